// The budget: what is too heavy is told, by how much, and so is what has none.

import assert from "node:assert/strict";
import { test } from "node:test";
import { overruns, plain } from "./budget.mjs";

const file = (name, packed) => [name, packed * 3, packed];

test("a name is known without the digest of its content", () => {
  assert.equal(plain("app_bg-34bdc98a7cb03a37.wasm"), "app_bg.wasm");
  assert.equal(plain("snippets/app-2fee2377388100ea/x-08ad99efd3bd08f5.js"), "snippets/app-2fee2377388100ea/x.js");
  assert.equal(plain("icon-512.png"), "icon-512.png");
});

test("what weighs more than its budget is told with by how much", () => {
  const files = [file("app_bg-34bdc98a7cb03a37.wasm", 101), file("style.css", 50)];
  const budget = { free: 10, files: { "app_bg.wasm": 100, "style.css": 50 } };
  assert.deepEqual(overruns(files, budget), ["app_bg.wasm is 101 bytes packed, 1 more than its budget"]);
  assert.deepEqual(overruns(files, { ...budget, files: { ...budget.files, "app_bg.wasm": 101 } }), []);
});

test("only small files need no budget, and no budget stays behind its file", () => {
  const budget = { free: 10, files: { "gone.js": 5 } };
  assert.deepEqual(overruns([file("small.js", 10), file("large.js", 11)], budget), [
    "large.js is 11 bytes packed, 1 more than its budget",
    "gone.js has a budget and is not there",
  ]);
});
