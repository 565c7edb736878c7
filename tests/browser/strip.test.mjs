// Looking for words, one card at a time, what rows can be asked for, and the ways back.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, withSite } from "./harness.mjs";
import { SAMPLE } from "./texts.mjs";

after(closeBrowser);

const CLIPBOARD = { context: { permissions: ["clipboard-read", "clipboard-write"] } };

/** Runs `use` with the sample read. */
const withSample = (use, options = {}) =>
  withSite(options, async (page) => {
    await page.read(SAMPLE);
    await use(page, page.strip);
  });

test("words that are looked for narrow all cards down and are marked in the text", () =>
  withSample(async (page, strip) => {
    await strip.field.fill("witkoff");
    await strip.narrowing.waitFor();
    const [shown, all] = await strip.counts();
    assert.ok(shown > 0 && shown < all, `${shown} of ${all}`);
    const words = await page.raw.locator(".cards .entry:not(.entity) ").allInnerTexts();
    assert.ok(words.length > 0 && words.length <= all);
    assert.ok((await strip.found.count()) > 3);
    for (const found of await strip.found.allInnerTexts()) assert.match(found, /witkoff/i);
    const places = await strip.stepper.innerText();
    await strip.field.press("Enter");
    await page.highlight.waitFor();
    assert.match(await strip.stepper.innerText(), new RegExp(`1 of ${places.trim()}`));
    await strip.field.press("Shift+Enter");
    assert.match(await strip.stepper.innerText(), new RegExp(`${places.trim()} of ${places.trim()}`));
    await strip.everything.click();
    await strip.narrowing.waitFor({ state: "detached" });
    assert.equal(await strip.found.count(), 0);
    assert.equal(await strip.field.inputValue(), "");
  }));

test("what stands on no card is still found in the text, and nothing is said of nothing", () =>
  withSample(async (page, strip) => {
    await strip.field.fill("qwertz");
    await page.raw.getByText("Nothing on the cards fits.").waitFor();
    assert.deepEqual(await strip.counts().then(([shown]) => shown), 0);
  }));

test("a chip shows one card with all its rows, and the same chip leads back", () =>
  withSample(async (page, strip) => {
    const chip = strip.chip("Quotes");
    const count = Number((await chip.innerText()).match(/\d+/)[0]);
    await chip.click();
    assert.deepEqual(await page.cards.evaluateAll((cards) => cards.map((card) => card.dataset.card)), ["quotes"]);
    assert.equal(await page.cards.locator(".entry").count(), count);
    assert.equal((await strip.counts())[0], count);
    await chip.click();
    await strip.narrowing.waitFor({ state: "detached" });
    assert.ok((await page.cards.count()) > 3);
  }));

test("the chips are one stop for the keyboard and the arrow keys go through them", () =>
  withSample(async (page, strip) => {
    assert.equal(await strip.chips.evaluateAll((chips) => chips.filter((chip) => chip.tabIndex === 0).length), 1);
    await strip.chips.first().focus();
    await page.raw.keyboard.press("ArrowRight");
    assert.equal(await page.raw.evaluate(() => document.activeElement.textContent), await strip.chips.nth(1).textContent());
    await page.raw.keyboard.press("End");
    await page.raw.keyboard.press("ArrowRight");
    assert.equal(await page.raw.evaluate(() => document.activeElement.textContent), await strip.chips.first().textContent());
  }));

test("rows are narrowed down by how far they hold and by days", () =>
  withSample(async (page, strip) => {
    await strip.conditions.locator("summary").click();
    const standing = strip.conditions.getByLabel("Standing");
    const options = await standing.locator("option").allInnerTexts();
    const claimed = options.find((option) => option.startsWith("claimed"));
    await standing.selectOption(claimed);
    assert.equal((await strip.counts())[0], Number(claimed.match(/\d+/)[0]));
    await standing.selectOption("any");
    await strip.narrowing.waitFor({ state: "detached" });
    await strip.conditions.getByLabel("From").fill("2025-04-11");
    await strip.conditions.getByLabel("To").fill("2025-04-11");
    const [shown, all] = await strip.counts();
    assert.ok(shown > 0 && shown < all, `${shown} of ${all}`);
  }));

