// The page in one file.

import { addresses } from "./memory.js";
import { shared } from "../shared.js";

// The worker takes longer than all else; it is started while the page's own part is unpacked.
globalThis.factcards = { addresses: addresses() };

const root = document.getElementById("app");
try {
  const { parts, engine } = await shared();
  parts.mountPage(root, engine);
} catch (error) {
  const message = document.createElement("p");
  message.className = "waiting";
  message.setAttribute("role", "alert");
  message.textContent = error.message;
  root.append(message);
}
