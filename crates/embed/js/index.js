// The package's functions: a text in, its Document out. Importing this does nothing by itself.

import { coded } from "./coded.js";
import { deferred } from "./deferred.js";
import { engineOptions, knownFormat } from "./options.js";
import { shared } from "./shared.js";

export { engineOptions } from "./options.js";

/**
 * Reads a text; gives its Document, whose spans count UTF-16 units.
 * `options`: `date`, `dateOrder`, `prefer`, `signal`, `onProgress({ stage, done })`, `baseUrl`.
 */
export async function analyze(text, options = {}) {
  return JSON.parse(await exportText(text, "json", options));
}

/** Reads a text; gives it in a format: "json", "markdown", "csv", "ics", "jsonld" or "conllu". */
export async function exportText(text, format, { signal, onProgress, baseUrl, ...options } = {}) {
  signal?.throwIfAborted();
  if (typeof text !== "string") throw coded("bad-option", `The text is a string, not ${typeof text}.`);
  const chosen = engineOptions(options);
  knownFormat(format);
  const { engine } = await shared(baseUrl);
  signal?.throwIfAborted();
  const { promise, resolve, reject } = deferred();
  const progress = (stage, done) => onProgress?.({ stage, done });
  const settle = (error, exported) => (error === undefined ? resolve(exported) : reject(error));
  const ticket = engine.export(text, chosen, format, progress, settle);
  const abort = () => {
    reject(signal.reason);
    ticket.abort();
  };
  signal?.addEventListener("abort", abort);
  try {
    return await promise;
  } finally {
    signal?.removeEventListener("abort", abort);
    ticket.free();
  }
}
