// Facts and who stands to them how: their standing in words, the less certain ones folded, positions with their parts.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, withSite } from "./harness.mjs";
import { SAMPLE } from "./texts.mjs";

after(closeBrowser);

const STANDING = /stated|claimed|planned|demanded|offered|threatened|conditional|possible|denied/;

test("the standing of every fact is a shape and a word", () =>
  withSite({}, async (page) => {
    await page.read(SAMPLE);
    const entries = await page.raw.locator(".entry.fact").all();
    assert.ok(entries.length > 5, "there are facts");
    for (const entry of entries) {
      assert.match(await entry.textContent(), STANDING);
      assert.equal(await entry.locator(".fact-standing svg").count(), 1);
    }
  }));

test("what the text negates is called negated", () =>
  withSite({}, async (page) => {
    await page.read("Ada Moreau did not sell the house in Oslo.");
    const entry = page.raw.locator(".entry.fact", { hasText: "the house" }).first();
    await entry.locator(".badge-negative", { hasText: "negated" }).waitFor();
    assert.doesNotMatch(await entry.textContent(), /denied/);
  }));

test("less certain facts are folded, and open by the keyboard", () =>
  withSite({}, async (page) => {
    await page.read(SAMPLE);
    await page.lessCertain.waitFor();
    const summary = page.lessCertain.locator("summary");
    assert.match(await summary.textContent(), /^Less certain \(\d+\)$/);
    const first = page.lessCertain.locator(".entry").first();
    assert.ok(!(await first.isVisible()));
    await summary.focus();
    await page.raw.keyboard.press("Enter");
    await first.waitFor({ state: "visible" });
    await page.raw.keyboard.press("Enter");
    await first.waitFor({ state: "hidden" });
  }));

test("the text leads to a fact that is folded", () =>
  withSite({}, async (page) => {
    await page.read(SAMPLE);
    await page.lessCertain.waitFor();
    const linked = page.lessCertain.locator(".entry.is-linked");
    for (const mark of await page.marks.all()) {
      await mark.scrollIntoViewIfNeeded();
      // What is pointed at is let go when the text scrolls; what the pointer is on already is not entered again.
      await page.raw.mouse.move(1, 1);
      await page.popover.waitFor({ state: "detached" });
      await mark.hover();
      await page.popover.waitFor();
      if ((await linked.count()) > 0) break;
    }
    assert.ok((await linked.count()) > 0, "a mark stands in a less certain fact");
    const shown = page.lessCertain.locator(".entry.is-shown");
    for (const line of await page.popover.locator("button", { hasText: /^fact/ }).all()) {
      await line.click();
      if ((await shown.count()) > 0) break;
    }
    await shown.waitFor({ state: "visible" });
    await page.assertInView(shown);
  }));

test("a position is told in the text's words, once, and leads to its parts", () =>
  withSite({}, async (page) => {
    await page.read(SAMPLE);
    const entry = page.card(/positions/i).locator(".entry", { hasText: "has rejected" });
    assert.ok(await entry.locator(".said-source").textContent(), "the source is named");
    assert.equal(await entry.locator(".badge").textContent(), "has rejected");
    assert.equal(await page.card(/quotes/i).locator(".badge", { hasText: "has rejected" }).count(), 0);
    assert.equal(await page.card("Facts").locator(".entry", { hasText: "Kyiv has rejected" }).count(), 0);
    await entry.locator(".said-words").click();
    await page.assertInView(page.highlight);
    const parts = { source: "Kyiv", cue: "has rejected", content: "Moscow’s terms" };
    for (const [part, words] of Object.entries(parts)) {
      assert.equal((await page.raw.locator(`.source .in-${part}`).allTextContents()).join(""), words);
    }
  }));

test("who rejects or accepts does not deny or say, and a claim is not called one in each row", () =>
  withSite({}, async (page) => {
    await page.read("Kyiv rejected Moscow’s terms. Ann Cole accepted the offer. Bo Lind said that the mill had closed. “It was old,” said Lind.");
    const badge = (words) => page.raw.locator(".entry.said:not(.brief *)", { hasText: words }).locator(".badge").first().textContent();
    assert.equal(await badge("terms"), "rejected");
    assert.equal(await badge("the offer"), "accepted");
    assert.equal(await badge("the mill"), "said");
    assert.deepEqual(await page.card(/quotes/i).locator(".said-kind").allTextContents(), ["quote"]);
  }));
