// Loads the engine's module: into the page, or, where this very file was started as a worker, into that worker.

/** What a worker is started from: this file, told in the fragment where the engine's module is. */
export function workerAddress(engine) {
  return `${import.meta.url}#${encodeURIComponent(engine)}`;
}

/** The engine's module, ready for use. */
export async function load(engine) {
  const module = await import(engine);
  await module.default();
  return module;
}

/** Lets the engine's module answer one request; `post` is called with each reply. */
export function answer(module, request, post) {
  module.answer(request, post);
}

if (typeof DedicatedWorkerGlobalScope !== "undefined") {
  const module = await load(decodeURIComponent(self.location.hash.slice(1)));
  module.serve();
}