test("Back leads out of a search, a card and a jump, one after the other, and Forward in again", () =>
  withSample(async (page, strip) => {
    await strip.chip("Quotes").click();
    await page.cards.locator(".entry .jump").first().click();
    await page.highlight.waitFor();
    await page.raw.goBack();
    await page.highlight.waitFor({ state: "detached" });
    assert.equal(await strip.chip("Quotes").getAttribute("aria-pressed"), "true");
    await page.raw.goBack();
    assert.equal(await strip.chip("Quotes").getAttribute("aria-pressed"), "false");
    await page.raw.goForward();
    assert.equal(await strip.chip("Quotes").getAttribute("aria-pressed"), "true");
    assert.equal(await page.text(), SAMPLE, "the text is there all the time");
  }));

test("a row is copied with its sentence, a card with numbered sources", () =>
  withSample(async (page, strip) => {
    const clipboard = () => page.raw.evaluate(() => navigator.clipboard.readText());
    const row = page.card("Timeline").locator(".entry").first();
    await strip.choose(row, "Copy with its sentence");
    await strip.toast.filter({ hasText: "Copied" }).waitFor();
    const [first, second] = (await clipboard()).split("\n");
    assert.match(second, /^> ./);
    assert.ok(SAMPLE.replaceAll(/\s+/g, " ").includes(second.slice(2, 40)), second);
    assert.ok(first.length > 3);
    const card = page.card("Numbers");
    await card.hover();
    await card.getByRole("button", { name: "Copy this card" }).click();
    await page.raw.waitForFunction(() => navigator.clipboard.readText().then((text) => text.startsWith("## Numbers")));
    assert.match(await clipboard(), /\[1\]\n[\s\S]*## Sources\n\n1\. “/);
  }, CLIPBOARD));

test("the arrow keys go through the commands of a menu, and Escape leaves it", () =>
  withSample(async (page) => {
    const row = page.card("Timeline").locator(".entry").first();
    await row.hover();
    await row.locator(".row-menu").click();
    const commands = page.raw.getByRole("menuitem");
    await commands.first().waitFor();
    const focused = () => page.raw.evaluate(() => document.activeElement.textContent);
    assert.equal(await focused(), await commands.first().textContent());
    await page.raw.keyboard.press("ArrowDown");
    assert.equal(await focused(), await commands.nth(1).textContent());
    await page.raw.keyboard.press("End");
    assert.equal(await focused(), await commands.last().textContent());
    await page.raw.keyboard.press("Escape");
    await commands.first().waitFor({ state: "detached" });
  }));

test("what cannot be copied or corrected has no menu", () =>
  withSample(async (page) => {
    assert.ok((await page.summary.count()) > 0);
    assert.equal(await page.summary.locator(".row-menu").count(), 0);
  }));

test("words of a row can be selected", () =>
  withSample(async (page) => {
    const words = page.cards.locator(".entry .said-words, .entry .jump-inline, .entry .jump").first();
    await words.scrollIntoViewIfNeeded();
    // The first of its lines.
    const box = await words.evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return range.getClientRects()[0].toJSON();
    });
    await page.raw.mouse.move(box.x + 4, box.y + box.height / 2);
    await page.raw.mouse.down();
    await page.raw.mouse.move(box.x + Math.min(box.width - 4, 120), box.y + box.height / 2, { steps: 8 });
    await page.raw.mouse.up();
    assert.ok((await page.raw.evaluate(() => String(getSelection()))).trim().length > 2);
    assert.equal(await page.highlight.count(), 0, "a drag goes nowhere");
  }));

test("what is cleared, replaced or typed is undone and redone by key, also outside the editor", () =>
  withSample(async (page) => {
    await page.clear();
    assert.equal(await page.text(), "");
    await page.raw.locator("h1").click();
    await page.raw.keyboard.press("Control+z");
    await page.waitForFacts();
    assert.equal(await page.text(), SAMPLE);
    await page.editButton.click();
    await page.editor.press("Control+End");
    await page.editor.pressSequentially(" Ada left.");
    await page.editor.press("Control+z");
    assert.equal(await page.text(), SAMPLE);
    await page.editor.press("Control+Shift+z");
    assert.equal(await page.text(), `${SAMPLE} Ada left.`);
  }));

