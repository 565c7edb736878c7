// The benchmark's page: the engine and its peers read the same text, on the page's one thread, when `run.mjs` says so.

import nlp from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

/** Peers by name; each takes the text and gives how many tokens it saw. */
const PEERS = {
  // Its default pipeline: tags, with names among the tags. Terms are read as they are, which costs less than `json()`.
  "compromise, nlp(text)": (text) => nlp(text).document.reduce((sum, sentence) => sum + sentence.length, 0),
  // Sentences and tags: it has no names of persons, organisations and places.
  "wink-nlp, readDoc(text) with sbd and pos": (text) => wink.readDoc(text).tokens().out(wink.its.pos).length,
};
const wink = winkNLP(model, ["sbd", "pos"]);

/** An engine with a memory of its own: `mark` parts instances. */
async function engine(mark) {
  const { default: start, Engine } = await import(new URL(`engine.js?${mark}`, document.baseURI).href);
  const { memory } = await start({ module_or_path: new URL("engine_bg.wasm", document.baseURI) });
  const file = await (await fetch("english.model")).arrayBuffer();
  return { engine: new Engine(new Uint8Array(file)), memory };
}

const text = await (await fetch("text.txt")).text();
const contenders = {};

/** Makes all contenders ready. Gives their names, and how many tokens the engine sees. */
window.prepare = async () => {
  const { engine: one } = await engine("speed");
  const tokens = one.annotate(text);
  contenders["factcards, tags, trees and names"] = () => one.annotate(text);
  contenders["factcards, analyze() to a Document"] = () => (one.analyze(text), tokens);
  for (const [name, read] of Object.entries(PEERS)) contenders[name] = () => read(text);
  return { names: Object.keys(contenders), tokens, bytes: new TextEncoder().encode(text).length };
};

/** Has one contender read the text: milliseconds by the clock, and how many tokens it saw. */
window.read = (name) => {
  const begin = performance.now();
  const tokens = contenders[name]();
  return { clock: performance.now() - begin, tokens };
};

/** Wasm memory in bytes with the model and after one call besides. */
window.memoryOf = async (call) => {
  const { engine: one, memory } = await engine(call);
  const before = memory.buffer.byteLength;
  one[call](text);
  return { before, after: memory.buffer.byteLength };
};
