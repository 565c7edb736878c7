// What the package weighs and what its API costs: `node measure.mjs [RUNS] [CHARACTERS]`, of what is in dist-npm/.
//
// Bytes (brotli) of all that each entry loads; then, in Chromium, the time of the functions against that of the engine
// alone in a worker, and the processor's time of the page's thread, which other work on the machine does not lengthen.

import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { prose } from "../browser/prose.mjs";
import { serve } from "../../xtask/tools/static-server.mjs";
import { BROWSERS } from "./browsers.mjs";
import { project } from "./project.mjs";

/** How often each is measured; the least disturbed counts. */
const RUNS = Number(process.argv[2] ?? 5);
const CHARACTERS = Number(process.argv[3] ?? 1_000_000);

const ENGINE = ["worker.js", "factcards-worker.js", "factcards-worker_bg.wasm", "english.model"];
const EMBED = ["factcards-embed.js", "factcards-embed_bg.wasm"];

/** What an entry loads: its script, what that imports, and files beside. */
const ENTRIES = {
  ".": ["index.js", ...EMBED, ...ENGINE],
  "./define": ["define.js", "styles.js", ...EMBED, ...ENGINE],
  "./direct": ["direct.js", ...ENGINE],
  "./inline": ["inline.js"],
  "./frame": ["frame/host.js"],
};

/** A script with all that it imports by a fixed address, each once. */
function withImports(folder, names) {
  const all = new Set();
  const add = (name) => {
    if (all.has(name)) return;
    all.add(name);
    if (!name.endsWith(".js") || name === "inline.js") return;
    const text = readFileSync(path.join(folder, name), "utf8");
    for (const [, from] of text.matchAll(/(?:import|from)\s*\(?"(\.[^"]+\.js)"/g)) add(path.join(path.dirname(name), from));
  };
  names.forEach(add);
  return [...all];
}

function weigh(folder) {
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(11);
  for (const [entry, names] of Object.entries(ENTRIES)) {
    const files = withImports(folder, names);
    const sum = (of) => files.filter(of).reduce((sum, file) => sum + brotliCompressSync(readFileSync(path.join(folder, file))).length, 0);
    const engine = (file) => ENGINE.includes(file);
    console.log(`${entry.padEnd(10)} ${kilobytes(sum((file) => !engine(file)))} ${kilobytes(sum(engine))} of the engine`);
  }
}

/** In the page: gets every way ready, as `ways`; each gives the milliseconds that it took. */
async function prepare(text) {
  const base = `${location.origin}/node_modules/factcards/`;
  const { analyze, exportText } = await import(`${base}index.js`);
  const alone = new Worker("/alone.js", { type: "module" });
  const answer = () => new Promise((resolve) => (alone.onmessage = ({ data }) => resolve(data)));
  await answer();
  const timed = async (work) => {
    const begin = performance.now();
    await work();
    return performance.now() - begin;
  };
  globalThis.ways = {
    "engine alone": () => (alone.postMessage({ analyze: { id: 1, text, options: {}, output: { export: "json" } } }), answer()),
    "exportText(json)": () => timed(() => exportText(text, "json")),
    "analyze()": () => timed(() => analyze(text)),
  };
  for (const way of Object.values(ways)) await way();
  return Object.keys(ways);
}

/** A worker that measures the engine from its request to its last reply, which it makes and does not send. */
const ALONE = `
import init, { begin, loadModel } from "/node_modules/factcards/factcards-worker.js";
await init();
loadModel(new Uint8Array(await (await fetch("/node_modules/factcards/english.model")).arrayBuffer()), () => {});
self.onmessage = ({ data }) => {
  const start = performance.now();
  const job = begin(data, () => {});
  while (job.step());
  job.free();
  self.postMessage(performance.now() - start);
};
self.postMessage(null);
`;

const { folder, installed, remove } = project();
weigh(installed);
writeFileSync(path.join(folder, "alone.js"), ALONE);
writeFileSync(path.join(folder, "index.html"), "<!doctype html><title>Measure</title><link rel=icon href=data:,>");
const server = await serve({ folder });
const browser = await BROWSERS[0].start();
try {
  const page = await browser.newPage();
  await page.goto(server.url);
  const tools = await page.context().newCDPSession(page);
  await tools.send("Performance.enable", { timeDomain: "threadTicks" });
  const worked = async () => {
    const { metrics } = await tools.send("Performance.getMetrics");
    return 1000 * metrics.find(({ name }) => name === "TaskDuration").value;
  };
  const least = {};
  const names = await page.evaluate(prepare, prose(CHARACTERS));
  // In turns, so that what else the machine does troubles all alike.
  for (let run = 0; run < RUNS; run += 1) {
    for (const name of names) {
      const before = await worked();
      const took = await page.evaluate((name) => ways[name](), name);
      const times = [took, (await worked()) - before];
      least[name] = times.map((time, at) => Math.min(time, least[name]?.[at] ?? Infinity));
    }
  }
  const [[engine]] = Object.values(least);
  console.log(`\n${"".padEnd(18)} ${"in all".padStart(10)} ${"over".padStart(8)} ${"work of the page's thread".padStart(28)}`);
  for (const [name, [took, page]] of Object.entries(least)) {
    const share = (time) => `${((100 * time) / engine).toFixed(1)} %`;
    console.log(`${name.padEnd(18)} ${took.toFixed(0).padStart(7)} ms ${share(took - engine).padStart(8)} ${page.toFixed(0).padStart(17)} ms ${share(page).padStart(7)}`);
  }
} finally {
  await browser.close();
  await server.close();
  remove();
}
