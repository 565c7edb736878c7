// One engine for a page: whoever asks for the same files gets the same one.

import { coded } from "./coded.js";
import { below, beside, folder } from "./files.js";
import { forbidden, watch } from "./policy.js";

/** Kept on the page, so that two copies of this script share it. */
const engines = (globalThis[Symbol.for("factcards.engines")] ??= new Map());

/** A module that uses what engine and cards are compiled for: vectors. */
const VECTORS = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11]);

/** What `shared` loads the cards and the client by; replaced where they are not files. */
let loadParts = async (base) => {
  const wasm = base ? new URL("factcards-embed_bg.wasm", folder(base)) : new URL("./factcards-embed_bg.wasm", import.meta.url);
  watch([new URL("./factcards-embed.js", import.meta.url).href, wasm.href]);
  const response = fetch(wasm);
  // The script may fail before anyone waits for it.
  response.catch(() => {});
  const parts = await import("./factcards-embed.js");
  const { ok, status } = await response;
  if (!ok) throw coded("http-status", `${wasm} answered with status ${status}: check that the file is on the host.`);
  await parts.default({ module_or_path: response });
  return parts;
};
let addressesOf = (base) => (base ? below(base) : beside());

/** For the inline entry: parts and addresses come from memory. */
export function provide(parts, addresses) {
  loadParts = parts;
  addressesOf = addresses;
}

/**
 * The parts of the package that are Rust, and the engine whose files are at `base` (beside this file when it is empty).
 * Rejects with an error whose `code` says why.
 */
export function shared(base = "") {
  if (!engines.has(base)) {
    const found = start(base);
    engines.set(base, found);
    // The next one may find what this one did not.
    found.catch(() => engines.delete(base));
  }
  return engines.get(base);
}

async function start(base) {
  const able = globalThis.WebAssembly?.validate?.(VECTORS);
  if (!able) {
    const lack = able === undefined ? "WebAssembly" : "WebAssembly with vectors (SIMD)";
    throw coded("no-wasm", `This browser does not run ${lack}. Use a newer one, or allow WebAssembly for this site.`);
  }
  let parts;
  try {
    parts = await loadParts(base);
  } catch (error) {
    // The browser tells of a violation after what it has made fail.
    await new Promise((resolve) => setTimeout(resolve));
    throw error.code ? error : (forbidden() ?? load(error));
  }
  const addresses = await addressesOf(base);
  watch(Object.values(addresses).filter((address) => typeof address === "string"));
  return { parts, engine: new parts.SharedEngine(addresses) };
}

/** Why the first file could not be had. */
function load(error) {
  if (error instanceof WebAssembly.CompileError && /policy|unsafe-eval/i.test(error.message)) {
    return coded("blocked", `The page's Content-Security-Policy forbids WebAssembly: add 'wasm-unsafe-eval' to its script-src. (${error.message})`);
  }
  if (error instanceof TypeError) {
    return coded("unreachable", `A file of Factcards could not be loaded: check that you are online, and that all files are on the host. (${error.message})`);
  }
  return coded("damaged", `A file of Factcards is damaged or of another version: copy them again, all together. (${error.message})`);
}
