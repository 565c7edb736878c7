// The page opens with the Brief: what is to be known of a text first.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { ROOT, closeBrowser, withSite } from "./harness.mjs";
import { SAMPLE } from "./texts.mjs";

after(closeBrowser);

const text = (name) => readFileSync(path.join(ROOT, `tests/documents/${name}/text.txt`), "utf8");
const RELEASE = text("press-release");

const PHONE = { viewport: { width: 390, height: 844 } };
const DESK = { viewport: { width: 1440, height: 900 } };

/** Text without differences that only its layout makes. */
const plain = (text) => text.replace(/\s+/g, " ").trim();

for (const [name, source] of Object.entries({ article: SAMPLE, "press-release": RELEASE })) {
  test(`the Brief of ${name} is the first card and one screen at 1440 × 900`, () =>
    withSite({ context: DESK }, async (page) => {
      await page.read(source);
      assert.equal(await page.cards.first().getAttribute("data-card"), "brief");
      await page.assertInView(page.brief);
      const text = plain(await page.brief.textContent());
      for (const part of [/In short/, /sentences · \d+ words · saves/, /Key points/, /People/]) assert.match(text, part);
    }));
}

test("the Brief tells headline, people with their roles, changes and what comes next", () =>
  withSite({}, async (page) => {
    await page.read(RELEASE);
    assert.match(await page.headline.textContent(), /^Harrowfen Energy to build £48 million heat-storage plant in Hull$/);
    assert.match(plain(await page.briefList("People").first().textContent()), /Amara Osei.*chief executive/);
    assert.ok((await page.briefList("People").count()) <= 5);
    assert.ok((await page.briefList("Numbers").count()) <= 3);
    assert.match(plain(await page.briefList("Numbers").first().textContent()), /Revenue rose/);
    assert.match(plain(await page.briefList("Next").first().textContent()), /26 March 2026/);
    assert.ok((await page.briefList("Next").count()) <= 3);
  }));

test("the main event is one sentence of the text's words, and every answer is behind it", () =>
  withSite({}, async (page) => {
    await page.read(SAMPLE);
    const event = plain(await page.event.textContent());
    assert.match(event, /^Steve Witkoff met with Russian President Vladimir Putin in St\. Petersburg on Friday, April 11\.$/);
    assert.equal(await page.questions.getByText("met with").isVisible(), false);
    await page.questions.locator("summary").click();
    await page.questions.getByRole("button", { name: /met with/ }).first().click();
    await page.highlight.waitFor();
    assert.match(await page.highlight.textContent(), /met with/);
  }));

test("the slider sets how many sentences there are, and the next text has as many", () =>
  withSite({}, async (page) => {
    await page.read(SAMPLE);
    const usual = await page.summary.count();
    assert.ok(usual >= 2 && usual <= 3, String(usual));
    await page.length.focus();
    await page.raw.keyboard.press("Home");
    await page.figures.getByText(/^1 sentence · \d+ words/).waitFor();
    assert.equal(await page.summary.count(), 1);
    for (let presses = 0; presses < 4; presses += 1) await page.raw.keyboard.press("ArrowRight");
    await page.figures.getByText(/^5 sentences · \d+ words/).waitFor();
    const shown = await page.summaryWords();
    const places = await page.summaryPlaces();
    assert.deepEqual(places, [...places].sort((a, b) => a - b), "in the order of the text");
    assert.equal(await page.length.getAttribute("aria-valuetext"), "5 sentences");
    const words = shown.join(" ").split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    assert.match(await page.figures.textContent(), new RegExp(`· ${words} words ·`));
    await page.clear();
    await page.read(RELEASE);
    assert.equal(await page.summary.count(), 5);
  }));

test("a sentence that opens with a pronoun is followed by the name, which leads to where it stands", () =>
  withSite({ context: DESK }, async (page) => {
    await page.read("Ada Lind is the mayor of Oslo. The harbour is old, and its gates are rusty. She closed the harbour on Monday. Nobody was hurt.");
    for (let presses = 0; presses < 4; presses += 1) await page.length.press("ArrowRight");
    await page.brief.getByText("[Ada Lind]").click();
    assert.equal(await page.highlight.textContent(), "Ada Lind");
  }));

test("every place in the Brief leads to its words", () =>
  withSite({ context: DESK }, async (page) => {
    await page.read(RELEASE);
    const count = await page.briefJumps().count();
    assert.ok(count > 15, String(count));
    for (let at = 0; at < count; at += 1) {
      const jump = page.briefJumps().nth(at);
      if (!(await jump.isVisible())) continue;
      await jump.click();
      assert.equal(await jump.getAttribute("aria-current"), "location", await jump.textContent());
      await page.assertInView(page.highlight);
    }
    const [words] = await page.summary.allTextContents();
    await page.summary.first().locator(".jump-prose").click();
    const pointed = plain((await page.raw.locator(".source .in-focus").allTextContents()).join(""));
    assert.ok(pointed.includes(plain(words).slice(-20)), pointed);
  }));

