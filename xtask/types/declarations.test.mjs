// The declarations: they pass the strict checker, wrong calls do not, and they name what the scripts have.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { all, read, script, texts, union } from "./sources.mjs";

const index = read("crates/embed/npm/index.d.ts");
const element = read("crates/embed/npm/element.d.ts");
const scripts = texts(["crates/embed/js"], ".js");

for (const [what, project] of [["calls", "."], ["React example", "../../examples/react"]]) {
  test(`${what}: the strict checker passes what is right`, () => {
    const folder = fileURLToPath(new URL(project, import.meta.url));
    const tsc = fileURLToPath(new URL("node_modules/typescript/bin/tsc", import.meta.url));
    const { status, stdout, stderr } = spawnSync(process.execPath, [tsc, "--project", folder], { encoding: "utf8" });
    assert.equal(status, 0, stdout + stderr);
  });
}

test("the functions of every entry are those of its script", async () => {
  const named = (text) => [
    ...all(text, /^export (?:declare )?(?:function|class|const) (\w+)/gm),
    ...all(text, /^export \{(.*?)\}/gms).flatMap((names) => names.split(",").map((name) => name.trim()).filter(Boolean)),
  ];
  const entries = { "index.d.ts": "index.js", "node.d.ts": "node.js", "direct.d.ts": "direct.js", "frame.d.ts": "frame/host.js", "element.d.ts": "element.js" };
  for (const [declarations, file] of Object.entries(entries)) {
    const told = named(read(`crates/embed/npm/${declarations}`)).sort();
    assert.deepEqual(told, Object.keys(await script(file)).sort(), declarations);
  }
});

test("every entry with a script has its declarations", () => {
  const { exports } = JSON.parse(read("crates/embed/npm/package.json"));
  const conditions = Object.values(exports).flatMap((entry) => (entry.node ? [entry, entry.node, entry.deno] : [entry]));
  for (const { types, default: file } of conditions.filter((entry) => typeof entry === "object")) {
    assert.match(types ?? `none for ${file}`, /\.d\.ts$/);
    assert.match(read(`crates/embed/npm/${types}`), /^export /m);
  }
  for (const entry of conditions.filter((entry) => typeof entry === "string")) assert.doesNotMatch(entry, /\.js$/);
});

test("the frame's methods are those of the script", () => {
  const body = read("crates/embed/npm/frame.d.ts").match(/export interface Frame \{.*?\n\}/s)[0];
  const host = read("crates/embed/frame/host.js");
  const made = [...all(host, /^ {4}(\w+): \(.*?\) =>/gm), ...all(host, /(on\w+): null/g)];
  assert.deepEqual(all(body, /^ {2}(\w+)[(:]/gm), made.sort());
});

test("every error has its code in the union", () => {
  const rust = read("crates/client/src/error.rs").match(/fn code\(.*?\n {4}\}/s)[0];
  const faults = texts(["crates/embed/src"], ".rs");
  const used = [
    ...all(rust, /=> "([a-z-]+)"/g), ...all(faults, /coded\("([a-z-]+)"/g), ...all(scripts, /(?:coded|complain)\("([a-z-]+)"/g),
    ...all(scripts, /code(?: =|:) "([a-z-]+)"/g),
  ];
  assert.deepEqual(union(index, "ErrorCode"), [...new Set(used)].sort());
});

test("the stages are those of the engine", () => {
  const stages = read("crates/protocol/src/messages.rs").match(/pub enum Stage \{(.*?)\n\}/s)[1];
  const names = all(stages, /^ {4}([A-Z]\w+)/gm).map((name) => name.toLowerCase());
  assert.deepEqual(union(index, "Stage"), [...names, "loading"].sort());
});

test("the formats are those of the engine", () => {
  const formats = read("crates/document/src/options.rs").match(/pub enum Format \{(.*?)\n\}/s)[1];
  assert.deepEqual(union(index, "Format"), all(formats, /^ {4}([A-Z]\w+)/gm).map((name) => name.toLowerCase()).sort());
});

test("the cards are those of the attribute", () => {
  const list = scripts.match(/const CARDS = \[(.*?)\]/s)[1];
  assert.deepEqual(union(element, "CardName"), all(list, /"([a-z-]+)"/g));
});

test("the element's events, members and attributes are those of the script", async () => {
  assert.deepEqual(all(element, /^ {2}"(fc-[a-z-]+)": CustomEvent/gm), all(scripts, /emit\([\w.#]+, "(fc-[a-z-]+)"/g));
  const { FactCards } = await script("element.js");
  const members = Object.getOwnPropertyNames(FactCards.prototype).filter((name) => !/constructor|Callback$/.test(name));
  const body = element.match(/export class FactCards .*?\n\}/s)[0];
  const declared = all(body, /^ {2}(?:get )?([a-z]\w*)(?=[(<])/gim).filter((name) => !/EventListener$/.test(name));
  assert.deepEqual(declared.filter((name) => name !== "set"), members.sort());
  const attributes = element.match(/export interface FactCardsAttributes \{.*?\n\}/s)[0];
  assert.deepEqual(all(attributes, /^ {2}"?([a-z-]+)"?\?:/gm), [...FactCards.observedAttributes].sort());
});
