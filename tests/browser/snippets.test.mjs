// The code that the README and the gallery show of the examples stands in these.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { ROOT } from "./harness.mjs";

const read = (file) => readFile(path.join(ROOT, file), "utf8");

const ENTITIES = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

/** Where code is shown, and how: its file, then itself. */
const SHOWN = {
  "README.md": (text) => [...text.matchAll(/\]\((examples\/[^)]+)\):\n\n?```\w+\n(.*?)\n```/gs)].map(([, file, code]) => [file, code]),
  "examples/index.html": (text) =>
    [...text.matchAll(/<pre data-from="([^"]+)"><code>(.*?)<\/code>/gs)].map(([, file, code]) => [
      `examples/${file}`,
      code.replace(/&\w+;/g, (entity) => ENTITIES[entity]),
    ]),
};

/** Lines without the indentation that they have in common. */
function dedented(lines) {
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
  const common = Math.min(...indents);
  return lines.map((line) => line.slice(common).trimEnd());
}

/** Fails unless the code is lines of the file in their order; a line `…` stands for some that are left out. */
function assertStandsIn(file, text, code) {
  const lines = text.split("\n");
  let from = 0;
  for (const part of code.split(/^\s*…$/m)) {
    const wanted = dedented(part.replace(/^\n|\n$/g, "").split("\n"));
    const at = lines.findIndex((_, at) => at >= from && dedented(lines.slice(at, at + wanted.length)).join("\n") === wanted.join("\n"));
    assert.ok(at >= 0, `${file} does not have, or not in this order:\n${wanted.join("\n")}`);
    from = at + wanted.length;
  }
}

for (const [place, quotes] of Object.entries(SHOWN)) {
  test(`${place} shows what stands in the examples`, async () => {
    const shown = quotes(await read(place));
    assert.ok(shown.length >= 5, `${shown.length} pieces of code`);
    for (const [file, code] of shown) assertStandsIn(file, await read(file), code);
  });
}

test("what differs is found", () => {
  const text = "a {\n  b\n  c\n}\n";
  assertStandsIn("x", text, "b\nc");
  assertStandsIn("x", text, "a {\n…\n}");
  for (const code of ["b\n  c", "a\n", "}\n…\na {", "c\nd"]) assert.throws(() => assertStandsIn("x", text, code), /does not have/, code);
});
