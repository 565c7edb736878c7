// Where the package's files are.

/** The addresses of the engine's files beside this one, as the client wants them; bundlers know this form of `new URL`. */
export const beside = () => ({
  worker: new URL("./worker.js", import.meta.url).href,
  engine: new URL("./factcards-worker.js", import.meta.url).href,
  wasm: new URL("./factcards-worker_bg.wasm", import.meta.url).href,
  model: new URL("./english.model", import.meta.url).href,
});

/** A folder's address. */
export const folder = (base) => new URL(base.endsWith("/") ? base : `${base}/`, globalThis.document?.baseURI ?? location.href);

/** The same below another address, which must be of the page's origin or allow its use from others. */
export function below(base) {
  const names = { worker: "worker.js", engine: "factcards-worker.js", wasm: "factcards-worker_bg.wasm", model: "english.model" };
  return Object.fromEntries(Object.entries(names).map(([name, file]) => [name, new URL(file, folder(base)).href]));
}
