// A text in a language that is not read: the person is asked before anything that was found in it is shown.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, withSite } from "./harness.mjs";
import { GERMAN } from "./texts.mjs";

after(closeBrowser);

test("what is found in another language waits for a press of a button", () =>
  withSite({}, async (page) => {
    await page.paste(GERMAN);
    const notice = page.raw.getByTestId("foreign");
    await notice.waitFor();
    await page.waitForStatus(/^This text does not seem to be English/);
    assert.equal(await page.raw.locator(".cards, .mark").count(), 0, "nothing is shown before");
    await notice.getByRole("button", { name: "Read it anyway" }).click();
    await page.waitForFacts();
    await page.raw.locator(".cards").waitFor();
    // The next text is read as any other.
    await page.clear();
    await page.read("Ada Moreau met Tom Berger in Oslo on 3 March 2024.");
    await page.facts("Ada Moreau").first().waitFor();
  }));

test("source code is told to be none to read, and no card is made of it", () =>
  withSite({}, async (page) => {
    await page.paste('fn main() {\n    let d = 3;\n    println!("d is %s\\n", d);\n}\nfor (int i = 0; i < 10; i++) {\n  printf("d is %s\\n", d);\n}\n');
    await page.raw.getByText("This looks like source code or data.").waitFor();
    assert.deepEqual(await page.cards.evaluateAll((cards) => cards.map((card) => card.dataset.card)), ["warnings"]);
  }));

test("where a text has no facts the page says so, and what to do", () =>
  withSite({}, async (page) => {
    await page.read("Hello there.");
    await page.raw.getByText("No facts in 2 words: paste more.").waitFor();
    assert.equal(await page.cards.count(), 0);
  }));
