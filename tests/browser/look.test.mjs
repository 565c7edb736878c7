// How the page looks: what is told without colour and motion, and how few types it takes.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, withSite } from "./harness.mjs";
import { SAMPLE } from "./texts.mjs";

after(closeBrowser);

test("the kinds of names are marked by lines of different kinds, times and numbers by a ground", () =>
  withSite({}, async (page) => {
    await page.read(`${SAMPLE} See https://example.org/a.`);
    const lines = {};
    for (const kind of ["person", "organization", "place", "reference"]) {
      lines[kind] = await page.source.locator(`.mark-${kind}`).first().evaluate((mark) => {
        const { textDecorationLine, textDecorationStyle } = getComputedStyle(mark);
        return `${textDecorationLine} ${textDecorationStyle}`;
      });
    }
    assert.equal(new Set(Object.values(lines)).size, 4, JSON.stringify(lines));
    assert.ok(Object.values(lines).every((line) => line.startsWith("underline")));
    for (const kind of ["time", "quantity"]) {
      const [line, ground] = await page.source.locator(`.mark-${kind}`).first().evaluate((mark) => {
        const { textDecorationLine, backgroundColor } = getComputedStyle(mark);
        return [textDecorationLine, backgroundColor];
      });
      assert.equal(line, "none");
      assert.notEqual(ground, "rgba(0, 0, 0, 0)");
    }
  }));

test("in forced colours marks are underlined, and what is pointed out stands out", () =>
  withSite({ context: { forcedColors: "active" } }, async (page) => {
    await page.read(SAMPLE);
    const lines = await page.marks.evaluateAll((marks) => [...new Set(marks.map((mark) => getComputedStyle(mark).textDecorationLine))]);
    assert.deepEqual(lines, ["underline"]);
    await page.event.locator(".jump").first().click();
    const [pointed, around] = await page.highlight.evaluate((mark) => [getComputedStyle(mark).backgroundColor, getComputedStyle(document.body).backgroundColor]);
    assert.notEqual(pointed, around);
  }));

test("where less motion is asked for nothing moves", () =>
  withSite({ context: { reducedMotion: "reduce" } }, async (page) => {
    await page.read(SAMPLE);
    const moving = await page.raw.locator("*").evaluateAll((all) =>
      all
        .filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
          return !/^0s(, 0s)*$/.test(transitionDuration) || animationName !== "none" || scrollBehavior === "smooth";
        })
        .map(({ className }) => className),
    );
    assert.deepEqual(moving, []);
  }));

test("the fact stands out in its pale sentence, exactly as long as it is", () =>
  withSite({}, async (page) => {
    await page.read(SAMPLE);
    await page.card(/numbers/i).locator(".jump", { hasText: "less than 20" }).first().click();
    await page.highlight.waitFor();
    assert.equal((await page.raw.locator(".source .in-focus").allTextContents()).join(""), "less than 20%");
    const ground = (locator) => locator.evaluate((element) => getComputedStyle(element).backgroundColor);
    const grounds = [await ground(page.highlight), await ground(page.sentence), await ground(page.source)];
    assert.equal(new Set(grounds).size, 3, String(grounds));
    const sentence = await page.sentenceText();
    assert.ok(sentence.length > "less than 20%".length && SAMPLE.includes(sentence.trim().slice(0, 30)), sentence);
  }));

test("two families of type, in few sizes", () =>
  withSite({}, async (page) => {
    await page.read(SAMPLE);
    const types = await page.raw.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const types = { families: new Set(), sizes: new Set(), weights: new Set() };
      while (walker.nextNode()) {
        const around = walker.currentNode.parentElement;
        if (!walker.currentNode.data.trim() || !around.checkVisibility()) continue;
        const { fontFamily, fontSize, fontWeight } = getComputedStyle(around);
        types.families.add(fontFamily);
        types.sizes.add(fontSize);
        types.weights.add(fontWeight);
      }
      return Object.fromEntries(Object.entries(types).map(([name, set]) => [name, [...set]]));
    });
    assert.ok(types.families.length <= 2, types.families.join(" | "));
    assert.ok(types.weights.length <= 3, types.weights.join(" | "));
    assert.ok(types.sizes.length <= 9, types.sizes.join(" | "));
  }));
