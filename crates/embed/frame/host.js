// On the page around a frame: the frame's cards as an object.

import { greeting } from "./protocol.js";

/**
 * Greets the Factcards page in an `<iframe>` and gives the way to it:
 * `analyze(text, options)`, `export(format)`, `show({ view, cards, theme })`, `reveal(item)`, `abort()`, `clear()`,
 * `close()`, and `onprogress`, `onselect`, called with what the events of the element carry.
 * The frame is made as tall as its cards unless `autoHeight` is false. Rejects when the frame does not answer within
 * `patience` milliseconds.
 */
export async function connect(frame, { autoHeight = true, patience = 20_000 } = {}) {
  const { port1: port, port2 } = new MessageChannel();
  const waiting = new Map();
  const way = { onprogress: null, onselect: null };
  let last = 0;
  const ready = new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(SILENT)), patience);
    port.onmessage = ({ data }) => {
      if (data.type === "ready") resolve(clearTimeout(timer));
      else if (data.type === "height") autoHeight && (frame.style.height = `${data.height}px`);
      else if (data.type === "progress" || data.type === "select") way[`on${data.type}`]?.(data);
      else settle(data);
    };
  });
  const settle = ({ type, id, code, message, document, text, found }) => {
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (type === "error") reject?.(Object.assign(new Error(message), { code }));
    else resolve?.(document ?? text ?? found);
  };
  const ask = (message) =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      port.postMessage({ ...message, id: last });
    });
  const greet = () => frame.contentWindow.postMessage(greeting(), "*", [port2]);
  if (frame.contentDocument?.readyState === "complete" && frame.contentWindow.location.href !== "about:blank") greet();
  else frame.addEventListener("load", greet, { once: true });
  await ready;
  return Object.assign(way, {
    analyze: (text, options) => ask({ type: "analyze", text, options }),
    export: (format) => ask({ type: "export", format }),
    reveal: (item) => ask({ type: "reveal", item }),
    show: (look) => port.postMessage({ type: "show", ...look }),
    abort: () => port.postMessage({ type: "abort" }),
    clear: () => port.postMessage({ type: "clear" }),
    close: () => port.close(),
  });
}

const SILENT = "The frame does not answer: check its address, and that the address names this page's origin as `parent`.";
