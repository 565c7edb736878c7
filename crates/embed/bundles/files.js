// The engine's files out of memory.

/** Where they are, as the client wants to be told. */
export const ADDRESSES = { worker: "memory:worker", engine: "memory:engine", wasm: "memory:wasm", model: "memory:model" };

/** Keeps the engine's module and its packed files for the loader, and what a worker is started from. */
export function keep(engine, { engineWasm, model }, worker) {
  globalThis[Symbol.for("factcards.memory")] = {
    [ADDRESSES.engine]: engine,
    [ADDRESSES.wasm]: async () => unpacked(engineWasm, "application/wasm"),
    [ADDRESSES.model]: async () => unpacked(model, "application/octet-stream"),
    [ADDRESSES.worker]: worker,
  };
}

/** What was packed by gzip and written in base 64, as a response. */
export function unpacked(text, type) {
  const bytes = Uint8Array.fromBase64?.(text) ?? Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const body = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(body, { headers: { "Content-Type": type } });
}