test("a text that is cleared by keyboard comes back with the next key, and the keyboard is not lost", () =>
  withSample(async (page) => {
    await page.raw.getByRole("button", { name: "Clear", exact: true }).focus();
    await page.raw.keyboard.press("Enter");
    await page.message("Text cleared.").waitFor();
    assert.equal(await page.text(), "");
    assert.equal(await page.raw.evaluate(() => document.activeElement.id), "editor");
    await page.raw.keyboard.press("Control+z");
    await page.waitForFacts();
    assert.equal(await page.text(), SAMPLE);
  }));

test("single keys lead to the search, to the next place and to the menu of a row", () =>
  withSample(async (page, strip) => {
    await page.raw.locator("h1").click();
    await page.raw.keyboard.press("/");
    assert.ok(await strip.field.evaluate((field) => field === document.activeElement));
    await page.raw.keyboard.type("Peskov");
    await strip.narrowing.waitFor();
    await page.cards.locator(".entry .jump").first().focus();
    await page.raw.keyboard.press("n");
    await strip.stepper.filter({ hasText: /1 of \d+/ }).waitFor();
    await page.raw.keyboard.press("n");
    await strip.stepper.filter({ hasText: /2 of \d+/ }).waitFor();
    await page.raw.keyboard.press("p");
    await strip.stepper.filter({ hasText: /1 of \d+/ }).waitFor();
    await page.timeline.or(page.card(/quotes/i)).locator(".entry .jump").first().focus();
    await page.raw.keyboard.press("c");
    await strip.commands.first().waitFor();
  }));

test("what was read is saved in every format, with nothing sent", () =>
  withSite({ context: { acceptDownloads: true } }, async (page, records) => {
    await page.read(SAMPLE);
    const before = records.requests.length;
    for (const [command, end, looks] of [
      [/^Markdown/, ".md", /## /],
      [/^Report/, ".html", /^<!doctype html>/i],
      [/^Table/, ".csv", /^[a-z_]+,/],
      [/calendar/, ".ics", /^BEGIN:VCALENDAR/],
      [/^Everything/, ".json", /^\{"format":1/],
      [/schema\.org/, ".jsonld", /schema\.org/],
      [/^Web Annotations/, ".jsonld", /anno/],
    ]) {
      const { name, text } = await page.strip.save(command);
      assert.ok(name.endsWith(end), name);
      assert.match(text, looks);
      await page.strip.toast.filter({ hasText: name }).waitFor();
    }
    assert.deepEqual(records.requests.slice(before).filter((url) => !url.startsWith("blob:")), []);
  }));

test("the help opens by its key, tells the keys, and its diagnostics hold no word of the text", () =>
  withSample(async (page, strip) => {
    await page.raw.locator("h1").click();
    await page.raw.keyboard.press("?");
    await strip.sheet.waitFor();
    assert.match(await strip.sheet.innerText(), /Ctrl\+Z/);
    await strip.sheet.getByRole("button", { name: "Copy diagnostics" }).click();
    await strip.toast.filter({ hasText: "Copied" }).waitFor({ state: "attached" });
    const text = await page.raw.evaluate(() => navigator.clipboard.readText());
    assert.match(text, /sentences: \d+/);
    assert.doesNotMatch(text, /Witkoff|Putin|Ukraine/);
    await strip.sheet.getByRole("checkbox").uncheck();
    await page.raw.keyboard.press("Escape");
    await page.raw.keyboard.press("?");
    assert.equal(await strip.sheet.count(), 0, "single keys are switched off");
  }, CLIPBOARD));

test("at most twelve stops for the keyboard stand before the first card", () =>
  withSample(async (page) => {
    await page.raw.locator(".skip").first().focus();
    let stops = 1;
    for (; stops < 20; stops++) {
      await page.raw.keyboard.press("Tab");
      if (await page.raw.evaluate(() => document.activeElement.closest(".card") !== null)) break;
    }
    assert.ok(stops <= 12, `${stops} stops`);
  }));
