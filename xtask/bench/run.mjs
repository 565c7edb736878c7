// Runs the benchmark in one headless Chromium and prints its figures.
// `node run.mjs FOLDER RUNS`: FOLDER is the built benchmark, with the text to read.

import { brotliCompressSync } from "node:zlib";
import { readFileSync } from "node:fs";
import path from "node:path";
import { launch } from "../../tests/browser/harness.mjs";
import { serve } from "../tools/static-server.mjs";

const [folder, count] = process.argv.slice(2);
const runs = Number(count);

const server = await serve({ folder });
const browser = await launch();
try {
  const page = await browser.newPage();
  page.on("pageerror", (error) => console.error(error));
  await page.goto(server.url);
  await page.waitForFunction(() => window.prepare !== undefined);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  // What the page's thread has worked: other programs on the machine do not count.
  const worked = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * metrics.find((metric) => metric.name === "ThreadTime").value;
  };
  const { names, ...text } = await page.evaluate(() => window.prepare());
  const results = names.map((name) => ({ name, clock: [], work: [], tokens: 0 }));
  // In turn, so that what slows the machine for a while slows all.
  for (let run = 0; run <= runs; run += 1) {
    for (const result of results) {
      await session.send("HeapProfiler.collectGarbage");
      const before = await worked();
      const { clock, tokens } = await page.evaluate((name) => window.read(name), result.name);
      const work = (await worked()) - before;
      result.tokens = tokens;
      // The first warms up.
      if (run > 0) result.clock.push(clock), result.work.push(work);
    }
  }
  const memory = {};
  for (const call of ["annotate", "analyze"]) {
    memory[call] = await page.evaluate((what) => window.memoryOf(what), call);
  }
  print(text, results, memory, browser.version());
} finally {
  await browser.close();
  await server.close();
}

function print({ bytes, tokens }, results, memory, version) {
  const rate = ({ work }) => (1000 * tokens) / median(work);
  const peers = results.filter((result) => !result.name.startsWith("factcards"));
  const head = ["ms of work", "fastest", "slowest", "ms by clock", "tokens/s", "own tokens", ...peers.map((peer) => `x ${peer.name.split(",")[0]}`)];
  console.log(`${bytes} bytes, ${tokens} tokens of the engine, by which all rates are given; Chromium ${version};`);
  console.log(`one thread, median of ${runs} runs in turn after one to warm up; rates and ratios by work (processor time):`);
  const width = Math.max(...results.map((result) => result.name.length));
  const line = (name, cells) => console.log(`  ${name.padEnd(width)}${cells.map((cell) => String(cell).padStart(14)).join("")}`);
  line("", head);
  for (const result of results) {
    const times = [median(result.work), Math.min(...result.work), Math.max(...result.work), median(result.clock)];
    const ratios = peers.map((peer) => (rate(result) / rate(peer)).toFixed(2));
    line(result.name, [...times.map((time) => time.toFixed(0)), rate(result).toFixed(0), result.tokens, ...ratios]);
  }
  const megabytes = (size) => `${(size / 1e6).toFixed(1)} MB`;
  for (const [call, { before, after }] of Object.entries(memory)) {
    console.log(`wasm memory: ${megabytes(before)} with the model, at most ${megabytes(after)} in ${call}()`);
  }
  const wasm = readFileSync(path.join(folder, "engine_bg.wasm"));
  console.log(`wasm of the benchmark: ${wasm.length} bytes, ${brotliCompressSync(wasm).length} in brotli`);
}

function median(list) {
  return [...list].sort((a, b) => a - b)[list.length >> 1];
}
