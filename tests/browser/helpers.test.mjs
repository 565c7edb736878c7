// A long text, which the engine's worker reads together with workers of its own.

import assert from "node:assert/strict";
import { availableParallelism } from "node:os";
import { after, before, test } from "node:test";
import { READING, reading, watched } from "./digest.mjs";
import { closeBrowser, withSite } from "./harness.mjs";
import { prose } from "./texts.mjs";

after(closeBrowser);

/** Words enough for three helpers. */
const LONG = prose(400_000);

/** Too few words for one. */
const SHORTER = prose(100_000);

/** Counts the shares that come back to a worker from those that it starts: `self.answers`. */
const COUNTING = `self.answers = 0;
  self.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({ data }) => (self.answers += Number(data instanceof Uint8Array)));
    }
  };`;

/** What one worker says of the long text. */
let alone;

before(() => withSite({ before: watched(1) }, async (page) => (alone = await reading(page, LONG))));

for (const [cores, workers] of [
  [1, 1],
  [2, 2],
  [16, 4],
]) {
  test(`with ${cores} cores a long text is read by ${workers} of them, and reads the same`, () =>
    withSite({ before: watched(cores, COUNTING) }, async (page) => {
      const helped = await reading(page, LONG);
      assert.equal(helped.workers, workers);
      assert.equal(helped.said, alone.said);
      const answers = await (await page.worker()).evaluate(() => self.answers);
      assert.ok(workers > 1 ? answers > 1 : answers === 0, `${answers} shares came back`);
      const left = page.raw.workers().slice(1);
      for (const helper of left) if (page.raw.workers().includes(helper)) await helper.waitForEvent("close", { timeout: READING });
      console.log(`# 400 kB in ${Math.round(helped.took)} ms by ${workers} workers of ${availableParallelism()} cores`);
    }));
}

test("a shorter text and one of which most is known are read by one worker", () =>
  withSite({ before: watched(4) }, async (page) => {
    assert.equal((await reading(page, SHORTER)).workers, 1);
    await reading(page, LONG);
    const started = page.raw.started.length;
    assert.equal((await reading(page, `Ada Moreau left Oslo. ${LONG}`)).workers, started);
  }));

test("who stops stops the helpers too", () =>
  withSite({ before: watched(4) }, async (page) => {
    await page.paste(prose(1_000_000));
    while (page.raw.started.length < 4) await page.raw.waitForEvent("worker", { timeout: READING });
    const reading = page.raw.workers();
    assert.equal(reading.length, 4);
    await page.raw.getByRole("button", { name: "Stop" }).click();
    await page.raw.waitForFunction(() => document.querySelector("[data-testid=stopped]"));
    for (const worker of reading) if (page.raw.workers().includes(worker)) await worker.waitForEvent("close", { timeout: READING });
  }));

for (const [how, inWorkers] of [
  ["may not be started", 'self.Worker = function () { throw new DOMException("no", "SecurityError"); };'],
  ["do not load", 'self.Worker = class extends Worker { constructor() { super("data:text/javascript,gone("); } };'],
  ["fail", 'if (location.hash.includes("helps")) throw new Error("gone");'],
  ["never answer", 'if (location.hash.includes("helps")) self.postMessage = () => {};'],
]) {
  test(`helpers that ${how} are not missed`, () =>
    withSite({ before: watched(4, inWorkers), faults: true }, async (page, { errors }) => {
      assert.equal((await reading(page, LONG)).said, alone.said);
      assert.deepEqual(errors, []);
    }));
}
