// The text as the place to read by its facts: sentences that can be pressed, the strip beside the text, steps from place to
// place, low and narrow windows, the text as a sheet over the cards.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { assertAccessible } from "./accessible.mjs";
import { closeBrowser, withSite } from "./harness.mjs";
import { SAMPLE } from "./texts.mjs";

after(closeBrowser);

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** Words of the sample that are no mark, in a sentence with facts. */
const PLAIN = "appear to be at odds over";

/** Several windows long, each part with names of its own. */
const LONG = Array.from({ length: 60 }, (_, at) => `Ada Moreau sold ${at + 2} boats in Oslo. It rained all day in the harbour of the north, and the wind did not turn before the evening of a long week.`).join("\n\n");

/** Presses words of the text that are no mark; gives the position of their sentence. */
async function press(page, words = PLAIN) {
  const { x, y, sentence } = await page.plainWords(words);
  await page.raw.mouse.click(x, y);
  return sentence;
}

test("a sentence that is pressed says what the cards tell of it, and leads there", () =>
  withSite({}, async (page) => {
    await page.read(SAMPLE);
    const sentence = await press(page);
    await page.panel.waitFor();
    const lines = await page.panelLines.allInnerTexts();
    assert.ok(lines.length >= 3);
    for (const name of ["Moscow", "Washington"]) assert.ok(lines.some((line) => line.includes(name)), name);
    assert.ok(await page.panelLines.first().evaluate((line) => line === document.activeElement), "it has the keyboard");
    const [panel, words] = [await page.panel.boundingBox(), await page.sentenceAt(sentence).boundingBox()];
    assert.ok(panel.y >= words.y + words.height || panel.y + panel.height <= words.y, "the sentence can be read beside it");
    await assertAccessible(page.raw);
    await page.panelLines.filter({ hasText: /^place\s*Washington/ }).click();
    await page.raw.locator(".entry.is-shown", { hasText: "Washington" }).waitFor();
    assert.equal(await page.panel.count(), 0);
    await page.assertInView(page.raw.locator(".entry.is-shown"));
  }));

test("the cards can be narrowed down to a sentence, and it can be copied", () =>
  withSite({ context: { permissions: ["clipboard-read", "clipboard-write"] } }, async (page) => {
    await page.read(SAMPLE);
    const sentence = await press(page);
    await page.panel.getByRole("button", { name: "Copy sentence" }).click();
    await page.raw.locator(".toast").waitFor();
    const copied = await page.raw.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, (await page.sentenceAt(sentence).allTextContents()).join("").replace(/\s+/g, " "));
    const told = await page.panelLines.count();
    await page.panel.getByRole("button", { name: "Only this sentence" }).click();
    await page.filter.waitFor();
    assert.equal(await page.panel.count(), 0);
    const [, shown] = (await page.filter.textContent()).match(/(\d+) of \d+/);
    assert.equal(Number(shown), told, "as many rows as the panel said");
  }));

test("a sentence of which nothing was read says so", () =>
  withSite({}, async (page) => {
    await page.read("Ada Moreau met Tom Berger in Oslo on 3 March 2024. Well, well, well.");
    await press(page, "well, well");
    await page.panel.getByText("Nothing was read from this sentence.").waitFor();
    assert.equal(await page.panelLines.count(), 0);
    assert.equal(await page.panel.getByRole("button", { name: "Only this sentence" }).count(), 0);
  }));

test("by keyboard one goes from sentence to sentence, looks into one and comes back", () =>
  withSite({}, async (page) => {
    await page.read(SAMPLE);
    const active = () => page.raw.evaluate(() => document.activeElement.dataset.sentence ?? document.activeElement.className);
    await page.source.focus();
    const gone = [];
    for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp"]) {
      await page.raw.keyboard.press(key);
      gone.push(Number(await active()));
    }
    assert.deepEqual(gone, [gone[0], gone[0] + 1, gone[0] + 2, gone[0] + 1]);
    await page.raw.keyboard.press("Enter");
    await page.panel.waitFor();
    assert.equal(await active(), "panel-line");
    await page.raw.keyboard.press("Escape");
    await page.panel.waitFor({ state: "detached" });
    assert.equal(Number(await active()), gone[3], "the keyboard comes back");
    await page.raw.keyboard.press("ArrowRight");
    assert.ok(await page.raw.evaluate(() => document.activeElement.matches("[data-mark]")), "the marks go on from there");
  }));

