// The benchmark's page, opened anew for each system: loads one system when `run.mjs` says so, and has it read texts on
// the page's one thread.

let system;
let read;
/** The last result, so that it is still there when memory is counted. */
let held;
const texts = new Map();

/** Fetches texts, so that they are there before anything is measured. */
window.fetchTexts = async (...files) => {
  for (const file of files) texts.set(file, await (await fetch(`texts/${file}`)).text());
};

/** From nothing to the first result: milliseconds from the start of loading a system to what it reads of a text. */
window.first = async (module, way, file) => {
  const begin = performance.now();
  const { load } = await import(new URL(`systems/${module}.js`, document.baseURI).href);
  system = await load();
  read = system[way];
  held = read(texts.get(file));
  return performance.now() - begin;
};

/** Has it read a text: milliseconds by the clock, and how many things it found. */
window.read = (file) => {
  // What was read before is not to be collected while the clock runs.
  held = undefined;
  const begin = performance.now();
  held = read(texts.get(file));
  return { clock: performance.now() - begin, found: held.found };
};

/** The system's wasm memory in bytes. */
window.wasmMemory = () => system.memory?.buffer.byteLength ?? 0;
