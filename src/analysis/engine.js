// Loads the engine and its model: into the page, or, where this very file was started as a worker, into that worker.

/** Milliseconds between two tellings of how much has come. */
const PACE = 50;

/** What could not be loaded: `file` is "engine" or "model", `fault` as the protocol has it. */
class Unloaded extends Error {
  constructor(file, fault) {
    super();
    this.unloaded = { file, fault };
  }
}

/** The addresses and bytes of the engine's files as the page names them; `anew`: they are fetched past every cache. */
export function files(anew) {
  const files = new URLSearchParams(anew ? { anew } : {});
  const metas = ["engine", "wasm", "model"].map((name) => [name, document.querySelector(`meta[name="factcards-${name}"]`)]);
  for (const [name, meta] of metas) files.set(name, new URL(meta.content, document.baseURI));
  const bytes = metas.reduce((sum, [, meta]) => sum + Number(meta.dataset.bytes ?? 0), 0);
  if (bytes > 0) files.set("bytes", bytes);
  return files.toString();
}

/** What a worker is started from: this file, told in the fragment what to load. */
export function workerAddress(files) {
  return `${import.meta.url}#${files}`;
}

/**
 * Loads engine and model at the same time; gives the engine's module. `post` is called with each reply on the way: how
 * much has come, and that all is ready or what is wrong with it. `begun(module)` is called once the engine runs.
 */
export async function load(files, post, signal, begun) {
  // Whoever called is done before the first reply.
  await null;
  const given = new URLSearchParams(files);
  const tell = (reply) => signal?.aborted || post(reply);
  const count = counter(tell, Number(given.get("bytes")) || undefined);
  const options = { signal, cache: given.has("anew") ? "reload" : "default" };
  const model = fetched("model", given.get("model"), options).then((response) => drain("model", response, count));
  try {
    const [module, bytes] = await Promise.all([start(given, options, count, begun), model]);
    if (!signal?.aborted) equip(module, bytes, post);
    return module;
  } catch (error) {
    if (!(error instanceof Unloaded)) throw error;
    tell({ unloaded: error.unloaded });
  }
}

/** Lets the engine's module answer one request; `post` is called with each reply. */
export function answer(module, request, post) {
  module.answer(request, post);
}

/** The engine's module with its wasm; its script and its wasm come at the same time. */
async function start(given, options, count, begun) {
  const wasm = watched(fetched("engine", given.get("wasm"), options));
  // The script says less about what is wrong than the wasm, which is most likely missing with it.
  // An import takes what the browser keeps; this replaces it.
  if (options.cache === "reload") await (await fetched("engine", given.get("engine"), options)).text();
  const module = await import(given.get("engine")).catch((error) => wasm.then(() => unusable("engine", error)));
  const response = await wasm;
  const copy = watched(drain("engine", response.clone(), count));
  // The browser compiles while the bytes come.
  await module.default({ module_or_path: response }).catch((error) => copy.then(() => unusable("engine", error)));
  begun?.(module);
  return module;
}

function equip(module, bytes, post) {
  try {
    module.equip(bytes, post);
  } catch (error) {
    // A string says what is wrong with the file; anything else is the engine's own death.
    if (typeof error !== "string") throw error;
    unusable("model", error);
  }
}

/** The promise; should it fail before anyone waits for it, the browser need not complain. */
function watched(promise) {
  promise.catch(() => {});
  return promise;
}

function unusable(file, error) {
  throw new Unloaded(file, { unusable: error.message ?? error });
}

/** The response to a request for one of the files, when it is one that has a file in it. */
async function fetched(file, address, options) {
  const response = await fetch(address, options).catch(() => {
    throw new Unloaded(file, "unreachable");
  });
  if (!response.ok) throw new Unloaded(file, { status: response.status });
  return response;
}

/** All bytes of a response, each chunk counted as it comes. */
async function drain(file, response, count) {
  const chunks = [];
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new Unloaded(file, "unreachable");
    });
    if (done) break;
    chunks.push(value);
    count(value.length);
  }
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  chunks.reduce((at, chunk) => (bytes.set(chunk, at), at + chunk.length), 0);
  return bytes;
}

/** Says that loading has begun; gives a function that adds bytes and tells their sum now and then. */
function counter(tell, total) {
  let received = 0;
  let told = performance.now();
  tell({ loading: { received, total } });
  return (bytes) => {
    received += bytes;
    const now = performance.now();
    if (now - told < PACE && received !== total) return;
    told = now;
    tell({ loading: { received, total } });
  };
}

if (typeof DedicatedWorkerGlobalScope !== "undefined") {
  const post = (reply) => self.postMessage(reply);
  await load(self.location.hash.slice(1), post, null, (module) => module.serve());
}
