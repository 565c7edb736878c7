// The timeline: how precise a time is, what it was counted from, and what the reader can settle there.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, withSite } from "./harness.mjs";
import { UNCLEAR } from "./texts.mjs";

after(closeBrowser);

/** Whether the element has the keyboard. */
const hasFocus = (locator) => locator.evaluate((element) => element === document.activeElement);

test("the date of the text is given and changed on the timeline, and relative times follow at once", () =>
  withSite({}, async (page) => {
    await page.read("Ada Moreau left Oslo on Friday.");
    await page.timeline.getByText("Times like “Friday” cannot be placed").waitFor();
    await page.timelineDate.fill("2024-03-04");
    await page.moment("1 March 2024").getByText("from the text’s date").waitFor();
    assert.ok(await hasFocus(page.timelineDate), "the keyboard stays in the field");
    assert.equal(await page.timeline.getByText("cannot be placed").count(), 0);
    assert.equal(await page.date.inputValue(), "2024-03-04", "the field under the text shows the same");
    await page.timelineDate.fill("2024-03-13");
    await page.moment("8 March 2024").waitFor();
    await page.date.fill("2024-03-20");
    await page.moment("15 March 2024").waitFor();
    await page.raw.waitForFunction(() => document.querySelector("#timeline-date").value === "2024-03-20");
    await page.timelineDate.fill("");
    await page.timeline.getByText("cannot be placed").waitFor();
  }));

test("no two elements have the same id, with the date in two places", () =>
  withSite({}, async (page) => {
    await page.read(UNCLEAR);
    await page.timelineDate.waitFor();
    const ids = await page.raw.evaluate(() => [...document.querySelectorAll("[id]")].map((element) => element.id));
    assert.ok(ids.length > 5);
    assert.deepEqual(ids.filter((id, at) => ids.indexOf(id) !== at), []);
    assert.equal(await page.raw.getByLabel("Date of the text").count(), 2);
  }));

test("where no time is relative, the timeline does not ask for a date", () =>
  withSite({}, async (page) => {
    await page.read("Ada Moreau left Oslo on 3 March 2024.");
    await page.moment("3 March 2024").waitFor();
    assert.equal(await page.timelineDate.count(), 0);
    assert.equal(await page.dateOrder.count(), 0);
  }));

test("a date of numbers is settled on the timeline, and left to the text again", () =>
  withSite({}, async (page) => {
    const pressed = () => page.dateOrder.locator('[aria-pressed="true"]').allTextContents();
    const press = async (name) => {
      const button = page.dateOrder.getByRole("button", { name });
      await button.focus();
      await page.raw.keyboard.press("Enter");
      await page.dateOrder.locator('[aria-pressed="true"]', { hasText: name }).waitFor();
      return button;
    };
    const open = page.moment("04/11/2025").filter({ hasText: "or 4 November 2025" });
    await page.read(UNCLEAR);
    await open.getByText("unclear").waitFor();
    assert.deepEqual(await pressed(), ["As the text tells"]);
    const button = await press("Day first");
    await page.moment("04/11/2025").filter({ hasText: "4 November 2025" }).filter({ hasNotText: "unclear" }).waitFor();
    assert.ok(await hasFocus(button), "the keyboard stays on the choice");
    assert.equal(await page.timeline.getByText("unclear").count(), 0);
    await press("Month first");
    await page.moment("04/11/2025").filter({ hasText: "11 April 2025" }).filter({ hasNotText: "unclear" }).waitFor();
    await press("As the text tells");
    await open.waitFor();
    await press("Day first");
    await page.clear();
    await page.read(UNCLEAR);
    await open.waitFor();
    assert.deepEqual(await pressed(), ["As the text tells"], "another text is read as it tells itself");
  }));

test("where another date of the text tells the order, nothing is asked", () =>
  withSite({}, async (page) => {
    await page.read("The board met on 04/11/2025. It meets again on 25/11/2025.");
    await page.moment("4 November 2025").waitFor();
    assert.equal(await page.dateOrder.count(), 0);
  }));

