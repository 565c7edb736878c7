// Sums added by relaxed SIMD, where the browser has it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { reading, watched } from "./digest.mjs";
import { closeBrowser, withSite } from "./harness.mjs";
import { SAMPLE, prose } from "./texts.mjs";

after(closeBrowser);

const TEXT = `${SAMPLE}\n\n${prose(30_000)}`;

/** Counts how often an engine's worker has sums added for it: `self.asked`. `exports` is what the module does. */
const counting = (exports = "instance.exports") => `self.asked = 0;
  const { Instance } = WebAssembly;
  WebAssembly.Instance = function (...given) {
    const instance = new Instance(...given);
    const { products } = ${exports};
    return { exports: { products: (...operands) => ((self.asked += 1), products(...operands)) } };
  };`;

/** What one says of the text that has no relaxed SIMD. */
let without;

const refusing = 'WebAssembly.Module = function () { throw new WebAssembly.CompileError("no such instruction"); };';

before(() => withSite({ before: watched(1, refusing) }, async (page) => (without = await reading(page, TEXT))));

/** How often sums were added for the worker, which says the same as one without. */
async function asked(inWorkers) {
  let asked;
  await withSite({ before: watched(1, inWorkers) }, async (page) => {
    assert.equal((await reading(page, TEXT)).said, without.said);
    asked = await (await page.worker()).evaluate(() => self.asked);
  });
  return asked;
}

test("relaxed SIMD adds the sums, and what is read is the same", async () => {
  assert.ok((await asked(counting())) > 1000);
});

test("one that adds up wrong is asked once", async () => {
  const wrong = "{ products: (...operands) => void (operands[0] += 1, instance.exports.products(...operands)) }";
  assert.equal(await asked(counting(wrong)), 1);
});
