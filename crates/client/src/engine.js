// Loads the engine and its model: into the page, or, where this very file was started as a worker, into that worker.

/** Milliseconds of work on the page's thread before anything else gets its turn. */
const SLICE = 12;

/** Milliseconds between two tellings of how much has come. */
const PACE = 50;

/** Milliseconds that a ready engine is left alone: the page is drawn meanwhile, or a text is sent. */
const REST = 400;

/** Workers that may help the engine's own with a long text, on a machine with enough cores. */
const MOST_HELPERS = 3;

/** What could not be loaded: `file` is "engine" or "model", `fault` as the protocol has it. */
class LoadError extends Error {
  constructor(file, fault) {
    super();
    this.loadFailed = { file, fault };
  }
}

/** What a worker may say, as names of events. */
const EVENTS = ["message", "error", "messageerror"];

/** A worker that loads engine and model; `receive` is called with each of its events, those before this call too. */
export function startWorker(addresses, bypassCache, receive) {
  const address = workerAddress(addresses, bypassCache);
  const { worker, events } = early?.address === address ? early : begin(address, addresses.confined);
  early = null;
  for (const name of EVENTS) worker[`on${name}`] = receive;
  // Whoever called is done before the first event. A worker that was given up meanwhile has nobody to tell.
  queueMicrotask(() => worker.onmessage && events.forEach(receive));
  return worker;
}

/** Loads engine and model into the page; see `run`. */
export function load(addresses, bypassCache, post, signal) {
  return run(parameters(addresses, bypassCache), post, signal);
}

/** Has the engine's module answer one request in slices, between which the page goes on; `post` gets each reply. */
export async function answer(module, request, post, signal) {
  // What was done before it shows first.
  await turn();
  const job = module.begin(request, (reply) => signal.aborted || post(reply));
  for (let end = performance.now() + SLICE; !signal.aborted && job.step(); ) {
    if (performance.now() < end) continue;
    await turn();
    end = performance.now() + SLICE;
  }
  job.free();
}

/** After what the page has to do already. Timers wait for milliseconds when they follow each other; `scheduler.yield` goes before all other work. */
export function turn() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(port1.close());
    port2.postMessage(null);
  });
}

/** What to load, as absolute addresses; `bypassCache`: it is fetched past every cache. */
function parameters({ engine, wasm, model, bytes }, bypassCache) {
  const parameters = new URLSearchParams();
  for (const [name, address] of Object.entries({ engine, wasm, model })) {
    parameters.set(name, absolute(address));
  }
  if (bytes) parameters.set("bytes", bytes);
  const helpers = Math.min(MOST_HELPERS, (navigator.hardwareConcurrency || 1) - 1);
  if (helpers > 0) parameters.set("helpers", helpers);
  if (bypassCache) parameters.set("bypass-cache", "");
  return parameters;
}

/** The script that a worker is started from, told in the fragment what to load. */
function workerAddress(addresses, bypassCache) {
  const script = addresses.worker === undefined ? import.meta.url : absolute(addresses.worker);
  return `${script}#${parameters(addresses, bypassCache)}`;
}

/** An address that may be relative to the page, or to the worker that this runs in. */
function absolute(address) {
  return new URL(address, globalThis.document?.baseURI ?? self.location.href).href;
}

/** What a page has in memory instead of on a host, by address: the engine's module, or what gives a file's response. */
function inMemory(address) {
  return globalThis[Symbol.for("factcards.memory")]?.[address];
}

/**
 * What a worker is started from, and as what: a script of this origin as it is. Another is refused; a blob that imports
 * it is not, where the script's host allows that. A classic one, as no module may be started in a file or a sandbox.
 * A confined one is started from a blob too: the policy of a page binds its blobs, but not its other workers.
 */
function startable(address, confined) {
  const { href, hash, origin } = new URL(address);
  if (!confined && origin === self.origin && origin !== "null") return [address, "module"];
  const script = href.slice(0, href.length - hash.length);
  const code = inMemory(script) ?? `import(${JSON.stringify(script)}).catch(reportError);`;
  return [URL.createObjectURL(new Blob([code], { type: "text/javascript" })) + hash, "classic"];
}

/** A started worker; its events are kept. */
function begin(address, confined) {
  const [script, type] = startable(address, confined);
  const worker = new Worker(script, { type });
  const events = [];
  for (const name of EVENTS) worker[`on${name}`] = (event) => events.push(event);
  return { address, worker, events };
}

/**
 * Loads engine and model at the same time; gives the engine's module. `post` is called with each reply on the way: how
 * much has come, and that all is ready or what is wrong with it. `begun(module, bytes)` is called once the engine runs, with
 * the promise of the model's bytes.
 */
async function run(parameters, post, signal, begun) {
  // Whoever called is done before the first reply.
  await null;
  const emit = (reply) => signal?.aborted || post(reply);
  const count = counter(emit, Number(parameters.get("bytes")) || undefined);
  const options = { signal, cache: parameters.has("bypass-cache") ? "reload" : "default" };
  const model = fetched("model", parameters.get("model"), options).then((response) => drain("model", response, count));
  try {
    const started = start(parameters, options, count, (module) => begun?.(module, model));
    const [module, bytes] = await Promise.all([started, model]);
    if (!signal?.aborted) loadModel(module, bytes, post);
    return module;
  } catch (error) {
    if (!(error instanceof LoadError)) throw error;
    emit({ load_failed: error.loadFailed });
  }
}

