// The engine on the thread that calls it: for workers of one's own, for Node and for Deno.

import { coded } from "./coded.js";
import { engineOptions, knownFormat, knownText } from "./options.js";
import { answer } from "./worker.js";

let engine = null;

/**
 * Loads the engine and its model once; later calls get the same. `wasm`: address, Response, bytes or WebAssembly.Module;
 * `model`: address, Response or bytes. What is not given stands beside this file. Rejects with an error whose `code` says why.
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

/** Reads a text; gives it in a format: "json", "markdown", "csv", "ics", "jsonld", "conllu", "annotations" or "html". */
export async function exportText(text, format, { signal, onProgress, ...options } = {}) {
  signal?.throwIfAborted();
  const request = { analyze: { id: 1, text: knownText(text), options: engineOptions(options), output: { export: knownFormat(format) } } };
  await load();
  const module = await engine;
  signal?.throwIfAborted();
  let [exported, failure] = [null, null];
  const receive = (reply) => {
    if (reply.progress) onProgress?.({ stage: reply.progress.stage, done: reply.progress.done });
    else if (reply.exported) exported = reply.exported.text;
    else if (reply.failed) failure = coded("engine-failed", `The text could not be read: ${describe(reply.failed.error)}.`);
  };
  await answer(module, request, receive, signal ?? new AbortController().signal).catch((error) => {
    // What it said before it died says more.
    failure ??= coded("engine-failed", `The engine has died: ${error.message ?? error}.`);
  });
  signal?.throwIfAborted();
  if (failure) throw failure;
  return exported;
}

async function begin(wasm, model) {
  const [module, bytes] = await Promise.all([started(wasm ?? beside.wasm()), bytesOf(model ?? beside.model())]);
  try {
    module.loadModel(bytes, () => {});
  } catch (error) {
    throw damaged("The language model", error);
  }
  return module;
}

/** The engine's module with its wasm. */
async function started(wasm) {
  const [module, source] = await Promise.all([import("./factcards-worker.js"), wasm instanceof WebAssembly.Module ? wasm : contents(wasm)]);
  await module.default({ module_or_path: source }).catch((error) => {
    if (error instanceof TypeError) unreachable("The engine", error);
    throw damaged("The engine", error);
  });
  return module;
}

/** Where the files are when nobody says; bundlers know this form of `new URL`. */
const beside = {
  wasm: () => new URL("./factcards-worker_bg.wasm", import.meta.url),
  model: () => new URL("./english.model", import.meta.url),
};

/** The bytes of what is given as an address, a response or bytes. */
async function bytesOf(given) {
  const found = await contents(given);
  return found instanceof Response ? new Uint8Array(await found.arrayBuffer().catch((error) => unreachable(found.url, error))) : found;
}

/** Bytes, or a response that has them. */
async function contents(given) {
  if (given instanceof ArrayBuffer) return new Uint8Array(given);
  if (ArrayBuffer.isView(given)) return new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
  const response = given instanceof Response ? given : await fetched(given);
  if (!(response instanceof Response) || response.ok) return response;
  throw coded("http-status", `${response.url} answered with status ${response.status}: check that the file is there.`);
}

async function fetched(address) {
  const base = globalThis.document?.baseURI ?? globalThis.location?.href;
  if (!URL.canParse(address, base)) throw coded("bad-option", `"${address}" is no address: write it with its scheme, or give the file's bytes.`);
  const url = new URL(address, base);
  if (url.protocol !== "file:" || !globalThis.process?.getBuiltinModule) return fetch(url).catch((error) => unreachable(url, error));
  // Node fetches no files. Bundlers for browsers would stumble over an import.
  const { readFile } = globalThis.process.getBuiltinModule("node:fs/promises");
  return readFile(url).catch((error) => unreachable(url, error));
}

function unreachable(address, error) {
  throw coded("unreachable", `${address} could not be loaded: ${error.cause?.message ?? error.message}.`);
}

function damaged(what, error) {
  return coded("damaged", `${what} cannot be used; copy all files of one version: ${error.message ?? error}.`);
}

function describe(error) {
  return typeof error === "string" ? error : String(Object.values(error ?? {})[0] ?? "the engine has died");
}
