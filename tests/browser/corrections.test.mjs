// Correcting what was read: names, kinds, who is who, dates, what is wrong; each taken back, kept and saved.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { TEXT, withText } from "./short-text.mjs";
import { closeBrowser } from "./harness.mjs";

after(closeBrowser);

const row = (page, name) => page.who.locator(".entry.entity").filter({ has: page.raw.locator(".entity-words", { hasText: name }) });

test("an entity is renamed, and the rename is counted, undone and redone", () =>
  withText(async (page, strip) => {
    await strip.choose(row(page, "Ada Moreau"), "Correct …");
    await strip.sheet.getByLabel("Called").fill("Ada M. Moreau");
    await strip.sheet.getByRole("button", { name: "Rename" }).click();
    await row(page, "Ada M. Moreau").waitFor();
    assert.match(await row(page, "Ada M. Moreau").innerText(), /corrected by hand/);
    assert.match(await strip.corrections.innerText(), /1 correction/);
    assert.equal(await page.text(), TEXT, "the text is not touched");
    await strip.sheet.waitFor({ state: "detached" });
    await page.raw.locator("h1").click();
    await page.raw.keyboard.press("Control+z");
    await row(page, "Ada Moreau").waitFor();
    assert.equal(await strip.corrections.count(), 0);
    await page.raw.keyboard.press("Control+y");
    await row(page, "Ada M. Moreau").waitFor();
  }));

test("two entities become one, and one is no name", () =>
  withText(async (page, strip) => {
    await strip.choose(row(page, "Lena Fischer"), "Correct …");
    await strip.sheet.getByLabel("Is the same as").selectOption("Tom Berger");
    await row(page, "Lena Fischer").waitFor({ state: "detached" });
    await strip.choose(row(page, "Tom Berger"), "Correct …");
    await strip.sheet.getByRole("button", { name: "This is no name: hide it" }).click();
    await row(page, "Tom Berger").waitFor({ state: "detached" });
    assert.match(await strip.corrections.innerText(), /2 corrections/);
  }));

test("what is wrong leaves the card, and comes back by the list of corrections", () =>
  withText(async (page, strip) => {
    const number = page.card("Numbers").locator(".entry").first();
    await strip.choose(number, "This is wrong: take it away");
    await page.card("Numbers").waitFor({ state: "detached" });
    await strip.toast.getByRole("button", { name: "Undo" }).waitFor();
    await strip.corrections.click();
    await page.raw.getByRole("menuitem", { name: /is wrong: take back/ }).click();
    await page.card("Numbers").waitFor();
  }));

test("a date is changed, and one that cannot be read is refused with what to do", () =>
  withText(async (page, strip) => {
    const time = page.timeline.locator(".entry").first();
    await strip.choose(time, "Correct …");
    await strip.sheet.getByLabel("Is on").fill("in spring");
    await strip.sheet.getByRole("button", { name: "Change" }).click();
    await strip.sheet.getByRole("alert").waitFor();
    await strip.sheet.getByLabel("Is on").fill("2023-03-03");
    await strip.sheet.getByRole("button", { name: "Change" }).click();
    await page.timeline.getByText("3 March 2023").waitFor();
  }));

test("corrections outlive an edit of the text and go into what is saved", () =>
  withText(async (page, strip) => {
    await strip.choose(row(page, "Ada Moreau"), "Correct …");
    await strip.sheet.getByLabel("Called").fill("Ada M. Moreau");
    await strip.sheet.getByRole("button", { name: "Rename" }).click();
    await row(page, "Ada M. Moreau").waitFor();
    await page.editButton.click();
    await page.editor.press("Control+End");
    await page.editor.pressSequentially(" It rained in Bergen.");
    await row(page, "Bergen").or(page.who.getByRole("tab", { name: /Places 2/ })).first().waitFor();
    await row(page, "Ada M. Moreau").waitFor();
    const { text } = await strip.save(/^Everything/);
    const saved = JSON.parse(text);
    assert.ok(saved.entities.some((entity) => entity.name === "Ada M. Moreau"));
    assert.equal(saved.corrections.length, 1);
  }, { context: { acceptDownloads: true } }));
