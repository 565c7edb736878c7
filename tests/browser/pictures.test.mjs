// The pictures on the cards: what they draw leads to the rows, by pointer and by keyboard, at any width.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { assertAccessible } from "./accessible.mjs";
import { closeBrowser, withSite } from "./harness.mjs";
import { SAMPLE } from "./texts.mjs";

after(closeBrowser);

const CHANGES = "Revenue rose from £80 million to £100 million. Costs fell from £50 million to £40 million. The firm plans to raise its fees from £10 million to £12 million.";

/** What has the keyboard. */
const focused = (page) => page.raw.evaluate(() => document.activeElement.querySelector("title").textContent);

test("a mark of the timeline's axis goes to its row", () =>
  withSite({}, async (page) => {
    await page.read(SAMPLE);
    const { marks, drawing } = page.picture("timeline");
    await drawing.getByRole("button", { name: /^January 2025: / }).waitFor();
    assert.ok((await marks.count()) >= 4);
    assert.equal(await drawing.getAttribute("role"), "group");
    const mark = marks.filter({ hasText: "January" }).first();
    assert.match(await mark.locator("title").textContent(), /January 2025/);
    await mark.locator("text").click();
    await page.raw.locator(".moment.is-shown", { hasText: "January 2025" }).waitFor();
  }));

test("the axis is one stop for the keyboard, and the arrow keys go through its marks", () =>
  withSite({}, async (page) => {
    await page.read(SAMPLE);
    const { marks } = page.picture("timeline");
    const stops = await marks.evaluateAll((marks) => marks.filter((mark) => mark.tabIndex === 0).length);
    assert.equal(stops, 1);
    const names = await marks.evaluateAll((marks) => marks.map((mark) => mark.querySelector("title").textContent));
    await marks.first().focus();
    assert.equal(await focused(page), names[0]);
    await page.raw.keyboard.press("ArrowRight");
    assert.equal(await focused(page), names[1]);
    await page.raw.keyboard.press("End");
    assert.equal(await focused(page), names.at(-1));
    await page.raw.keyboard.press("Enter");
    await page.raw.locator(".moment.is-shown").waitFor();
  }));

test("a picture is taken away and comes back by the button of its card", () =>
  withSite({}, async (page) => {
    await page.read(SAMPLE);
    const { choice, figure } = page.picture("timeline");
    assert.equal(await choice.getAttribute("aria-pressed"), "true");
    await choice.click();
    assert.equal(await figure.count(), 0);
    assert.ok((await page.timeline.locator(".moment").count()) > 0, "the rows stay");
    await choice.click();
    await figure.waitFor();
  }));

test("the table of who says what counts each attribution, and shows what a number counts", () =>
  withSite({}, async (page) => {
    await page.read(SAMPLE);
    const { counts, list, rows } = page.picture("quotes");
    assert.ok((await rows.count()) >= 2);
    const cell = counts.filter({ hasText: /^[2-9]$/ }).first();
    const count = Number(await cell.textContent());
    await cell.click();
    assert.equal(await list.count(), count);
    assert.equal(await cell.getAttribute("aria-expanded"), "true");
    await cell.click();
    assert.equal(await list.count(), 0);
  }));

test("a relation shows its facts, a name is chosen, and the table has them all", () =>
  withSite({}, async (page) => {
    await page.read(SAMPLE);
    const { marks, list, rows } = page.picture("relations");
    const relation = marks.filter({ hasText: /met with/ }).first();
    assert.match(await relation.locator("title").textContent(), /Witkoff met with Vladimir Putin/);
    await relation.locator("text").click();
    assert.match(await list.first().textContent(), /met/);
    assert.equal(await relation.getAttribute("aria-pressed"), "true");
    await list.first().locator(".jump").first().click();
    await page.highlight.waitFor();
    await page.raw.locator('[data-card="relations"] summary').click();
    assert.ok((await rows.count()) >= (await marks.locator(".relation-head").count()));
    const before = await rows.count();
    await marks.filter({ hasText: "Witkoff" }).locator("text").first().click();
    await page.filter.waitFor();
    assert.ok((await rows.count()) < before, "what does not concern him is gone");
  }));

