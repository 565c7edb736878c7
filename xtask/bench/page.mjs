// The benchmark's page: the engine and its peers read the same text in turn, on the page's one thread.

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

/** An engine of its own, with a memory of its own: `folder` holds a build, `mark` parts instances of the same one. */
async function engine(folder, mark) {
  const address = new URL(`${folder}/engine.js?${mark}`, document.baseURI).href;
  const { default: start, Engine } = await import(address);
  const { memory } = await start({ module_or_path: new URL(`${folder}/engine_bg.wasm`, document.baseURI) });
  const file = await (await fetch("english.model")).arrayBuffer();
  return { engine: new Engine(new Uint8Array(file)), memory };
}

/** Wasm memory in bytes before and after one call. */
async function memoryOf(folder, text, call) {
  const { engine: one, memory } = await engine(folder, call);
  const before = memory.buffer.byteLength;
  one[call](text);
  return { before, after: memory.buffer.byteLength };
}

/** Times all contenders in turn: `runs` times after one run each that is not counted. `builds` are folders. */
window.bench = async (builds, runs) => {
  const text = await (await fetch("text.txt")).text();
  const contenders = {};
  let tokens = 0;
  for (const build of builds) {
    const { engine: one } = await engine(build, "speed");
    tokens = one.tokens(text);
    contenders[`factcards, ${build}`] = () => (one.annotate(text), tokens);
    contenders[`factcards, ${build}, analyze() to a Document`] = () => (one.analyze(text), tokens);
  }
  for (const [name, read] of Object.entries(PEERS)) contenders[name] = () => read(text);

  const results = Object.keys(contenders).map((name) => ({ name, milliseconds: [], tokens: 0 }));
  for (let run = 0; run <= runs; run += 1) {
    for (const result of results) {
      const begin = performance.now();
      result.tokens = contenders[result.name]();
      const time = performance.now() - begin;
      if (run > 0) result.milliseconds.push(time);
      // Lets the browser breathe, so that no one pays for another's garbage alone.
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  const memory = { annotate: await memoryOf(builds[0], text, "annotate"), analyze: await memoryOf(builds[0], text, "analyze") };
  return { bytes: new TextEncoder().encode(text).length, tokens, results, memory };
};
