// How engine and model come: with progress where it takes long, and with a plain word and a way on where they do not.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { MODEL, WASM, changed, cutOff, missing, ofAnotherFormat, page404, slow, stalled, withoutWorkers } from "./faults.mjs";
import { closeBrowser, withSite } from "./harness.mjs";
import { SAMPLE } from "./texts.mjs";
import { compiledInWorkers } from "./tracing.mjs";

after(closeBrowser);

const SHORT = "Ada Moreau met Tom Berger in Oslo on 3 March 2024.";

const PLACES = [
  ["in a worker", undefined],
  ["on the page", withoutWorkers],
];

for (const [place, before] of PLACES) {
  test(`while the model comes slowly, the page says how much has come, ${place}`, () =>
    withSite({ before, answer: slow(MODEL, 2_000) }, async (page) => {
      await page.paste(SAMPLE);
      await page.waitForStatus(/loading the engine and its language model/i);
      const shares = await page.watchLoading();
      await page.waitForFacts();
      await page.facts("Steve Witkoff").first().waitFor();
      assert.ok(shares.length >= 3, `told only ${shares}`);
      assert.deepEqual(shares, shares.toSorted((a, b) => a - b), "it only grows");
      assert.ok(shares.every((share) => share > 0 && share <= 1), `${shares}`);
      assert.equal(await page.text(), SAMPLE);
      assert.equal(page.raw.workers().length, before ? 0 : 1);
    }));

  for (const [name, file, fault, told] of [
    ["a missing model", MODEL, missing, /model could not be loaded.*status 404/s],
    ["a page of words instead of the model", MODEL, page404, /model could not be loaded.*is no model/s],
    ["a damaged model", MODEL, changed, /model could not be loaded.*damaged/s],
    ["a model of another format", MODEL, ofAnotherFormat, /model could not be loaded.*of format 99/s],
    ["a model cut off", MODEL, cutOff, /model could not be loaded.*online.*did not answer/s],
    ["a missing engine", WASM, missing, /engine could not be loaded.*status 404/s],
    ["a page of words instead of the engine", WASM, page404, /engine could not be loaded/s],
    ["a damaged engine", WASM, changed, /engine could not be loaded/s],
  ]) {
    test(`${name} is told, the text is kept, and Try again loads it, ${place}`, () => {
      let bad = true;
      return withSite({ before, faults: true, answer: fault(file, () => bad) }, async (page, { served }) => {
        await page.paste(SHORT);
        await page.waitForError();
        assert.match(await page.failure.textContent(), told);
        assert.equal(await page.text(), SHORT);
        const asked = () => served.filter((path) => file.test(path)).length;
        const before = asked();
        await page.retryButton.click();
        await page.waitForError();
        assert.ok(asked() > before, "it was asked for again");
        bad = false;
        await page.retryButton.click();
        await page.waitForFacts();
        await page.facts("Ada Moreau").first().waitFor();
      });
    });
  }
}

test("offline, the page says so, and reads the text once it is online", () => {
  let offline = true;
  return withSite({ faults: true, answer: cutOff(MODEL, () => offline, 0) }, async (page) => {
    await page.paste(SHORT);
    await page.waitForError();
    assert.match(await page.failure.textContent(), /check that you are online/i);
    offline = false;
    await page.retryButton.click();
    await page.waitForFacts();
  });
});

test("a model that failed before there was a text is asked for again with the text", () => {
  let bad = true;
  return withSite({ faults: true, answer: missing(MODEL, () => bad) }, async (page, { served }) => {
    await page.raw.waitForTimeout(1_000);
    assert.ok(served.some((path) => MODEL.test(path)), "it is asked for before there is a text");
    assert.equal(await page.failure.count(), 0);
    bad = false;
    await page.read(SHORT);
  });
});

test("a download that stands still is given up after a while, and Try again starts it anew", () => {
  let still = true;
  return withSite({ faults: true, answer: stalled(MODEL, () => still) }, async (page) => {
    await page.paste(SHORT);
    await page.waitForError();
    assert.match(await page.failure.textContent(), /nothing more has come/);
    assert.equal(await page.text(), SHORT);
    still = false;
    await page.retryButton.click();
    await page.waitForFacts();
  });
});

test("the model is asked for at once, once, and not again at the next visit", () =>
  withSite({}, async (page, { served }) => {
    const asked = () => served.filter((path) => MODEL.test(path)).length;
    await page.raw.waitForFunction(() => document.querySelector("#editor"));
    await page.raw.waitForTimeout(1_000);
    assert.equal(asked(), 1);
    await page.read(SHORT);
    await page.raw.reload();
    await page.waitUntilShown();
    await page.read(SHORT);
    assert.equal(asked(), 1);
  }));

test("the page names the true sizes of what it counts", () =>
  withSite({}, async (page) => {
    const wrong = await page.raw.evaluate(async () => {
      const counted = [...document.querySelectorAll("meta[data-bytes]")];
      const sizes = await Promise.all(
        counted.map(async ({ content, dataset }) => [
          content,
          Number(dataset.bytes),
          (await (await fetch(content)).arrayBuffer()).byteLength,
        ]),
      );
      return sizes.length === 2 ? sizes.filter(([, named, real]) => named !== real) : counted.length;
    });
    assert.deepEqual(wrong, []);
  }));

test("an engine that nobody asks anything is compiled when a text comes", () =>
  withSite({}, async (page) => {
    const alone = await compiledInWorkers(page.raw, () => page.raw.waitForTimeout(3_000));
    const asked = await compiledInWorkers(page.raw, () => page.read(SAMPLE));
    assert.ok(alone > 1_000, `${alone} functions before`);
    assert.ok(asked < alone / 2, `${asked} functions for the text, ${alone} before`);
  }));

for (const rest of [400, 500, 600]) {
  test(`a text that comes while the engine warms up is read, after ${rest} ms`, () =>
    withSite({}, async (page) => {
      await page.raw.waitForTimeout(rest);
      await page.read(SAMPLE);
      await page.facts("Steve Witkoff").first().waitFor();
      assert.equal(await page.text(), SAMPLE);
    }));
}
