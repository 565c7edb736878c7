// Pinning rows: they stand in a card above the others, are kept, copied and saved with the text, and outlive its edits.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { assertAccessible } from "./accessible.mjs";
import { TEXT, withText } from "./short-text.mjs";
import { closeBrowser } from "./harness.mjs";

after(closeBrowser);

const number = (page) => page.card("Numbers").locator(".entry").first();

test("a row is pinned by its menu and unpinned by its mark, and both are undone", () =>
  withText(async (page, strip) => {
    await strip.choose(number(page), "Pin");
    await strip.pinned.waitFor();
    await page.waitForStatus(/^Pinned\.$/);
    assert.match(await strip.pinnedRows.first().innerText(), /20/);
    assert.match(await strip.chip("Pinned").innerText(), /Pinned\s*1/);
    assert.equal(await number(page).locator(".pin-mark").count(), 1, "its own row is marked too");
    const order = (await page.cardPlaces()).map((card) => card.name);
    assert.deepEqual(order.slice(0, 2), ["brief", "pinned"]);
    await assertAccessible(page.raw);
    await strip.choose(page.entity("Ada Moreau"), "Pin");
    assert.equal(await strip.pinnedRows.count(), 2);
    await strip.chip("Pinned").click();
    assert.deepEqual((await page.cardPlaces()).map((card) => card.name), ["pinned"]);
    await strip.pinned.locator(".pin-mark").first().click();
    await strip.pinned.getByText("Ada Moreau").waitFor();
    assert.equal(await strip.pinnedRows.count(), 1);
    await page.raw.locator("h1").click();
    await page.raw.keyboard.press("Control+z");
    await strip.pinnedRows.nth(1).waitFor();
    await page.raw.keyboard.press("Control+y");
    await strip.pinnedRows.nth(1).waitFor({ state: "detached" });
  }));

test("a key pins the row that has the keyboard, also one of the brief, and unpins it", () =>
  withText(async (page, strip) => {
    await number(page).locator(".jump").first().focus();
    await page.raw.keyboard.press("m");
    await strip.pinned.waitFor();
    await strip.pinned.locator(".jump").first().focus();
    await page.raw.keyboard.press("m");
    await strip.pinned.waitFor({ state: "detached" });
    await page.briefList("People").first().locator(".jump").first().focus();
    await page.raw.keyboard.press("m");
    await strip.pinned.getByText("Ada Moreau").waitFor();
    assert.equal(await page.brief.locator(".pin-mark").count(), 0, "only rows carry the mark, not what repeats them");
  }));

test("pins outlive an edit, and one whose row is gone is counted until it is taken away", () =>
  withText(async (page, strip) => {
    await strip.choose(number(page), "Pin");
    await strip.choose(page.timeline.locator(".entry").first(), "Pin");
    await page.editButton.click();
    await page.editor.fill(`It rained in Bergen. ${TEXT}`);
    await page.waitForFacts();
    await strip.pinned.getByText("3 March 2024").first().waitFor();
    assert.equal(await strip.pinnedRows.count(), 2);
    await page.editor.fill("Ada Moreau met Tom Berger in Oslo on 3 March 2024.");
    await strip.pinned.getByText("1 pin has no row any more.").waitFor();
    assert.equal(await strip.pinnedRows.count(), 1);
    await assertAccessible(page.raw);
    await strip.pinned.getByRole("button", { name: "Take away" }).click();
    await strip.pinned.getByText("no row any more").waitFor({ state: "detached" });
    assert.equal(await strip.pinnedRows.count(), 1);
  }));

test("pins are the first part of what is copied and saved, and are kept with the text", () =>
  withText(async (page, strip) => {
    await strip.choose(number(page), "Pin");
    const { text } = await strip.save(/^Markdown/);
    assert.match(text, /^# .*\n[^#]*## Pinned\n\n- 20 · boats \(number\)\n {2}> Moreau sold 20 boats to Lena Fischer\.\n\n## /s);
    const everything = await strip.save(/^Everything/);
    assert.ok(!everything.text.includes("pin"), "the Document knows nothing of pins");
    await page.copyButton.click();
    const copied = await page.raw.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /## Pinned\n\n- 20 · boats \(number\) \[\d\]\n\n## /);
    await page.device.keep();
    await page.raw.waitForTimeout(500);
    await page.raw.reload();
    await page.waitUntilShown();
    await page.waitForFacts();
    await strip.pinned.getByText("boats").waitFor();
    await strip.pinned.locator(".pin-mark").click();
    await page.raw.waitForTimeout(500);
    await page.raw.reload();
    await page.waitUntilShown();
    await page.waitForFacts();
    assert.equal(await strip.pinned.count(), 0);
  }, { context: { acceptDownloads: true, permissions: ["clipboard-read", "clipboard-write"] } }));

test("in a narrow window the mark can be pressed and covers no words", () =>
  withText(async (page, strip) => {
    await page.showPane("Facts");
    await strip.choose(number(page), "Pin");
    const mark = number(page).locator(".pin-mark");
    const box = await mark.boundingBox();
    assert.ok(box.width >= 24 && box.height >= 24);
    const menu = await number(page).locator(".row-menu").boundingBox();
    assert.ok(box.x + box.width <= menu.x + 1, "it is beside the menu");
    const words = await number(page).locator(".jump").first().boundingBox();
    assert.ok(words.x + words.width <= box.x + 1, "it is beside the words");
    const wide = await page.raw.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `${wide} pixels`);
  }, { context: { viewport: { width: 320, height: 700 } } }));
