// A text is kept on the device when the person wants it, and the page is not left unasked when it is not.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, withSite } from "./harness.mjs";
import { Page } from "./page.mjs";

after(closeBrowser);

const TEXT = "Ada Moreau met Tom Berger in Oslo on Friday.";
const OTHER = "Eva Lindt met Paul Stern in Bonn.";

const databases = (page) => page.raw.evaluate(async () => (await indexedDB.databases()).length);

/** Reads a text and has it kept. */
async function keep(page, text) {
  await page.read(text);
  await page.device.keep();
}

async function reload(page) {
  await page.raw.reload();
  await page.waitUntilShown();
}

test("a text that is kept comes back with its date, until it is forgotten", () =>
  withSite({}, async (page) => {
    await keep(page, TEXT);
    await page.date.fill("2024-05-02");
    await page.date.blur();
    await page.raw.waitForTimeout(500);
    await reload(page);
    await page.device.message(/^Your text of .* was restored/).waitFor();
    await page.waitForFacts();
    assert.equal(await page.text(), TEXT);
    assert.equal(await page.date.inputValue(), "2024-05-02");
    await page.device.message("was restored").getByRole("button", { name: "Forget" }).click();
    await page.device.message("Text cleared.").waitFor();
    await page.device.untilNothingIsKept();
    await reload(page);
    await page.raw.waitForTimeout(500);
    assert.deepEqual([await page.text(), await page.device.messages.count(), await databases(page)], ["", 0, 0]);
  }));

test("what is changed is kept, and unticking the box deletes it at once", () =>
  withSite({}, async (page) => {
    await keep(page, TEXT);
    await page.clear();
    await page.read(OTHER);
    await page.raw.waitForTimeout(300);
    await reload(page);
    await page.device.message("was restored").waitFor();
    assert.equal(await page.text(), OTHER);
    await page.device.forget();
    assert.equal(await page.text(), OTHER, "it stays on the page");
  }));

test("a page opened with another text leaves the one that is kept", () =>
  withSite({}, async (page, { url }) => {
    await keep(page, TEXT);
    const other = new Page(await page.raw.context().newPage());
    await other.raw.goto(`${url}#t=${encodeURIComponent(OTHER)}`);
    await other.waitForFacts();
    assert.equal(await other.text(), OTHER);
    await other.device.message(/^Another text, of .* is kept/).getByRole("button", { name: "Open it" }).click();
    await other.waitForFacts();
    await other.raw.waitForFunction((text) => document.querySelector("#editor").value === text, TEXT);
  }));

test("what another tab deletes is not kept again", () =>
  withSite({}, async (page, { url }) => {
    await keep(page, TEXT);
    const other = new Page(await page.raw.context().newPage());
    await other.raw.goto(url);
    await other.device.message("was restored").waitFor();
    await other.device.forget();
    await page.clear();
    await page.read(OTHER);
    await page.device.summary.filter({ hasText: "Keep, share" }).waitFor();
    await page.device.untilNothingIsKept();
  }));

test("where the browser keeps nothing, that is said", () => {
  const before = (raw) =>
    raw.addInitScript(() => {
      const refuse = () => {
        throw new DOMException("not here", "SecurityError");
      };
      IDBFactory.prototype.open = refuse;
      for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, { get: refuse });
    });
  return withSite({ before }, async (page) => {
    await page.device.open();
    await page.device.part.getByText("This browser keeps nothing for this page").waitFor();
    assert.ok(await page.device.keepBox.isDisabled());
    await page.read(TEXT);
    // What is chosen holds all the same, until the page is left.
    const theme = () => page.raw.evaluate(() => document.documentElement.dataset.theme);
    const before = await theme();
    await page.raw.getByTitle("Change the colours").click();
    assert.notEqual(await theme(), before);
    await page.language.selectOption("de");
    await page.raw.getByTitle("Farben wechseln").waitFor();
  });
});

/** Whether the browser asks before it loads the page anew; it is then loaded. */
async function isAsked(page) {
  let asked = false;
  const answer = (dialog) => {
    asked = dialog.type() === "beforeunload";
    return dialog.accept();
  };
  page.raw.once("dialog", answer);
  const loaded = page.raw.waitForEvent("load");
  await page.raw.evaluate(() => setTimeout(() => location.reload()));
  await loaded;
  page.raw.off("dialog", answer);
  await page.waitUntilShown();
  return asked;
}

test("a typed text is not left unasked, the example and a kept text are", () =>
  withSite({}, async (page) => {
    const type = async () => {
      await page.editor.click();
      await page.raw.keyboard.type(TEXT);
    };
    await type();
    assert.ok(await isAsked(page), "while it is typed");
    await type();
    await page.waitForFacts();
    assert.ok(await isAsked(page));
    await page.exampleButton.click();
    await page.waitForFacts();
    assert.ok(!(await isAsked(page)), "the example");
    await type();
    await page.waitForFacts();
    await page.device.keep();
    assert.ok(!(await isAsked(page)), "it is kept");
  }));

test("on a phone Back leads out of what was chosen and shown, one after the other, and the text stays", () =>
  withSite({ context: { viewport: { width: 390, height: 844 }, hasTouch: true } }, async (page, { url }) => {
    await page.read(TEXT);
    await page.nameOf("Ada Moreau").tap();
    await page.filter.waitFor();
    await page.brief.locator(".jump").first().tap();
    await page.highlight.waitFor();
    assert.equal(await page.shownPane(), "sheet");
    await page.raw.goBack();
    await page.raw.waitForFunction(() => document.querySelector(".app").dataset.pane === "facts");
    assert.equal(await page.filter.count(), 1);
    await page.raw.goBack();
    await page.filter.waitFor({ state: "detached" });
    assert.deepEqual([await page.shownPane(), page.raw.url(), await page.text()], ["facts", url, TEXT]);
  }));
