// The README of the package: its snippets are the examples that the other tests run, its tables those of the manifest.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { example } from "./project.mjs";

const PACKAGE = new URL("../../crates/embed/npm/", import.meta.url);
const readme = readFileSync(new URL("README.md", PACKAGE), "utf8");
const manifest = JSON.parse(readFileSync(new URL("custom-elements.json", PACKAGE), "utf8"));
const [{ declarations: [declared] }] = manifest.modules;
const shown = [...readme.matchAll(/^```(?:js|html)\n(.*?)^```/gms)].map(([, text]) => text.replace(/^\/\/ \w+\.js\n/, ""));

/** The first cells of the table below a heading, without their code marks. */
function first(heading) {
  const section = readme.split(/^#+ /m).find((section) => section.startsWith(`${heading}\n`));
  const rows = section.split("\n").filter((line) => line.startsWith("| ")).slice(1);
  return rows.map((row) => row.split(/(?<!\\) \| /)[0].replace(/^\| /, "").match(/`([a-z-]+)/i)?.[1] ?? "");
}

test("every example is shown as it is run", () => {
  for (const name of readdirSync(new URL("examples/", import.meta.url))) {
    const text = example(name).replace(/^\/\/ .*\n\n/, "");
    assert.ok(shown.includes(text), `${name} is not in the README as it is`);
  }
});

test("every snippet is an example, but for the frame's address", () => {
  const examples = readdirSync(new URL("examples/", import.meta.url)).map((name) => example(name).replace(/^\/\/ .*\n\n/, ""));
  const others = shown.filter((text) => !examples.includes(text));
  assert.deepEqual(others.map((text) => text.split(" ")[0]), ["<iframe"]);
});

for (const [heading, items] of Object.entries({
  Attributes: declared.attributes,
  "Properties and methods": declared.members,
  Events: declared.events,
  Slots: declared.slots,
  Parts: declared.cssParts,
})) {
  test(`the table of ${heading.toLowerCase()} is whole`, () => {
    assert.deepEqual(first(heading), items.map(({ name }) => name));
    for (const { description } of items) assert.ok(readme.includes(description.replaceAll("|", "\\|")), description);
  });
}

test("the table of errors is whole", () => {
  const declarations = readFileSync(new URL("index.d.ts", PACKAGE), "utf8").replace(/\/\*\*.*?\*\//gs, "");
  const [, union] = declarations.match(/export type ErrorCode =(.*?);/s);
  assert.deepEqual(first("Errors"), [...union.matchAll(/"([a-z-]+)"/g)].map(([, code]) => code));
});