test("changes of one unit share a scale, and a plan is drawn as one", () =>
  withSite({}, async (page) => {
    await page.read(CHANGES);
    const { marks, notes } = page.picture("numbers");
    const ends = await marks.evaluateAll((marks) => marks.map((mark) => Number(mark.querySelector(".change-line").getAttribute("x2"))));
    assert.equal(ends.length, 3);
    assert.ok(ends[0] > ends[1] && ends[1] > ends[2], `${ends}`);
    const plan = marks.filter({ hasText: "planned" });
    assert.equal(await plan.count(), 1);
    const dashes = (mark) => mark.locator(".change-line").evaluate((line) => getComputedStyle(line).strokeDasharray);
    assert.notEqual(await dashes(plan), "none");
    assert.equal(await dashes(marks.first()), "none");
    assert.match(await notes.textContent(), /Dashed/);
    await marks.first().click();
    await page.raw.locator(".change.is-shown").waitFor();
  }));

for (const width of [320, 390, 1440]) {
  test(`pictures keep to their cards, and their words to their size, ${width} pixels wide`, () =>
    withSite({ context: { viewport: { width, height: 900 } } }, async (page) => {
      for (const text of [SAMPLE, CHANGES]) {
        await page.read(text);
        if (width < 900) await page.showPane("Facts");
        await page.raw.locator("figure.picture").first().waitFor();
        const found = await page.raw.locator("figure.picture").evaluateAll((figures) =>
          figures.map((figure) => {
            const card = figure.closest(".card").getBoundingClientRect();
            const parts = [...figure.querySelectorAll("svg, svg text, table")].map((part) => part.getBoundingClientRect());
            const drawing = figure.querySelector("svg");
            const size = drawing && drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width;
            return {
              out: parts.filter((part) => part.left < card.left || part.right > card.right).length,
              letters: [...figure.querySelectorAll("svg text")].map((words) => parseFloat(getComputedStyle(words).fontSize) * size),
            };
          }),
        );
        assert.ok(found.length > 0);
        for (const { out, letters } of found) {
          assert.equal(out, 0);
          assert.ok(letters.every((size) => size >= 10.9), `${letters}`);
        }
        const hits = await page.raw.locator(".picture-mark .picture-hit").evaluateAll((hits) => hits.map((hit) => hit.getBoundingClientRect()).map(({ width, height }) => [width, height]));
        assert.ok(hits.every(([width, height]) => width >= 23.5 && height >= 23.5), JSON.stringify(hits));
        assert.equal(await page.raw.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
        if (width < 900) await page.raw.getByRole("button", { name: "Text", exact: true }).first().click();
        await page.clear();
      }
    }));
}

for (const colorScheme of ["light", "dark"]) {
  test(`axe-core finds nothing in the pictures, ${colorScheme}`, () =>
    withSite({ faults: true, context: { colorScheme } }, async (page) => {
      await page.read(SAMPLE);
      await page.picture("quotes").counts.first().click();
      await page.raw.locator('[data-card="relations"] summary').click();
      await assertAccessible(page.raw);
      await page.clear();
      await page.read(CHANGES);
      await page.picture("numbers").drawing.waitFor();
      await assertAccessible(page.raw);
    }));
}

test("a rise that is demanded is drawn as none yet, and said to be demanded", () =>
  withSite({}, async (page) => {
    await page.read("The union in Leeds demanded a rise of 6% on 3 March 2026. Revenue rose 4% to £12 million.");
    const demanded = page.picture("numbers").marks.filter({ hasText: "demanded" });
    assert.equal(await demanded.count(), 1);
    assert.match(await demanded.textContent(), /6 %/);
    assert.notEqual(await demanded.locator(".change-line").evaluate((line) => getComputedStyle(line).strokeDasharray), "none");
  }));
