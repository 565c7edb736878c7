// One engine for a page: whoever asks for the same files gets the same one.

import { coded } from "./coded.js";
import { below, beside } from "./files.js";

/** Kept on the page, so that two copies of this script share it. */
const engines = (globalThis[Symbol.for("factcards.engines")] ??= new Map());

/** What `shared` loads the cards and the client by; replaced where they are not files. */
let loadParts = async () => {
  const parts = await import("./factcards-embed.js");
  await parts.default();
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
  if (typeof WebAssembly !== "object") {
    throw coded("no-wasm", "This browser does not run WebAssembly. Use a newer one, or allow WebAssembly for this site.");
  }
  let parts;
  try {
    parts = await loadParts();
  } catch (error) {
    throw load(error);
  }
  return { parts, engine: new parts.SharedEngine(await addressesOf(base)) };
}

/** Why the first file could not be had. */
function load(error) {
  if (error instanceof WebAssembly.CompileError && /policy|unsafe-eval/i.test(error.message)) {
    return coded("blocked", `The page's Content-Security-Policy forbids WebAssembly: add 'wasm-unsafe-eval' to its script-src. (${error.message})`);
  }
  if (error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError) {
    return coded("damaged", `A file of Factcards is damaged or of another version: copy them again, all together. (${error.message})`);
  }
  return coded("unreachable", `A file of Factcards could not be loaded: check that all of them are on the host, and the page's Content-Security-Policy. (${error.message})`);
}
