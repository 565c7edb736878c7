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
    assert.match(await notice.innerText(), /Paste an English text or a translation, or read this one/);
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

const BLANK = {
  "two words": ["Hello there", "No facts in 2 words: paste more."],
  "no words": ["!!! ??? ...", "There are no words in this text: paste some."],
  "words alone": ["apple pear plum cherry grape melon lemon lime", /^No facts in 8 words that make no English sentence: paste whole sentences/],
  "prose without facts": [
    "What a lovely day. How nice. So quiet here. Just the wind and the sea. Nothing more. Ah, the smell of salt. Such light. Beautiful, really. Peace and calm. Warm sand. Soft waves. Long shadows. Blue sky. White birds. Far away sails.",
    /^No facts in 42 words: paste a text that tells who did/,
  ],
  code: ["function add(a, b) {\n  return a + b;\n}\nconst x = add(a, b);\nconsole.log(x);\n", /^No facts: this is code or data\. Paste prose/],
};

for (const [name, [text, advice]] of Object.entries(BLANK)) {
  test(`where nothing was found, it is said what to do: ${name}`, () =>
    withSite({}, async (page) => {
      await page.read(text);
      await page.raw.getByTestId("blank").getByText(advice).waitFor();
      assert.equal(await page.editor.inputValue(), text, "the text is still there");
      await page.clear();
      await page.read("Ada Moreau met Tom Berger in Oslo on 3 March 2024.");
      assert.equal(await page.raw.getByTestId("blank").count(), 0);
    }));
}
