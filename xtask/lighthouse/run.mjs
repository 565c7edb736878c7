// What Lighthouse says of the built site, as it audits a page on a phone: `node run.mjs [RUNS]`. It fails where the median of
// the runs is under a bound: other work on the machine makes a page look slow.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { serve } from "../tools/static-server.mjs";

/** The least score of each category, of a hundred. */
const BOUNDS = { performance: 95, accessibility: 100, "best-practices": 100 };

const runs = Number(process.argv[2] ?? 3);
const folder = fileURLToPath(new URL("../../dist", import.meta.url));
const server = await serve({ folder });
const scores = Object.fromEntries(Object.keys(BOUNDS).map((category) => [category, []]));
const faults = new Set();
try {
  for (let run = 0; run < runs; run += 1) {
    const profile = await mkdtemp(path.join(tmpdir(), "lighthouse-"));
    const chrome = await launch({
      chromePath: process.env.FACTCARDS_CHROMIUM,
      chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"],
      userDataDir: profile,
    });
    try {
      const { lhr } = await lighthouse(server.url, { port: chrome.port, onlyCategories: Object.keys(BOUNDS) });
      if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
      for (const [category, list] of Object.entries(scores)) list.push(Math.round(lhr.categories[category].score * 100));
      const metric = (name) => `${name} ${lhr.audits[name].displayValue}`;
      const metrics = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift", "speed-index"];
      console.log(`  run ${run + 1}: ${metrics.map(metric).join(", ")}`);
      for (const category of ["accessibility", "best-practices"]) {
        for (const { id, weight } of lhr.categories[category].auditRefs) {
          const { score, title } = lhr.audits[id];
          if (weight > 0 && score !== null && score < 1) faults.add(`${id}: ${title}`);
        }
      }
    } finally {
      await chrome.kill();
      await rm(profile, { recursive: true, force: true });
    }
  }
} finally {
  await server.close();
}

for (const [category, list] of Object.entries(scores)) {
  const median = list.toSorted((a, b) => a - b)[list.length >> 1];
  const word = median >= BOUNDS[category] ? "" : `, less than ${BOUNDS[category]}`;
  console.log(`${category}: ${median} (of ${list.join(", ")})${word}`);
  if (word) process.exitCode = 1;
}
for (const fault of faults) console.log(`fault: ${fault}`);
