// On paper: every row with the numbers of its sentences, and nothing that is there to be pressed or filled in.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, withSite } from "./harness.mjs";
import { SAMPLE } from "./texts.mjs";

after(closeBrowser);

/** Has the page look as it is printed. */
async function print(page) {
  await page.raw.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.raw.emulateMedia({ media: "print" });
  await page.printed.waitFor();
}

test("every row is printed, folded ones too, with the numbers of its sentences, which stand at the end", () =>
  withSite({}, async (page) => {
    await page.read(SAMPLE);
    await page.showAll();
    const rows = await page.entryIds();
    const fewer = page.raw.getByRole("button", { name: "Show fewer" });
    while (await fewer.count()) await fewer.first().click();
    assert.ok((await page.entryIds()).length < rows.length, "some are folded");
    await print(page);
    const entries = await page.raw.locator(".card .entry[id]").evaluateAll((all) => all.map((entry) => [entry.id, entry.checkVisibility()]));
    assert.deepEqual(entries.filter(([, isShown]) => !isShown), []);
    const printed = new Set(entries.map(([id]) => id));
    assert.deepEqual(rows.filter((id) => !printed.has(id)), []);
    const numbers = (await page.raw.locator(".card .entry[id] > .source-numbers").allInnerTexts()).join(" ").match(/\d+/g).map(Number);
    assert.ok(numbers.length >= rows.length);
    const sentences = await page.printed.locator("li").evaluateAll((all) => all.map((item) => [item.value, getComputedStyle(item).listStyleType]));
    assert.ok(sentences.every(([, style]) => style === "decimal"), "each has its number before it");
    const told = new Set(sentences.map(([number]) => number));
    assert.deepEqual(numbers.filter((number) => !told.has(number)), []);
  }));

test("what is left out of the cards is left out on paper too, and counted there", () =>
  withSite({}, async (page) => {
    await page.read(SAMPLE);
    await page.strip.field.fill("Peskov");
    await page.strip.narrowing.waitFor();
    const counts = await page.strip.counts();
    await print(page);
    assert.ok(await page.strip.count.isVisible());
    assert.deepEqual(await page.strip.counts(), counts);
  }));

test("fields and buttons are not printed, the date of the text is told in words, and afterwards the page is as it was", () =>
  withSite({}, async (page) => {
    await page.read(SAMPLE);
    const before = await page.entryIds();
    await print(page);
    const fields = await page.raw.locator("input, select, textarea, .row-menu, .card-copy, .more, .chip, .choice, .top .button").evaluateAll((all) =>
      all.filter((element) => element.checkVisibility({ visibilityProperty: true })).map(({ localName, className }) => `${localName} ${className}`),
    );
    assert.deepEqual(fields, []);
    await page.timeline.getByText("Date of the text: 12 April 2025").waitFor();
    await page.raw.emulateMedia({ media: "screen" });
    await page.raw.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await page.printed.waitFor({ state: "detached" });
    assert.deepEqual(await page.entryIds(), before);
    assert.equal(await page.timeline.getByText("Date of the text: 12 April 2025").count(), 0);
  }));
