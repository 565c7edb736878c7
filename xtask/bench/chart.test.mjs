// The chart: what it shows and says of results, and that it is sound XML that fits its width.

import assert from "node:assert/strict";
import { test } from "node:test";
import { chart } from "./chart.mjs";
import { COMPARED } from "./results.mjs";

const OWN = system("Factcards", "factcards", 120_000);
const results = (...systems) => ({
  browser: "Chromium 1",
  machine: { processor: "A & B <fast>" },
  date: "2026-03-10",
  runs: 5,
  systems,
});

function system(name, module, rate) {
  const read = typeof rate === "number" ? { words_per_second: rate, memory_bytes: 5e6 } : { state: rate };
  const first = typeof rate === "number" ? { milliseconds: { median: 1234.4 } } : { state: rate };
  return { name, does: `things & ${module}`, module, first, texts: { [COMPARED]: read }, download: { brotli: 1_500_000 } };
}

/** Class and width of each bar. */
const bars = (svg) => [...svg.matchAll(/<rect class="(\w+)"[^>]* width="([\d.]+)"/g)].map(([, kind, width]) => [kind, Number(width)]);

test("bars are as long as their figures say, and what is ours is marked", () => {
  const [own, peer, slow] = bars(chart(results(OWN, system("Peer", "peer", 60_000), system("Slow", "slow", 1))));
  assert.deepEqual([own[0], peer[0]], ["own", "peer"]);
  assert.equal(own[1], 2 * peer[1]);
  assert.equal(slow[1], 2, "a figure that is there is seen");
});

test("what has no figure has no bar, but words", () => {
  const svg = chart(results(OWN, system("Peer", "peer", "not within 2 minutes")));
  const counts = bars(svg).filter(([kind]) => kind === "peer").length;
  assert.equal(counts, 1, "the download alone");
  assert.equal(svg.match(/class="note"[^>]*>not within 2 minutes</g).length, 3);
});

test("figures are written for people", () => {
  const svg = chart(results(OWN));
  assert.match(chart(results({ ...OWN, download: { brotli: 12_231 } })), />12 kB</);
  for (const words of [">120,000<", ">1,234 ms<", ">5.0 MB<", ">1.5 MB<"]) assert.ok(svg.includes(words), words);
});

test("it is read out: a title and a description with every figure", () => {
  const svg = chart(results(OWN, system("Peer", "peer", "out of memory")));
  assert.match(svg, /role="img" aria-labelledby="title desc"/);
  assert.match(svg, /<title id="title">[^<]+<\/title>/);
  const [, spoken] = svg.match(/<desc id="desc">([^<]+)<\/desc>/);
  assert.match(spoken, /Words per second on 1 MB of text: Factcards 120,000, Peer out of memory\./);
  assert.match(spoken, /What each gives: Factcards things &amp; factcards; Peer things &amp; peer\./);
  assert.match(spoken, /Memory held after 1 MB of text: Factcards 5.0 MB/);
});

test("it has colours for light and for dark", () => {
  const [light, dark] = chart(results(OWN)).match(/<style>(.*?)<\/style>/s)[1].split("@media (prefers-color-scheme: dark)");
  for (const part of [light, dark]) for (const rule of ["text {", ".own {", ".peer {", ".note {"]) assert.ok(part.includes(rule), rule);
});

test("names are escaped, and tags are closed", () => {
  const svg = chart(results(system('<b> & "c"', "peer", 1)));
  assert.ok(svg.includes("&lt;b&gt; &amp; &quot;c&quot;") && svg.includes("A &amp; B &lt;fast&gt;"));
  const open = [];
  for (const [, end, name, alone] of svg.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g)) {
    if (alone) continue;
    if (end) assert.equal(open.pop(), name);
    else open.push(name);
  }
  assert.deepEqual(open, []);
});

test("nothing stands outside of it", () => {
  const svg = chart(results(OWN, system("Peer", "peer", 10)));
  const [, width, height] = svg.match(/viewBox="0 0 (\d+) (\d+)"/).map(Number);
  for (const [, x, y] of svg.matchAll(/ x="(\d+)" y="(\d+)"/g)) assert.ok(Number(x) < width && Number(y) < height);
  for (const [, x, w] of svg.matchAll(/<rect[^>]* x="(\d+)"[^>]* width="(\d+)"/g)) assert.ok(Number(x) + Number(w) < width - 100);
});