/** The engine's module with its wasm; its script and its wasm come at the same time. */
async function start(parameters, options, count, begun) {
  const wasm = watched(fetched("engine", parameters.get("wasm"), options));
  // An import takes what the browser keeps; this replaces it.
  if (options.cache === "reload" && !inMemory(parameters.get("engine"))) {
    await (await fetched("engine", parameters.get("engine"), options)).text();
  }
  const module = await imported(parameters.get("engine")).catch(async (error) => {
    // An import says less about what is wrong than a request for the wasm, which is most likely missing with it, or for itself.
    await wasm;
    await fetched("engine", parameters.get("engine"), options);
    unusable("engine", error);
  });
  const response = await wasm;
  const copy = watched(drain("engine", response.clone(), count));
  // The browser compiles while the bytes come.
  await module.default({ module_or_path: response }).catch((error) => copy.then(() => unusable("engine", error)));
  begun(module);
  return module;
}

/** Has an engine that nobody asks anything read a text of its own; none where it could not be loaded. */
async function warmUp(module) {
  await new Promise((resolve) => setTimeout(resolve, REST));
  while (module?.warmUp()) await turn();
}

/** Answers what this worker is asked, with workers like it that help it where they may. */
function serve(parameters, module, bytes) {
  const helpers = Number(parameters.get("helpers"));
  // The browser keeps a blob outside of the worker's memory.
  const model = helpers > 0 ? watched(bytes.then((bytes) => new Blob([bytes]))) : null;
  module.serve(helpers, (wasm) => startHelper(parameters.get("engine"), wasm, model));
}

/** A worker that helps this one: it says that it listens, is sent the compiled engine and the model, says that it is ready, is sent sentences. */
function startHelper(engine, wasm, model) {
  const { href, hash, protocol } = self.location;
  const script = href.slice(0, href.length - hash.length);
  const helper = new Worker(`${script}#${new URLSearchParams({ helps: engine })}`, { type: protocol === "blob:" ? "classic" : "module" });
  // One that fails gives no answers, and that is all: nobody need hear of it.
  helper.onerror = (event) => event.preventDefault();
  const begin = () => model.then((model) => helper.postMessage({ wasm, model }));
  helper.addEventListener("message", begin, { once: true });
  return helper;
}

/** Helps the worker that this one was started by. */
function help(engine) {
  let module;
  self.onmessage = async ({ data }) => {
    if (module) {
      const words = module.annotate(data);
      self.postMessage(words, [words.buffer]);
    } else {
      module = await beginToHelp(engine, data).catch(() => null);
      if (module) self.postMessage("ready");
    }
  };
  // What is sent before a worker listens is lost.
  self.postMessage("listening");
}

async function beginToHelp(engine, { wasm, model }) {
  const [module, bytes] = await Promise.all([imported(engine), model.arrayBuffer()]);
  await module.default({ module_or_path: wasm });
  module.loadModel(new Uint8Array(bytes), () => {});
  return module;
}

async function imported(address) {
  return inMemory(address) ?? import(/* webpackIgnore: true */ /* @vite-ignore */ address);
}

function loadModel(module, bytes, post) {
  try {
    module.loadModel(bytes, post);
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
  throw new LoadError(file, { unusable: error.message ?? error });
}

/** The response to a request for one of the files, when it is one that has a file in it. */
async function fetched(file, address, options) {
  const response = await (inMemory(address)?.() ?? fetch(address, options)).catch(() => {
    throw new LoadError(file, "unreachable");
  });
  if (!response.ok) throw new LoadError(file, { status: response.status });
  return response;
}

/** All bytes of a response, each chunk counted as it comes. */
async function drain(file, response, count) {
  const chunks = [];
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new LoadError(file, "unreachable");
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
function counter(emit, total) {
  let received = 0;
  let told = performance.now();
  emit({ loading: { received, total } });
  return (bytes) => {
    received += bytes;
    const now = performance.now();
    if (now - told < PACE && received !== total) return;
    told = now;
    emit({ loading: { received, total } });
  };
}

/** The first worker, started before the client asked for it: it takes long to come up. */
let early = null;

/** Starts the first worker, where the page has already said by what addresses. */
function beginEarly() {
  const addresses = globalThis.factcards?.addresses;
  if (!addresses) return;
  try {
    early = begin(workerAddress(addresses, false), addresses.confined);
  } catch {
    // The client gets the same error when it asks.
  }
}

const told = new URLSearchParams(globalThis.location?.hash.slice(1));
if (globalThis.document) {
  // The other scripts of the page run first, in whichever order.
  queueMicrotask(beginEarly);
} else if (typeof DedicatedWorkerGlobalScope !== "undefined" && ["engine", "wasm", "model"].every((name) => told.has(name))) {
  // Not awaited here: bundlers put a worker that imports this into forms that cannot wait.
  const begun = (module, bytes) => serve(told, module, bytes);
  run(told, (reply) => self.postMessage(reply), null, begun).then(warmUp).catch(reportError);
} else if (typeof DedicatedWorkerGlobalScope !== "undefined" && told.has("helps")) {
  help(told.get("helps"));
}
