// Texts beside each other: what differs, what only one tells, the way to each place and back.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { assertAccessible } from "./accessible.mjs";
import { FIRST, SECOND, compareTwo } from "./comparing.mjs";
import { closeBrowser, withSite } from "./harness.mjs";

after(closeBrowser);

const UNRELATED = "Rice cooks for twenty minutes. Dora Hill teaches chemistry in Lima.";

test("two reports of one event differ in a number and a date", () =>
  withSite({}, async (page) => {
    await compareTwo(page, FIRST, SECOND);
    const [number, date] = ["12 boats", "6 March"].map((words) => page.differences.filter({ hasText: words }));
    assert.match(await number.textContent(), /12.*→.*15.*destroyed 12 boats.*destroyed 15 boats/);
    assert.match(await date.textContent(), /4 Mar.*→.*6 Mar/);
    assert.doesNotMatch(await page.comparison.textContent(), /contradict/i);
    await assertAccessible(page.raw);
    // To the place in the current text, and back.
    await number.getByRole("button", { name: "15", exact: true }).click();
    assert.match(await page.sentenceText(), /destroyed 15 boats/);
    await page.raw.goBack();
    await page.highlight.waitFor({ state: "detached" });
    // To the place in the other text, and back to this one.
    await number.getByRole("button", { name: "Open this text" }).click();
    assert.equal(await page.text(), FIRST);
    assert.match(await page.sentenceText(), /destroyed 12 boats/);
    await page.raw.goBack();
    await page.raw.waitForFunction((text) => document.querySelector("#editor").value === text, SECOND);
  }));

test("a comparison is closed, undone and goes back to the first text", () =>
  withSite({}, async (page) => {
    await compareTwo(page, FIRST, SECOND);
    await page.comparison.getByRole("button", { name: "Close the comparison" }).click();
    await page.comparison.waitFor({ state: "detached" });
    assert.equal(await page.text(), SECOND);
    await page.editButton.click();
    await page.editor.focus();
    await page.raw.keyboard.press("Control+z");
    await page.comparison.waitFor();
    await page.comparison.getByRole("button", { name: /^Leave out .*\(2\)|^Leave out/ }).last().click();
    await page.comparison.waitFor({ state: "detached" });
    assert.equal(await page.text(), FIRST);
    await page.compareButton.click();
    await page.raw.getByRole("button", { name: "Back to the text" }).click();
    assert.equal(await page.text(), FIRST);
  }));

test("texts that have nothing in common are told so, and the way there needs no pointer", () =>
  withSite({}, async (page) => {
    await page.read(FIRST);
    await page.compareButton.focus();
    await page.raw.keyboard.press("Enter");
    await page.paste(UNRELATED);
    await page.waitForFacts();
    await page.comparison.getByText("Nothing was found that both texts tell.").waitFor();
    assert.equal(await page.differences.count(), 0);
  }));

test("files opened together have one timeline", () =>
  withSite({}, async (page) => {
    await page.dropFiles([
      { name: "a.txt", content: "Ada Roe left Oslo in 2021.", type: "text/plain" },
      { name: "b.txt", content: "Bo Lind came in 2019. Ada Roe, the mayor of Vik, met Bo Lind in 2022.", type: "text/plain" },
      { name: "c.txt", content: "It rained in 2020. Ada Roe was there.", type: "text/plain" },
    ]);
    await page.waitForFacts();
    await page.raw.getByRole("button", { name: "Compare all" }).click();
    const moments = page.comparison.locator(".moment");
    await moments.first().waitFor();
    assert.deepEqual(
      (await moments.allTextContents()).map((words) => words.match(/(20\d\d) ?(.\.txt)/).slice(1).join(" ")),
      ["2019 b.txt", "2020 c.txt", "2021 a.txt", "2022 b.txt"],
    );
    const person = page.comparison.locator(".entry", { has: page.raw.locator("strong", { hasText: /^Ada Roe$/ }) });
    assert.match(await person.textContent(), /in 3 texts.*b\.txt.*mayor/);
    await moments.nth(1).getByRole("button", { name: /rained/ }).click();
    assert.match(await page.text(), /^It rained/);
    assert.match(await page.sentenceText(), /It rained in 2020/);
    await assertAccessible(page.raw);
  }));

test("what several texts tell otherwise is told with all that tell it, and long names are cut to the eye alone", () =>
  withSite({}, async (page) => {
    const fire = (boats) => `The fire in the port of Vik destroyed ${boats} boats on 3 March 2024.`;
    const long = `${"a-long-name-of-a-file-".repeat(4)}.txt`;
    const file = (name, content) => ({ name, content, type: "text/plain" });
    await page.dropFiles([file("a.txt", fire(12)), file("b.txt", fire(14)), file(long, fire(14))]);
    await page.waitForFacts();
    await page.raw.getByRole("button", { name: "Compare all" }).click();
    await page.differences.first().waitFor();
    assert.equal(await page.differences.count(), 1);
    const values = await page.differences.locator(".compare-values li").allTextContents();
    assert.deepEqual(values.map((value) => value.replace(/\s+/g, " ").trim()).map((value) => value.slice(0, 14)), ["12 in a.txt", "14 in b.txt an"]);
    const tag = page.differences.locator(".compare-values .compare-source").last();
    assert.equal(await tag.getAttribute("title"), long);
    assert.ok((await tag.locator("[aria-hidden]").textContent()).length < 50);
    assert.equal(await tag.locator(".visually-hidden").textContent(), long);
    await assertAccessible(page.raw);
    await page.differences.getByRole("button", { name: "14", exact: true }).click();
    assert.equal(await page.text(), fire(14));
  }));

test("a narrow window shows the whole comparison", () =>
  withSite({ context: { viewport: { width: 320, height: 700 } } }, async (page) => {
    await compareTwo(page, FIRST, SECOND);
    const wide = await page.raw.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `${wide} pixels`);
    const small = await page.comparison.locator("button").evaluateAll((buttons) =>
      buttons.filter((button) => button.getBoundingClientRect().height < 24).map((button) => button.textContent),
    );
    assert.deepEqual(small, []);
    await assertAccessible(page.raw);
  }));
