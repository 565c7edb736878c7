// What is made of measured figures.

import assert from "node:assert/strict";
import { test } from "node:test";
import { firstOf, median, ratios, readingOf, words } from "./results.mjs";
import { table } from "./table.mjs";

const text = { name: "1 MB", bytes: 10_000, words: 2000 };

test("words are counted as wc does", () => {
  assert.equal(words(" One  two,\n\nthree - 4.5\n"), 5);
  assert.equal(words("\n"), 0);
});

test("the median is one of the figures", () => {
  assert.equal(median([9, 1, 5]), 5);
  assert.equal(median([9, 1]), 1);
  assert.equal(median([100, 20, 3, 30]), 20);
});

test("rates go by the median of the processor time", () => {
  const read = readingOf({ clock: [900, 800, 5000], work: [500, 400, 2000], found: 7, memory: 3 }, text);
  assert.equal(read.words_per_second, 4000);
  assert.equal(read.kilobytes_per_second, 20);
  assert.deepEqual(read.clock_milliseconds, { median: 900, runs: [900, 800, 5000] });
  assert.deepEqual([read.memory_bytes, read.found], [3, 7]);
});

test("what has no figure says why", () => {
  assert.deepEqual(readingOf({ state: "out of memory" }, text), { state: "out of memory" });
  assert.deepEqual(firstOf({ runs: [], state: "failed" }), { state: "failed" });
});

const system = (name, rate) => ({
  name,
  does: "tags",
  call: "read(text)",
  first: firstOf({ runs: [1, 2, 3] }),
  texts: { "1 MB": rate ? readingOf({ clock: [1], work: [2_000_000 / rate], found: 1, memory: 2e6 }, text) : { state: "late" } },
  download: { brotli: 1e6 },
});

test("each of our rows is compared with each peer that has a figure", () => {
  const systems = [system("A", 300), system("B", 600), system("C", 200), system("D", 0)];
  assert.deepEqual(ratios(systems, ({ name }) => "AB".includes(name)), { A: { C: 1.5 }, B: { C: 3 } });
});

test("the table has a line for each system, with columns below each other", () => {
  const systems = [system("Ours", 300), system("Theirs", 0)];
  const printed = table({ runs: 3, texts: [text], systems, ratios: {}, browser: "Chromium 1", machine: { processor: "P", cores: 2 } });
  const lines = printed.split("\n").slice(3, 6);
  assert.deepEqual(lines.map((line) => line.trim().split(/ {2,}/)), [
    ["first result", "1 MB", "memory, 1 MB", "download"],
    ["Ours", "2 ms", "300 (2)", "2.00 MB", "1.00 MB"],
    ["Theirs", "2 ms", "late", "–", "1.00 MB"],
  ]);
  assert.match(printed, /^ {2}Theirs: tags; by read\(text\)$/m);
  assert.equal(new Set(lines.map((line) => line.length)).size, 1);
});