test("dragging over words selects them and opens nothing", () =>
  withSite({}, async (page) => {
    await page.read(SAMPLE);
    const { left, right, y, line } = await page.plainWords(PLAIN);
    await page.raw.mouse.move(left + 1, y);
    await page.raw.mouse.down();
    await page.raw.mouse.move(right - 1, y, { steps: 4 });
    await page.raw.mouse.up();
    const selected = await page.raw.evaluate(() => getSelection().toString());
    assert.ok(line.length > 12 && selected.includes(line.trim().slice(2, -2)), `“${selected}” of “${line}”`);
    await page.raw.waitForTimeout(200);
    assert.equal(await page.panel.count(), 0);
    assert.equal(await page.raw.locator(".entry.is-shown").count(), 0);
  }));

test("no mark covers the letters beside it", () =>
  withSite({}, async (page) => {
    await page.read(SAMPLE);
    await page.raw.locator("#search").fill("it");
    await page.raw.locator(".source .in-found").first().waitFor();
    await page.raw.keyboard.press("Enter");
    await page.highlight.waitFor();
    // What spreads to the sides is drawn over the words before it.
    const wide = await page.raw.locator(".source span").evaluateAll((spans) =>
      spans.filter((span) => getComputedStyle(span).boxShadow.split(/,(?![^(]*\))/).some((shadow) => !/none|inset/.test(shadow) && !/\) 0px \S+ 0px 0px$/.test(shadow.trim()))).map(({ className }) => className),
    );
    assert.deepEqual(wide, []);
  }));

test("beside a long text a strip shows where things stand, and leads there", () =>
  withSite({ context: { viewport: { width: 1280, height: 800 } } }, async (page) => {
    await page.read(LONG);
    await page.minimap.waitFor();
    assert.equal(await page.minimap.getAttribute("aria-hidden"), "true");
    assert.ok((await page.minimap.locator("*").count()) < 10);
    assert.match(await page.minimap.locator(".minimap-facts").getAttribute("d"), /^M0 \d+h\d+v1h-\d+z/);
    const strip = await page.minimap.boundingBox();
    await page.raw.mouse.click(strip.x + strip.width / 2, strip.y + strip.height - 3);
    const last = page.source.getByText("61 boats");
    await page.assertInView(last);
    const view = () => page.minimap.locator(".minimap-view").boundingBox();
    const isAt = async (share) => {
      const { y, height } = await view();
      return Math.abs(y + height / 2 - (strip.y + share * strip.height)) < height;
    };
    await page.raw.waitForTimeout(300);
    assert.ok(await isAt(1), "what is in view is shown at the foot");
    await page.raw.mouse.move(strip.x + strip.width / 2, strip.y + strip.height - 3);
    await page.raw.mouse.down();
    await page.raw.mouse.move(strip.x + strip.width / 2, strip.y + strip.height / 2, { steps: 5 });
    await page.raw.mouse.up();
    await page.raw.waitForTimeout(300);
    assert.ok(await isAt(0.5), "it is drawn to the middle");
    await page.raw.locator("#search").fill("41 boats");
    await page.raw.waitForFunction(() => document.querySelector(".minimap-found").getAttribute("d") !== "");
    assert.equal((await page.minimap.locator(".minimap-found").getAttribute("d")).match(/M/g).length, 1);
  }));

test("beside a text that the window shows there is no strip", () =>
  withSite({}, async (page) => {
    await page.read("Ada Moreau met Tom Berger in Oslo on 3 March 2024.");
    await page.raw.waitForTimeout(200);
    assert.ok(!(await page.minimap.isVisible()));
  }));

test("in a wide window too one goes from place to place over the text", () =>
  withSite({}, async (page) => {
    await page.read(SAMPLE);
    assert.equal(await page.overText.getByRole("group").count(), 0);
    await page.raw.locator("#search").fill("Russia");
    const next = page.overText.getByRole("button", { name: "Next place" });
    await next.click();
    await page.assertInView(page.highlight);
    await page.overText.getByText(/^1 of \d+$/).waitFor();
    await next.click();
    await page.overText.getByText(/^2 of \d+$/).waitFor();
    await page.raw.locator("#search").fill("");
    await page.raw.locator(".entity-name").first().click();
    await page.overText.getByText(/^1 of \d+$/).waitFor();
    await next.click();
    await page.assertInView(page.highlight);
  }));

