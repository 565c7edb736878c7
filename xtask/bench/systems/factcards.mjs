// Factcards: engine and model as the site loads them, at once and the module while it comes.

/** Each way takes the text and gives how many things it found, with the result where that comes to JavaScript. */
export async function load() {
  const at = (file) => new URL(file, document.baseURI).href;
  const model = fetch(at("english.model")).then((answer) => answer.arrayBuffer());
  const { default: start, Engine } = await import(at("engine.js"));
  const { memory } = await start({ module_or_path: at("engine_bg.wasm") });
  const engine = new Engine(new Uint8Array(await model));
  return {
    memory,
    document: (text) => ({ found: engine.analyze(text) }),
    json: (text) => {
      const result = JSON.parse(engine.json(text));
      return { found: result.facts.length, result };
    },
    trees: (text) => ({ found: engine.annotate(text) }),
  };
}
