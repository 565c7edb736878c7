// The package's functions: a text in, its Document out. Importing this does nothing by itself.

import { engineOptions, knownFormat, knownText } from "./options.js";
import { written } from "./request.js";

export { engineOptions } from "./options.js";

/**
 * Reads a text; gives its Document, whose spans count UTF-16 units.
 * `options`: `date`, `dateOrder`, `prefer`, `literal`, `corrections`, `signal`, `onProgress({ stage, done })`, `baseUrl`.
 */
export async function analyze(text, options = {}) {
  return JSON.parse(await exportText(text, "json", options));
}

/** Reads a text; gives it in a format: "json", "markdown", "csv", "ics", "jsonld", "conllu", "annotations" or "html". */
export async function exportText(text, format, { signal, onProgress, baseUrl, ...options } = {}) {
  signal?.throwIfAborted();
  return written(knownText(text), knownFormat(format), engineOptions(options), { signal, onProgress, baseUrl });
}