test("in a low, narrow window the text has most of the height and nothing is cut off", () =>
  withSite({ context: { viewport: { width: 320, height: 256 } } }, async (page) => {
    await page.read(SAMPLE);
    await page.showPane("Text");
    const { y, height } = await page.source.boundingBox();
    assert.ok(256 - y >= 0.6 * 256, `${256 - y} of 256 pixels before the tools are scrolled away`);
    assert.ok(height >= 0.75 * 256, `${height} of 256 pixels after`);
    const cut = await page.raw.locator(".top *, .text-pane *").evaluateAll((all) =>
      all.filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 1).map(({ className, tagName }) => `${tagName} ${className}`),
    );
    assert.deepEqual(cut, []);
    assert.equal(await page.raw.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
  }));

test("on a phone a jump shows the text over the cards, which stay where they were", () =>
  withSite({ context: PHONE }, async (page) => {
    await page.read(SAMPLE);
    assert.match(await page.raw.locator(".panes-choice").textContent(), /Facts \d+/);
    const cards = page.raw.locator(".facts-pane");
    const scrolled = () => cards.evaluate((pane) => pane.scrollTop);
    await cards.evaluate((pane) => (pane.scrollTop = 900));
    const jump = await cards.evaluate((pane) => {
      const inView = [...pane.querySelectorAll(".jump")].find((jump) => {
        const { top, bottom } = jump.getBoundingClientRect();
        return top > 280 && bottom < 700;
      });
      const { left, top } = inView.getBoundingClientRect();
      return { x: left + 8, y: top + 8 };
    });
    const open = async () => {
      await page.raw.touchscreen.tap(jump.x, jump.y);
      await page.sheetHead.waitFor();
      assert.equal(await page.shownPane(), "sheet");
      await page.assertInView(page.highlight);
    };
    await open();
    const sheet = await page.raw.locator(".text-pane").boundingBox();
    assert.ok(sheet.y > 250 && sheet.y < 500, "the cards are to be seen over it");
    assert.ok(await page.sheetHead.getByRole("button", { name: "Close" }).evaluate((button) => button === document.activeElement));
    await assertAccessible(page.raw);
    await page.raw.goBack();
    await page.raw.waitForFunction(() => document.querySelector(".app").dataset.pane === "facts");
    assert.equal(await scrolled(), 900);

    await open();
    await page.raw.keyboard.press("Escape");
    assert.equal(await page.shownPane(), "facts");
    assert.ok(await page.raw.evaluate(() => document.activeElement.matches(".facts-pane .jump")), "the keyboard comes back");

    await open();
    const { x, y, width } = await page.sheetHead.boundingBox();
    const draw = async (by) => {
      await page.raw.mouse.move(x + width / 2, y + 6);
      await page.raw.mouse.down();
      await page.raw.mouse.move(x + width / 2, y + 6 + by, { steps: 5 });
      await page.raw.mouse.up();
    };
    await draw(150);
    assert.equal(await page.shownPane(), "facts", "it is drawn down");
    assert.equal(await scrolled(), 900);
    await open();
    await draw(-150);
    assert.equal(await page.shownPane(), "text", "it is drawn up");
    assert.ok(!(await page.sheetHead.isVisible()));
    await page.showPane("Facts");
    assert.equal(await scrolled(), 900);
  }));

test("on a phone what is told of a sentence stands at the foot and leaves the sentence to be read", () =>
  withSite({ context: PHONE }, async (page) => {
    await page.read(SAMPLE);
    await page.showPane("Text");
    const { x, y, sentence } = await page.plainWords("including steps to");
    await page.raw.touchscreen.tap(x, y);
    await page.panel.waitFor();
    const [panel, words] = [await page.panel.boundingBox(), await page.sentenceAt(sentence).last().boundingBox()];
    assert.equal(Math.round(panel.y + panel.height), 844);
    assert.ok(words.y + words.height <= panel.y, "the last sentence of the text is over the panel");
    for (const button of await page.panel.getByRole("button").all()) {
      const { width, height } = await button.boundingBox();
      assert.ok(width >= 24 && height >= 24);
    }
  }));
