// The page in one file.

import "./memory.js";
import { shared } from "../shared.js";

const root = document.getElementById("app");
try {
  const { parts, engine } = await shared();
  root.replaceChildren();
  parts.mountPage(root, engine);
} catch (error) {
  const message = document.createElement("p");
  message.className = "waiting";
  message.setAttribute("role", "alert");
  message.textContent = error.message;
  root.append(message);
}
