// The package's parts out of memory: nothing is fetched from anywhere.

import init, * as parts from "../factcards-embed.js";
import * as engine from "../factcards-worker.js";
import { provide } from "../shared.js";
import { ADDRESSES, keep, unpacked } from "./files.js";
import { embedWasm, engineWasm, model, workerScript } from "./payload.js";

provide(
  async () => {
    await init({ module_or_path: unpacked(embedWasm, "application/wasm") });
    return parts;
  },
  async () => addresses(),
);

let kept = false;

/** Where the engine's files are. */
export function addresses() {
  if (!kept) {
    const packed = { engineWasm, model };
    keep(engine, packed, new Blob([`const packed = ${JSON.stringify(packed)};\n`, workerScript]));
    kept = true;
  }
  return ADDRESSES;
}
