// The custom elements manifest: it follows its schema, and it names what the element has.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { Ajv } from "ajv";
import { all, read, script, texts, union } from "./sources.mjs";

const manifest = JSON.parse(read("crates/embed/npm/custom-elements.json"));
const [{ declarations: [declared] }] = manifest.modules;
const drawn = texts(["src", "crates/embed/src"], ".rs") + texts(["crates/embed/js"], ".js");
const names = (items) => items.map(({ name }) => name).sort();

test("it follows its schema", () => {
  const require = createRequire(import.meta.url);
  const validate = new Ajv({ strict: false }).compile(require("custom-elements-manifest/schema.json"));
  assert.ok(validate(manifest), JSON.stringify(validate.errors, null, 2));
  assert.equal(manifest.schemaVersion, require("custom-elements-manifest/package.json").version);
});

test("attributes and members are those of the class", async () => {
  const { FactCards } = await script("element.js");
  assert.deepEqual(names(declared.attributes), [...FactCards.observedAttributes].sort());
  const members = Object.entries(Object.getOwnPropertyDescriptors(FactCards.prototype))
    .filter(([name]) => !/constructor|Callback$/.test(name))
    .map(([name, { get, set }]) => `${get ? "field" : "method"} ${name}${get && !set ? " readonly" : ""}`);
  const told = declared.members.map(({ kind, name, readonly }) => `${kind} ${name}${readonly ? " readonly" : ""}`);
  assert.deepEqual(told.sort(), members.sort());
});

test("events are those that are sent", () => {
  assert.deepEqual(names(declared.events), all(drawn, /emit\([\w.#]+, "(fc-[a-z-]+)"/g));
});

test("parts and slots are those that are drawn", () => {
  assert.deepEqual(names(declared.cssParts), all(drawn, /(?:\bpart=|"part", )"([a-z-]+)"/g));
  const named = all(drawn, /(?:<slot name=|slot\.name = )"([a-z-]+)"/g);
  assert.deepEqual(names(declared.slots), ["", ...named]);
  assert.match(drawn, /createElement\("slot"\)/);
});

test("custom properties are those of the sheets", () => {
  const tokens = all(read("static/tokens.css"), /^ {2}(--[a-z0-9-]+):/gm);
  const own = all(texts(["static"], ".css"), /var\((--fc-[a-z-]+)/g);
  assert.deepEqual(names(declared.cssProperties), [...tokens, ...own].sort());
});

test("states are those of the property", () => {
  assert.deepEqual(names(declared.cssStates), union(read("crates/embed/npm/element.d.ts"), "Status"));
  const panel = read("crates/embed/src/panel.rs").match(/fn status\(.*?\n\}/s)[0];
  const reached = [...all(panel, /=> "([a-z]+)"/g), ...all(read("crates/embed/js/element.js"), /#(?:become\(|status = )"([a-z]+)"/g)];
  assert.deepEqual(names(declared.cssStates), [...new Set(reached)].sort());
});