test("each time shows how precise it is, in a word and by its sign", () =>
  withSite({}, async (page) => {
    await page.read(
      "Ada Moreau came to Oslo on 3 March 2024. She called at 15:00 on 5 March 2024. She had studied there in April 2021. " +
        "She wrote her first book in 2019. Her parents met in the 1990s. She lived in Lima from May 2015 to June 2016.",
    );
    await page.showAll();
    const precision = (words) => page.moment(words).first().locator(".moment-precision").textContent();
    assert.equal(await precision("“15:00 on 5 March 2024”"), "time");
    assert.equal(await precision("3 March 2024"), "day");
    assert.equal(await precision("April 2021"), "month");
    assert.equal(await precision("2019"), "year");
    assert.equal(await precision("1990s"), "decade");
    assert.equal(await precision("May 2015 – June 2016"), "range");
    const sign = (words) =>
      page.moment(words).first().evaluate((element) => {
        const { backgroundColor, height } = getComputedStyle(element, "::before");
        return `${backgroundColor} ${height}`;
      });
    const signs = [await sign("3 March 2024"), await sign("2019"), await sign("May 2015 – June 2016")];
    assert.equal(new Set(signs).size, 3, String(signs));
    assert.equal(await sign("April 2021"), await sign("2019"));
  }));

test("a time counted from another leads to it, and its modifier stands before it", () =>
  withSite({}, async (page) => {
    await page.read(
      "Ada Moreau left Oslo on 3 March 2024. Two days later she reached Rome. She has lived there since early 2019.",
    );
    const later = page.moment("5 March 2024");
    await later.getByText("from").waitFor();
    await later.locator(".moment-anchor", { hasText: "3 March 2024" }).click();
    await page.raw.locator(".source .in-focus", { hasText: "3 March 2024" }).first().waitFor();
    await page.moment("2019").locator(".moment-modifier", { hasText: "early" }).waitFor();
    assert.equal(await page.moment("3 March 2024").first().locator(".moment-modifier").count(), 0);
  }));

test("a change is shown with its parts, each of which leads to its words", () =>
  withSite({}, async (page) => {
    await page.read("Moreau Ltd published its report. Revenue rose 14 % to £92.5 million from £81 million.");
    const change = page.card(/numbers/i).locator(".change").first();
    await change.getByText("up:").waitFor({ state: "attached" });
    for (const [part, words] of [["81 million", "£81 million"], ["92.5 million", "£92.5 million"], ["14", "14 %"]]) {
      await change.locator(".jump", { hasText: part }).first().click();
      await page.raw.locator(".source .in-focus", { hasText: words }).first().waitFor();
    }
    assert.equal(await page.card(/numbers/i).locator(".number", { hasText: "92.5 million" }).count(), 0);
  }));

test("what the text rounds is not made exact, a number keeps its unit and a range its ends", () =>
  withSite({}, async (page) => {
    await page.read(
      "The fair draws thousands a week. Nearly a third of the homes in Leeds were flooded. Ann Cole asked the council for a deposit of 20% on 3 March 2026. " +
        "Traffic moved at 38 mph, up from 35 mph in 2024. Delivery takes 10 to 14 days.",
    );
    const numbers = page.card(/numbers/i);
    await page.showAll(numbers);
    await numbers.locator("details", { hasText: "Everything else" }).locator("summary").click();
    const values = await numbers.locator(".number").allInnerTexts();
    const told = (pattern) => values.filter((value) => pattern.test(value.replace(/\s+/g, " "))).length;
    assert.deepEqual([told(/^about a third.*homes/), told(/thousands a week/), told(/^20 %.*deposit/)], [1, 1, 1], values.join("\n"));
    assert.equal(told(/0\.3|2,000|10,000|^10\b|^14\b/), 0, values.join("\n"));
    assert.match((await numbers.locator(".change").first().innerText()).replace(/\s+/g, " "), /from 35 mi\/h.*to 38 mi\/h/);
    await page.showAll(page.timeline);
    await page.moment("10 – 14 days").waitFor();
  }));

test("days without a year follow the text's date, years before Christ are told so, a time of day takes no other day", () =>
  withSite({}, async (page) => {
    await page.read("5 March 2026\n\nThe road in Leeds is closed from 6 to 17 April, the council said. Augustus died in AD 14. Sparta won in 404 BC. The war lasted from 431 to 404 BC.");
    await page.showAll(page.timeline);
    const labels = await page.timeline.locator(".moment-label").allTextContents();
    for (const label of ["6 April 2026 – 17 April 2026", "AD 14", "404 BC", "431 BC – 404 BC"]) assert.ok(labels.includes(label), `${label}: ${labels}`);
    await page.clear();
    await page.read("5 March 2026\n\nThe next meeting is on 2 April 2026 at 7.30 pm in the hall of Leeds. Ann Cole was there.\n\nThe meeting closed at 8.55 pm.");
    await page.moment("2 April 2026, 19:30").waitFor();
    assert.equal(await page.moment("8.55 pm").locator(".moment-label").textContent(), "20:55");
  }));
