// The interface in another language: all of it, kept, and nothing else changes.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { ROOT, closeBrowser, withSite } from "./harness.mjs";
import { STATES } from "./states.mjs";
import { SAMPLE, UNCLEAR } from "./texts.mjs";

after(closeBrowser);

/** Letters up to which a word may be the same in both languages by chance. */
const SHORT = 4;

/** The messages of a language by their names. */
function table(language) {
  const text = readFileSync(path.join(ROOT, `src/strings/${language}.ftl`), "utf8");
  return new Map([...text.matchAll(/^([a-z-]+) = (.*(?:\n[ }].*)*)/gm)].map(([, name, message]) => [name, message]));
}

/** The pieces of a message that are written as they stand there. */
const pieces = (message) => message.replaceAll(/\{ "(.*?)" \}|\{"(.*?)"\}/g, "$1$2").split(/\{[^{}]*(?:->)?|\[\w+\]|\*\[\w+\]|\}/).map((piece) => piece.trim());

const [ENGLISH, GERMAN] = ["en", "de"].map(table);

/** What of English says something else in German. */
const ONLY_ENGLISH = new Set(
  [...ENGLISH].filter(([name, message]) => GERMAN.get(name) !== message).flatMap(([, message]) => pieces(message)).filter((piece) => piece.length > SHORT && /\p{L}{3}/u.test(piece)),
);
for (const message of GERMAN.values()) for (const piece of pieces(message)) ONLY_ENGLISH.delete(piece);

/** The strings that have something of English in them: a word as a whole, a phrase anywhere. */
const english = (strings) => strings.filter((string) => [...ONLY_ENGLISH].some((piece) => (piece.includes(" ") ? string.includes(piece) : string === piece)));

async function speakGerman(page) {
  await page.language.selectOption("de");
  await page.raw.locator("html[lang=de]").waitFor();
}

test("the tables name what is looked for", () => {
  assert.deepEqual([...ENGLISH.keys()].sort(), [...GERMAN.keys()].sort());
  for (const piece of ["Paste a text, read its facts.", "Timeline", "quote or claim", "min to read"]) assert.ok(ONLY_ENGLISH.has(piece), piece);
});

for (const [name, state] of Object.entries(STATES)) {
  test(`nothing of the page stays English in the ${name} state`, () =>
    withSite({ ...state.site, faults: true }, async (page) => {
      await state.reach(page);
      assert.notDeepEqual(english(await page.ownStrings()), []);
      await speakGerman(page);
      await page.raw.locator("details:not([open]) > summary").evaluateAll((all) => all.forEach((summary) => summary.click()));
      assert.deepEqual(english(await page.ownStrings()), []);
    }));
}

test("headings, badges, dates, numbers and what is announced change; text, facts and what is shown of them stay", () =>
  withSite({}, async (page) => {
    await page.read(SAMPLE);
    await page.showAll();
    const [text, entries] = [await page.text(), await page.entryIds()];
    await page.source.evaluate((source) => source.scrollTo(0, 200));
    const top = await page.source.evaluate((source) => source.scrollTop);
    await speakGerman(page);
    assert.match(await page.status.textContent(), /^Gefunden: 5 Personen, /);
    assert.match(await page.raw.title(), /Fakten lesen$/);
    for (const heading of ["Kurzfassung", "Zeitachse", "Pläne und Forderungen", "Wer und wo"]) assert.equal(await page.card(heading).count(), 1, heading);
    assert.equal(await page.card("Zeitachse").locator(".moment-label", { hasText: "11. April 2025" }).count(), 1);
    assert.equal(await page.raw.locator(".badge", { hasText: /^angeboten$/ }).count() > 0, true);
    assert.equal(await page.raw.locator(".badge", { hasText: /^offered$/ }).count(), 0);
    assert.match(await page.figures.textContent(), /^3 Sätze · /);
    assert.deepEqual([await page.text(), await page.entryIds()], [text, entries]);
    assert.equal(await page.source.evaluate((source) => source.scrollTop), top);
    await page.language.selectOption("en");
    await page.waitForStatus(/^Found 5 people/);
    assert.equal(await page.card("Timeline").count(), 1);
  }));

test("words of the text keep its language", () =>
  withSite({}, async (page) => {
    await page.read(SAMPLE);
    assert.equal(await page.raw.locator("#app [lang]:not(option)").count(), 0);
    await speakGerman(page);
    const language = (element) => element.closest("[lang]").lang;
    for (const words of [page.source.locator("p"), page.event, page.summary.locator(".jump"), page.raw.locator(".fact-words")]) {
      assert.equal(await words.first().evaluate(language), "en");
    }
    assert.equal(await page.raw.locator(".moment-label").first().evaluate(language), "de");
    await page.marks.first().hover();
    assert.match(await page.popover.textContent(), /^Zeit12. April 2025/);
    assert.equal(await page.popover.locator(".popover-words").first().evaluate(language), "de");
  }));

test("the choice is kept over a reload, and found by keyboard", () =>
  withSite({}, async (page) => {
    assert.ok((await page.language.boundingBox()).height >= 24);
    assert.match(await page.language.getAttribute("aria-label"), /Language.*Sprache/);
    await page.language.focus();
    await page.raw.keyboard.press("d");
    await page.raw.locator("html[lang=de]").waitFor();
    await page.raw.reload();
    await page.waitUntilShown();
    await page.raw.locator("html[lang=de]").waitFor();
    assert.equal(await page.language.inputValue(), "de");
    assert.equal(await page.raw.getByRole("button", { name: "Beispiel ansehen" }).count(), 1);
  }));

for (const [locale, language] of [["de-AT", "de"], ["en-GB", "en"], ["fr-FR", "en"]]) {
  test(`a browser that asks for ${locale} is shown ${language}`, () =>
    withSite({ context: { locale } }, async (page) => {
      await page.raw.locator(`html[lang=${language}]`).waitFor();
      assert.equal(await page.language.inputValue(), language);
    }));
}

test("a date that can be two days is explained in the language, with its own words", () =>
  withSite({ context: { locale: "de-DE" } }, async (page) => {
    await page.paste(UNCLEAR);
    await page.waitForStatus(/^Gefunden/);
    await page.raw.getByText("„04/11/2025“ kann zwei Tage bedeuten, und der Text sagt nicht, welchen.").waitFor();
    await page.raw.getByRole("button", { name: "Tag zuerst" }).click();
    await page.raw.getByText("„04/11/2025“ kann zwei Tage bedeuten.").waitFor();
  }));
