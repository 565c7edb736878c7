// Usable by keyboard and by screen reader: no rule of axe-core broken in any state, light or dark.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { assertAccessible } from "./accessible.mjs";
import { closeBrowser, withSite } from "./harness.mjs";
import { STATES } from "./states.mjs";
import { SAMPLE } from "./texts.mjs";

after(closeBrowser);

for (const colorScheme of ["light", "dark"]) {
  for (const [name, state] of Object.entries(STATES)) {
    test(`axe-core finds nothing in the ${name} state, ${colorScheme}`, () =>
      withSite({ ...state.site, faults: true, context: { colorScheme } }, async (page) => {
        await state.reach(page);
        await assertAccessible(page.raw);
      }));
  }
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
