// The cards together: each thing once, the first rows of each and how many more there are, in one order.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, withSite } from "./harness.mjs";
import { SAMPLE } from "./texts.mjs";

after(closeBrowser);

const REPEATED = "Ada Moreau left Oslo on 3 March 2024. Tom Berger came on 4 March 2024. Lena Fischer went on 3 March 2024. It rained on 3 March 2024.";

const words = (text) => text.split(/\s+/).filter(Boolean).length;

test("the cards as they open have fewer words to read than the text, beside their pictures", () =>
  withSite({}, async (page) => {
    await page.read(SAMPLE);
    const shown = await page.cardWords();
    assert.ok(shown > 100, "there are cards");
    assert.ok(shown <= words(SAMPLE), `${shown} words of ${words(SAMPLE)}`);
  }));

test("nothing has two entries, with everything unfolded", () =>
  withSite({}, async (page) => {
    await page.read(SAMPLE);
    await page.showAll();
    const entries = await page.entryIds();
    assert.ok(entries.length > 50, "there are entries");
    assert.deepEqual(entries.filter((id, at) => entries.indexOf(id) !== at), []);
    assert.equal(await page.cards.getByText("reduction in the size of Ukraine’s military").count(), 1 + (await page.brief.getByText("reduction in the size of Ukraine’s military").count()));
  }));

test("a date that is told three times is one row, whose count goes from mention to mention", () =>
  withSite({}, async (page) => {
    await page.read(REPEATED);
    assert.equal(await page.moment("3 March 2024").count(), 1);
    assert.equal(await page.moment("4 March 2024").locator(".mentions").count(), 0);
    const row = page.moment("3 March 2024");
    const count = row.locator(".mentions");
    assert.match(await count.textContent(), /^3 ×/);
    await row.locator(".moment-label").click();
    assert.match(await count.textContent(), /^1 of 3/);
    for (const [place, sentence] of [[2, /Lena Fischer/], [3, /It rained/], [1, /Ada Moreau/]]) {
      await count.click();
      assert.match(await count.textContent(), new RegExp(`^${place} of 3`));
      assert.match(await page.sentenceText(), sentence);
      await page.assertInView(page.highlight);
    }
    await page.marks.filter({ hasText: "3 March 2024" }).last().click();
    await page.raw.locator(".moment.is-shown", { hasText: "3 March 2024" }).waitFor();
  }));

test("a number that is told twice is one row, and one that only counts is folded away", () =>
  withSite({}, async (page) => {
    await page.read("Ada Moreau bought 40 boats. Two guests left. Tom Berger sold the 40 boats in Oslo.");
    const numbers = page.card(/numbers/i);
    assert.match(await numbers.locator(".number", { hasText: "40" }).locator(".mentions").textContent(), /^2 ×/);
    const rest = numbers.locator("details", { hasText: "Everything else" });
    assert.match(await rest.locator("summary").textContent(), /\(\d+\)$/);
    assert.ok(!(await rest.locator(".entry").first().isVisible()));
  }));

test("what is left out at first is counted, and shown by one press", () =>
  withSite({}, async (page) => {
    await page.read(SAMPLE);
    const facts = page.card("Facts");
    const more = facts.getByRole("button", { name: /^Show \d+ more$/ });
    const hidden = Number((await more.textContent()).match(/\d+/)[0]);
    const entries = facts.locator(".entries").first().locator(".entry");
    const before = await entries.count();
    await more.click();
    assert.equal(await entries.count(), before + hidden);
    await facts.getByRole("button", { name: "Show fewer" }).click();
    assert.equal(await entries.count(), before);
  }));

test("cards are read down one column and then down the other, which is as long", () =>
  withSite({ context: { viewport: { width: 1440, height: 900 } } }, async (page) => {
    await page.read(SAMPLE);
    const places = await page.cardPlaces();
    const names = places.map(({ name }) => name).filter((name) => !/warnings|summary|main-event|brief/.test(name));
    const order = ["quotes", "plans", "who", "relations", "timeline", "numbers", "positions", "facts", "lists", "references", "abbreviations"];
    assert.deepEqual(names, order.filter((name) => names.includes(name)));
    const own = places.filter(({ name }) => names.includes(name));
    const lefts = [...new Set(own.map(({ left }) => left))];
    assert.equal(lefts.length, 2);
    const [first, second] = lefts.map((left) => own.filter((card) => card.left === left));
    assert.deepEqual([...first, ...second], own, "the first column ends where the second begins");
    for (const column of [first, second]) assert.deepEqual(column.map(({ top }) => top), column.map(({ top }) => top).sort((a, b) => a - b));
    const [one, other] = [first, second].map((column) => column.at(-1).bottom - column[0].top);
    assert.ok(Math.min(one, other) / Math.max(one, other) > 0.6, `${one} and ${other} pixels`);
  }));

test("what is asked of somebody is told as what comes next, and a task as a plan", () =>
  withSite({}, async (page) => {
    await page.read(
      "From: Ann Cole <ann@example.org>\nTo: Bo Lind <bo@example.org>\nDate: Thu, 5 Mar 2026 10:00:00 +0000\nSubject: Boats\n\nDear Bo,\n\nThe boats are ready. Could you confirm by tomorrow noon? Please send the list to Cy Falk by Friday.\n\nBest,\nAnn",
    );
    const next = (await page.briefList("Next").allInnerTexts()).map((words) => words.replace(/\s+/g, " "));
    assert.equal(next.filter((words) => /6 March 2026, 12:00.*confirm by tomorrow noon/.test(words)).length, 1, next.join("\n"));
    assert.equal(next.filter((words) => /6 March 2026 .*send the list/.test(words)).length, 1, next.join("\n"));
    await page.clear();
    await page.read("Minutes of the Parish Council, 5 March 2026\n\nPresent: Ann Cole, Bo Lind.\n\n1. The bench is broken. ACTION: Clerk to place the order by Friday.\n2. The hall was painted in 2024.");
    await page.card("Plans and demands").locator(".entry", { hasText: "Clerk to place the order by Friday" }).waitFor();
  }));

test("the stamps of a chat are no dates of the timeline", () =>
  withSite({}, async (page) => {
    const lines = ["are you there?", "yes, we land at six", "the ferry to Leeds leaves on 9 March 2026", "good, see you on Sunday"];
    await page.read(lines.map((line, at) => `[05/03/2026, 10:0${at}:12] ${at % 2 ? "Bo Lind" : "Ann Cole"}: ${line}`).join("\n"));
    assert.deepEqual(await page.timeline.locator(".moment-label").allTextContents(), ["8 March 2026", "9 March 2026"]);
  }));
