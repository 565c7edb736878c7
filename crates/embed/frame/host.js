// On the page around a frame: the frame's cards as an object.

import { coded } from "../coded.js";
import { deferred } from "../deferred.js";
import { greeting } from "./protocol.js";

/**
 * Greets the Factcards page in an `<iframe>` and gives the way to it:
 * `analyze(text, options)`, `export(format)`, `show({ view, cards, theme, lang })`, `reveal(item)`, `abort()`, `clear()`,
 * `close()`, and `onprogress`, `onselect`, called with what the events of the element carry.
 * The frame is made as tall as its cards unless `autoHeight` is false. Rejects when the frame does not answer within
 * `patience` milliseconds.
 */
export async function connect(frame, { autoHeight = true, patience = 20_000 } = {}) {
  const waiting = new Map();
  const way = { onprogress: null, onselect: null };
  let port = null;
  let last = 0;
  let answered = false;
  const ready = deferred();
  const hear = ({ data }) => {
    if (data.type === "ready") ready.resolve((answered = true));
    else if (data.type === "height") autoHeight && grow(frame, data.height);
    else if (data.type === "progress" || data.type === "select") {
      const { type, ...detail } = data;
      way[`on${type}`]?.(detail);
    } else settle(data);
  };
  const settle = ({ type, id, code, message, document, text, found }) => {
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (type === "error") reject?.(coded(code, message));
    else resolve?.(document ?? text ?? found);
  };
  const ask = (message) =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      port.postMessage({ ...message, id: last });
    });
  const greet = () => {
    if (answered) return;
    port?.close();
    const { port1, port2 } = new MessageChannel();
    port = port1;
    port.onmessage = hear;
    frame.contentWindow.postMessage(greeting(), "*", [port2]);
  };
  // Nobody can see whether a page of another origin is there yet.
  frame.addEventListener("load", greet);
  greet();
  const timer = setTimeout(() => ready.reject(coded("unreachable", SILENT)), patience);
  try {
    await ready.promise;
  } finally {
    clearTimeout(timer);
    frame.removeEventListener("load", greet);
  }
  return Object.assign(way, {
    analyze: (text, options) => ask({ type: "analyze", text, options }),
    export: (format) => ask({ type: "export", format }),
    reveal: (item) => ask({ type: "reveal", item }),
    show: (look) => port.postMessage({ type: "show", ...look }),
    abort: () => port.postMessage({ type: "abort" }),
    clear: () => port.postMessage({ type: "clear" }),
    close: () => {
      port.close();
      for (const { reject } of waiting.values()) reject(coded("aborted", "The connection to the frame was ended."));
      waiting.clear();
    },
  });
}

/** Makes room for the cards and nothing else, whatever border the page gives the frame. */
function grow(frame, height) {
  frame.style.boxSizing = "content-box";
  frame.style.height = `${height}px`;
}

const SILENT =
  "The frame does not answer: check its address, that the address names this page's origin as `parent`, and, if it is sandboxed without allow-same-origin, that its host sends Access-Control-Allow-Origin with the files in embed/.";