test("copying puts the Brief on the clipboard as Markdown with its sources", () =>
  withSite({ context: { permissions: ["clipboard-read", "clipboard-write"] } }, async (page) => {
    await page.read(RELEASE);
    await page.copyButton.click();
    await page.brief.getByRole("button", { name: "Copied" }).waitFor();
    const copied = await page.raw.evaluate(() => navigator.clipboard.readText());
    const [told, sources] = copied.split("\n## Sources\n");
    assert.match(told, /^# Harrowfen Energy to build £48 million heat-storage plant in Hull \[1\]$/m);
    for (const line of told.split("\n").filter((line) => line !== "" && !line.startsWith("## "))) assert.match(line, / \[\d+\]$/);
    for (const words of await page.summary.allTextContents()) assert.ok(plain(told).includes(plain(words)), words);
    const numbers = [...new Set([...told.matchAll(/ \[(\d+)\]$/gm)].map(([, number]) => Number(number)))].sort((a, b) => a - b);
    const listed = [...sources.matchAll(/^(\d+)\. “.+”$/gm)].map(([, number]) => Number(number));
    assert.deepEqual(listed, numbers);
  }));

test("where the browser refuses to copy, the text is there to be copied by hand", () =>
  withSite({ before: (raw) => raw.addInitScript(() => delete Navigator.prototype.clipboard) }, async (page) => {
    await page.read(SAMPLE);
    await page.copyButton.click();
    await page.byHand.waitFor();
    const selected = await page.byHand.evaluate((area) => [document.activeElement === area, area.value.slice(area.selectionStart, area.selectionEnd)]);
    assert.equal(selected[0], true);
    assert.match(selected[1], /## Sources/);
    await page.brief.getByRole("button", { name: "Close" }).click();
    await page.byHand.waitFor({ state: "detached" });
  }));

test("on a phone the page opens on the Brief", () =>
  withSite({ context: PHONE }, async (page) => {
    await page.read(SAMPLE);
    await page.brief.waitFor();
    assert.equal(await page.source.isVisible(), false);
    await page.assertInView(page.event);
    const length = await page.raw.evaluate(() => document.querySelector(".facts-pane").scrollHeight);
    assert.ok(length < 6 * PHONE.viewport.height, `${length} pixels of cards as they open`);
    await page.event.locator(".jump").first().click();
    await page.assertInView(page.highlight);
    await page.backButton.click();
    await page.questions.locator("dd").first().waitFor();
    const wide = await page.raw.evaluate(() => document.querySelector(".facts-pane").scrollWidth - document.querySelector(".facts-pane").clientWidth);
    assert.equal(wide, 0, "nothing is wider than the window");
  }));

test("a text of two sentences needs no summary", () =>
  withSite({}, async (page) => {
    await page.read("Ada Moreau met Tom Berger in Oslo on 3 March 2024. Lena Fischer left.");
    await page.briefList("People").first().waitFor();
    assert.equal(await page.summary.count(), 0);
    assert.equal(await page.length.count(), 0);
  }));

test("where there is nothing to tell, the page says what to do", () =>
  withSite({}, async (page) => {
    await page.read("well well");
    await page.raw.getByText("No facts in 2 words: paste more.").waitFor();
    assert.equal(await page.brief.count(), 0);
  }));

/** Texts of kinds whose main event is easily taken for another, and what may not be told as who or what. */
const NO_EVENTS = {
  earnings: [
    "Harrow Foods plc: financial results for the year\n\n5 March 2026\n\nRevenue rose 12% to £81 million in 2025, from £72 million in 2024. Operating profit was £9.4 million. The board proposes a dividend of 4p a share, said Ann Cole, the chief financial officer.",
    /^financial/i,
  ],
  minutes: [
    "Minutes of the Parish Council, 5 March 2026\n\nPresent: Ann Cole, Bo Lind, Cy Falk.\n\n1. Traffic. The average speed on Mill Lane is 38 mph, up from 35 mph in 2024.\n2. Next meeting: 2 April 2026 at 7.30 pm in the hall.",
    /38 mph|2024/,
  ],
  news: [
    "Hackers steal files from Leeds council\n\n3 March 2026\n\nHackers stole 4,000 files from Leeds council on Monday, according to an Internet posting. The council said it was looking into the matter.",
    /according|posting/,
  ],
};

for (const [kind, [source, wrong]] of Object.entries(NO_EVENTS)) {
  test(`what is not sure of the main event is not told: ${kind}`, () =>
    withSite({}, async (page) => {
      await page.read(source);
      if (await page.event.count()) assert.doesNotMatch(plain(await page.event.innerText()), wrong);
      if (await page.questions.count()) {
        await page.questions.locator("summary").click();
        for (const question of ["Who", "What", "When"]) {
          const answers = page.questions.locator("dt", { hasText: question }).locator("xpath=following-sibling::dd[1]");
          for (const answer of await answers.allInnerTexts()) assert.doesNotMatch(answer, wrong, question);
        }
      }
      assert.ok((await page.cards.count()) > 1, "the other cards are there");
    }));
}
