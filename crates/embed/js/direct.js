// The engine on the thread that calls it: for workers of one's own, for Node and for Deno.

import { coded } from "./coded.js";
import { engineOptions, knownFormat } from "./options.js";
import { answer } from "./worker.js";

let engine = null;

/**
 * Loads the engine and its model; both stay. `wasm`: address, Response, bytes or WebAssembly.Module; `model`: address,
 * Response or bytes. What is not given stands beside this file. Rejects with an error whose `code` says why.
 */
export function load({ wasm, model } = {}) {
  engine ??= begin(wasm, model);
  engine.catch(() => (engine = null));
  return engine.then(() => undefined);
}

/** Reads a text; gives its Document. Options as those of the package's `analyze`, without `baseUrl`. */
export async function analyze(text, options = {}) {
  return JSON.parse(await exportText(text, "json", options));
}

/** Reads a text; gives it in a format: "json", "markdown", "csv", "ics", "jsonld" or "conllu". */
export async function exportText(text, format, { signal, onProgress, ...options } = {}) {
  signal?.throwIfAborted();
  if (typeof text !== "string") throw coded("bad-option", `The text is a string, not ${typeof text}.`);
  const request = { analyze: { id: 1, text, options: engineOptions(options), output: { export: knownFormat(format) } } };
  await load();
  const module = await engine;
  signal?.throwIfAborted();
  let [exported, failure] = [null, null];
  const receive = (reply) => {
    if (reply.progress) onProgress?.({ stage: reply.progress.stage, done: reply.progress.done });
    else if (reply.exported) exported = reply.exported.text;
    else if (reply.failed) failure = coded("engine-failed", `The text could not be read: ${describe(reply.failed.error)}.`);
  };
  await answer(module, request, receive, signal ?? new AbortController().signal);
  signal?.throwIfAborted();
  if (failure) throw failure;
  return exported;
}

async function begin(wasm, model) {
  const module = await import("./factcards-worker.js");
  const [bytes] = await Promise.all([
    bytesOf(model ?? new URL("./english.model", import.meta.url)),
    source(wasm ?? new URL("./factcards-worker_bg.wasm", import.meta.url)).then((source) => module.default({ module_or_path: source })),
  ]);
  try {
    module.loadModel(bytes, () => {});
  } catch (error) {
    throw coded("damaged", `The language model cannot be used: ${error.message ?? error}.`);
  }
  return module;
}

async function source(wasm) {
  if (wasm instanceof WebAssembly.Module || wasm instanceof Response) return wasm;
  return isBytes(wasm) ? wasm : bytesOf(wasm);
}

/** The bytes of what is given as an address, a response or bytes. */
async function bytesOf(given) {
  if (isBytes(given)) return given instanceof Uint8Array ? given : new Uint8Array(given.buffer ?? given);
  const response = given instanceof Response ? given : await fetched(given);
  if (!response.ok) throw coded("http-status", `${response.url} answered with status ${response.status}: check that the file is there.`);
  return new Uint8Array(await response.arrayBuffer());
}

async function fetched(address) {
  const url = new URL(address, globalThis.location?.href);
  // Node does not fetch files.
  if (url.protocol === "file:" && globalThis.process?.versions?.node) {
    const { readFile } = await import("node:fs/promises");
    return new Response(await readFile(url));
  }
  try {
    return await fetch(url);
  } catch (error) {
    throw coded("unreachable", `${url} could not be loaded: ${error.message}.`);
  }
}

const isBytes = (given) => given instanceof ArrayBuffer || ArrayBuffer.isView(given);

function describe(error) {
  return typeof error === "string" ? error : String(Object.values(error ?? {})[0] ?? "the engine has died");
}
