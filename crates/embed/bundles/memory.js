// The package's parts out of memory: nothing is fetched from anywhere.

import init, * as parts from "../factcards-embed.js";
import { provide } from "../shared.js";
import { embedWasm, engineScript, engineWasm, model, workerScript } from "./payload.js";

provide(
  async () => {
    await init({ module_or_path: await (await unpacked(embedWasm)).arrayBuffer() });
    return parts;
  },
  async () => {
    const [wasm, file] = await Promise.all([unpacked(engineWasm), unpacked(model)]);
    return {
      worker: address(workerScript, "text/javascript"),
      engine: address(engineScript, "text/javascript"),
      wasm: address(wasm, "application/wasm"),
      model: address(file, "application/octet-stream"),
    };
  },
);

/** What was packed by gzip and written in base 64. */
async function unpacked(text) {
  const packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).blob();
}

function address(content, type) {
  return URL.createObjectURL(new Blob([content], { type }));
}
