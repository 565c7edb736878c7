// Usable by keyboard, by finger and by screen reader: in any state, at any width, light or dark.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { assertAccessible } from "./accessible.mjs";
import { closeBrowser, withSite } from "./harness.mjs";
import { STATES } from "./states.mjs";
import { assertTargets } from "./targets.mjs";
import { SAMPLE } from "./texts.mjs";

after(closeBrowser);

/** Narrow ones first: what was reached there is still there in a wider one. */
const WIDTHS = [390, 320, 820, 1440];

/** Widths in which the targets are measured: a phone's and a desk's. */
const MEASURED = [390, 1440];

for (const [name, state] of Object.entries(STATES)) {
  test(`in the ${name} state, at any width, nothing is cut off, axe-core finds nothing, and what can be pressed is large enough`, () =>
    // With motion reduced colours change at once.
    withSite({ ...state.site, faults: true, context: { viewport: { width: WIDTHS[0], height: 844 }, reducedMotion: "reduce" } }, async (page) => {
      await state.reach(page);
      for (const width of WIDTHS) {
        await page.raw.setViewportSize({ width, height: 844 });
        await page.raw.waitForTimeout(150);
        if (width !== WIDTHS[0]) await state.again?.(page);
        await state.seen(page).first().waitFor();
        await page.raw.emulateMedia({ colorScheme: "light" });
        await assertAccessible(page.raw);
        // Nothing but colours differs in the dark.
        await page.raw.emulateMedia({ colorScheme: "dark" });
        await assertAccessible(page.raw, ["color-contrast"]);
        if (MEASURED.includes(width)) await assertTargets(page.raw);
        const beyond = await page.raw.evaluate(({ scrollWidth, scrollHeight } = document.documentElement) => [scrollWidth - innerWidth, scrollHeight - innerHeight]);
        assert.deepEqual(beyond, [0, 0], `the page is as large as the window, ${width} pixels wide`);
      }
    }));
}

test("by keyboard alone: to a fact, and to its place in the text", () =>
  withSite({}, async (page) => {
    await page.read(SAMPLE);
    const onFact = () => page.raw.evaluate(() => document.activeElement?.matches(".card .jump") ?? false);
    for (let presses = 0; !(await onFact()); presses += 1) {
      assert.ok(presses < 60, "no fact can be reached by Tab");
      await page.raw.keyboard.press("Tab");
    }
    const outline = await page.raw.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
    assert.notEqual(outline, "none", "the focus can be seen");
    await page.raw.keyboard.press("Enter");
    await page.highlight.waitFor();
    await page.assertInView(page.highlight);
  }));

test("the marks in the text can be gone through with the arrow keys", () =>
  withSite({}, async (page) => {
    await page.read(SAMPLE);
    await page.source.focus();
    await page.raw.keyboard.press("ArrowRight");
    await page.popover.waitFor();
    const first = await page.raw.evaluate(() => document.activeElement.textContent);
    await page.raw.keyboard.press("ArrowRight");
    assert.notEqual(await page.raw.evaluate(() => document.activeElement.textContent), first);
  }));

test("what happens is said in one polite status region", () =>
  withSite({}, async (page) => {
    assert.equal(await page.status.count(), 1);
    await page.read(SAMPLE);
    assert.match(await page.status.textContent(), /Found \d+ .*people/);
  }));
