// Inside the frame: its cards obey the page that the address names.
//
// The page that embeds `embed.html?parent=https%3A%2F%2Fits.origin` greets with a port; what comes from any other origin
// or window is not heard. Without `parent` it must be a page of this site.

import "../define.js";
import { VERSION, greets } from "./protocol.js";

const cards = document.querySelector("fact-cards");
const allowed = new URLSearchParams(location.search).get("parent") ?? location.origin;
let port = null;

addEventListener("message", ({ data, origin, source, ports }) => {
  if (source !== parent || origin !== allowed || !greets(data) || ports.length !== 1) return;
  port?.close();
  [port] = ports;
  port.onmessage = ({ data }) => void obey(data);
  tell({ type: "ready", version: VERSION });
  tellHeight();
});

/** Does what one message asks. */
async function obey({ type, id, ...message }) {
  try {
    if (type === "analyze") {
      cards.options = message.options ?? {};
      tell({ type: "result", id, document: await cards.analyze(String(message.text)) });
    } else if (type === "export") {
      tell({ type: "exported", id, text: await cards.export(message.format) });
    } else if (type === "show") {
      for (const name of ["view", "cards", "theme", "lang"]) {
        if (typeof message[name] === "string") cards.setAttribute(name, message[name]);
      }
    } else if (type === "reveal") tell({ type: "revealed", id, found: cards.reveal(String(message.item)) });
    else if (type === "abort") cards.abort();
    else if (type === "clear") cards.clear();
    else tell({ type: "error", id, code: "bad-message", message: `"${type}" is no message of version ${VERSION}.` });
  } catch (error) {
    tell({ type: "error", id, code: error.code ?? "failed", message: error.message });
  }
}

function tell(message) {
  port?.postMessage(message);
}

cards.addEventListener("fc-progress", ({ detail }) => tell({ type: "progress", ...detail }));
cards.addEventListener("fc-fact-select", ({ detail }) => tell({ type: "select", ...detail }));

const tellHeight = () => tell({ type: "height", height: Math.ceil(document.documentElement.getBoundingClientRect().height) });
new ResizeObserver(tellHeight).observe(document.documentElement);
