// Texts that nobody would write and somebody will paste.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, withSite } from "./harness.mjs";
import { PATHOLOGICAL } from "./texts.mjs";

after(closeBrowser);

for (const [name, text] of Object.entries(PATHOLOGICAL)) {
  test(`does not break: ${name}`, () =>
    withSite({}, async (page) => {
      await page.paste(text);
      await page.waitForFacts(60_000);
      // The page still works for the next text.
      await page.clear();
      await page.read("Ada Moreau met Tom Berger in Oslo on 3 March 2024.");
      await page.facts("Ada Moreau").first().waitFor();
    }));
}

test("markup in the text stays text", () =>
  withSite({}, async (page) => {
    const markup = `<img src=x onerror="window.wasRun = true"><script>window.wasRun = true</script>`;
    const text = `Ada Moreau ${markup} met Tom Berger in Oslo & said “<b>${markup}</b>” on 3 March 2024.`;
    await page.read(text);
    await page.source.waitFor();
    assert.equal(await page.raw.evaluate(() => window.wasRun), undefined);
    assert.ok((await page.source.textContent()).includes(markup), "the text is shown as it was pasted");
    assert.equal(await page.raw.locator("main img, main script").count(), 0);
  }));
