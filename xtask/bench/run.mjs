// Runs the benchmark in one headless Chromium, prints its table, and writes `results.json` and `chart.svg`.
// `node run.mjs FOLDER RUNS`: FOLDER is the built benchmark; its `texts/texts.json` lists the texts to read.

import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { launch } from "../../tests/browser/harness.mjs";
import { serve } from "../tools/static-server.mjs";
import { chart } from "./chart.mjs";
import { machine, versions } from "./machine.mjs";
import { firstResults, readings } from "./measure.mjs";
import { firstOf, ratios, readingOf, words } from "./results.mjs";
import { files, isOwn, SYSTEMS } from "./systems.mjs";
import { table } from "./table.mjs";

const [folder, count] = process.argv.slice(2);
const runs = Number(count);
const file = (...names) => path.join(folder, ...names);

const texts = JSON.parse(readFileSync(file("texts/texts.json"))).map((text) => {
  const content = readFileSync(file("texts", text.file));
  return { ...text, bytes: content.length, words: words(content.toString()) };
});
/** What each file weighs, as packing takes long and systems share files. */
const weights = new Map();
const results = {
  date: new Date().toISOString().slice(0, 10),
  machine: machine(),
  browser: "",
  node: process.version,
  versions: versions(SYSTEMS),
  runs,
  texts,
  systems: SYSTEMS.map((system) => ({ ...described(system), download: download(system), first: {}, texts: {} })),
  ratios: {},
};

const server = await serve({ folder });
const browser = await launch();
results.browser = `Chromium ${browser.version()}`;
try {
  const [article] = texts;
  const say = (line) => console.log(`    ${line}`);
  const first = await firstResults(browser, server.url, SYSTEMS, article.file, runs, say);
  first.forEach((measured, at) => (results.systems[at].first = firstOf(measured)));
  // What gave up on a text is given no longer one.
  const gaveUp = new Map();
  for (const text of texts) {
    const able = SYSTEMS.filter(({ name }) => !gaveUp.has(name));
    const read = await readings(browser, server.url, able, text, article.file, runs, say);
    able.forEach(({ name }, at) => read[at].state && gaveUp.set(name, read[at].state));
    for (const { name, texts } of results.systems) {
      const measured = read[able.findIndex((system) => system.name === name)] ?? { state: gaveUp.get(name) };
      texts[text.name] = readingOf(measured, text);
    }
  }
} finally {
  await browser.close();
  await server.close();
}
results.ratios = ratios(results.systems, isOwn);
console.log(table(results));
writeFileSync(file("results.json"), `${JSON.stringify(results, null, 2)}\n`);
writeFileSync(file("chart.svg"), chart(results));

function described({ name, does, call, module }) {
  return { name, does, call, module };
}

/** What a system's files weigh, as they are and in brotli (level 11). */
function download(system) {
  const sum = (key) => files(system).reduce((all, name) => all + weight(name)[key], 0);
  return { raw: sum("raw"), brotli: sum("brotli") };
}

function weight(name) {
  if (!weights.has(name)) {
    const bytes = readFileSync(file(name));
    weights.set(name, { raw: bytes.length, brotli: brotliCompressSync(bytes).length });
  }
  return weights.get(name);
}
