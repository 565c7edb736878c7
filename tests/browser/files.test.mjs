// Texts from files, by the button and by dropping.

import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { after, test } from "node:test";
import { closeBrowser, withFolder, withSite } from "./harness.mjs";
import { SAMPLE } from "./texts.mjs";

after(closeBrowser);

test("a dropped text file is read", () =>
  withSite({}, async (page) => {
    await page.drop("article.txt", SAMPLE);
    await page.waitForFacts();
    await page.facts("Steve Witkoff").first().waitFor();
    assert.equal(await page.text(), SAMPLE);
  }));

test("an opened Markdown file is read", () =>
  withSite({}, (page) =>
    withFolder(async (folder) => {
      const file = path.join(folder, "note.md");
      await writeFile(file, "# Minutes\n\nAda Moreau met Tom Berger in Oslo on 3 March 2024.\n");
      const chooser = page.raw.waitForEvent("filechooser");
      await page.openButton.click();
      await (await chooser).setFiles(file);
      await page.waitForFacts();
      await page.facts("Tom Berger").first().waitFor();
    }),
  ));

test("a file that is no text is refused, and the text on the page stays", () =>
  withSite({}, async (page) => {
    const text = "Ada Moreau met Tom Berger in Oslo.";
    await page.read(text);
    await page.drop("picture.txt", "\u0000\u0001\u0002", "application/octet-stream");
    await page.raw.getByText(/not a text file/i).first().waitFor();
    assert.equal(await page.text(), text);
  }));

test("the example is one click away", () =>
  withSite({}, async (page) => {
    await page.exampleButton.click();
    await page.waitForFacts();
    assert.ok((await page.cards.count()) >= 3);
  }));

test("nothing of the example is misread", () =>
  withSite({}, async (page) => {
    await page.exampleButton.click();
    await page.waitForFacts();
    await page.showAll();
    const told = await page.cards.allInnerTexts();
    assert.doesNotMatch(told.join("\n"), /is come/, "a part of the cost comes from the fund, not the line");
    const stated = await page.card("Facts").locator(".entry").allInnerTexts();
    assert.ok(stated.every((fact) => !/rise of 6/.test(fact)), "a rise is demanded");
    const axis = await page.picture("numbers").drawing.count();
    if (axis) assert.equal(await page.picture("numbers").marks.filter({ hasText: /rise/ }).filter({ hasNotText: "demanded" }).count(), 0);
  }));
