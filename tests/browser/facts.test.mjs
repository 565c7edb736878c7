// From a pasted text to its facts, and from a fact back to its place in the text.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, withSite } from "./harness.mjs";
import { SAMPLE } from "./texts.mjs";

after(closeBrowser);

test("a pasted article becomes cards with its facts", () =>
  withSite({}, async (page) => {
    await page.read(SAMPLE);
    await page.facts("Steve Witkoff").first().waitFor();
    await page.facts("special envoy").first().waitFor();
    await page.nameOf("Steve Witkoff").waitFor();
    await page.tabs.filter({ hasText: "Places" }).click();
    await page.showAll();
    await page.nameOf("St. Petersburg").waitFor();
    await page.card(/timeline/i).locator(".entry", { hasText: "11 April 2025" }).first().waitFor();
    await page.card(/numbers/i).getByText(/less than 20/i).first().waitFor();
    await page.card(/quotes/i).getByText("Russia has to get moving").first().waitFor();
    assert.equal(await page.date.inputValue(), "2025-04-12", "the date that the text itself gives");
  }));

test("a fact leads to its sentence, highlighted and in view", () =>
  withSite({}, async (page) => {
    await page.read(SAMPLE);
    const fact = page.card(/numbers/i).locator(".jump").filter({ hasText: /less than 20/i }).first();
    await fact.click();
    await page.highlight.waitFor();
    assert.match(await page.highlight.textContent(), /less than 20%/);
    assert.match(await page.sentenceText(), /Kellogg|territory|Ukraine/);
    await page.assertInView(page.highlight);
    assert.equal(await fact.getAttribute("aria-current"), "location");
  }));

test("each jump moves the one highlight there is", () =>
  withSite({}, async (page) => {
    await page.read(SAMPLE);
    await page.showAll();
    for (const words of ["Dmitry Peskov", "Izvestia", "NATO"]) {
      await page.facts(words).first().click();
      await page.raw.locator(".source .in-focus", { hasText: words }).first().waitFor();
      await page.assertInView(page.highlight);
    }
  }));

test("pointing at a mark in the text shows what the cards say of it", () =>
  withSite({}, async (page) => {
    await page.read(SAMPLE);
    await page.showAll();
    const mark = page.marks.filter({ hasText: "Izvestia" }).first();
    await mark.scrollIntoViewIfNeeded();
    await mark.hover();
    await page.popover.getByText("Izvestia").first().waitFor();
    await page.linked.filter({ hasText: "Izvestia", visible: true }).first().waitFor();
    await page.raw.mouse.move(1, 1);
    await page.popover.waitFor({ state: "detached" });
  }));

test("the cards follow the text as it is typed", () =>
  withSite({}, async (page) => {
    await page.editor.fill("Ada Moreau met Tom Berger in Oslo on 3 March 2024.");
    await page.waitForFacts();
    await page.facts("Ada Moreau").first().waitFor();
    await page.editor.press("End");
    await page.editor.pressSequentially(" Lena Fischer left Vienna.");
    await page.facts("Vienna").filter({ visible: true }).first().waitFor({ timeout: 20_000 });
  }));

test("a date given by hand is what relative times are counted from", () =>
  withSite({}, async (page) => {
    await page.editor.fill("Ada Moreau left Oslo yesterday.");
    await page.waitForFacts();
    await page.date.fill("2024-03-04");
    await page.date.blur();
    await page.card(/timeline/i).getByText("3 March 2024").first().waitFor({ timeout: 20_000 });
  }));
