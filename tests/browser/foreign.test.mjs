// A text in a language that is not read: the person is asked before anything that was found in it is shown.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser, withSite } from "./harness.mjs";

const GERMAN = "Der Fluss ist gestiegen, und die Stadt war von dem Hafen nicht mehr zu erreichen. Ada Moreau blieb in Oslo.";

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
