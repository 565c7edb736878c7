// The declarations: they pass the strict checker, wrong calls do not, and they name what the scripts have.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { all, read, script, texts, union } from "./sources.mjs";

const index = read("crates/embed/npm/index.d.ts");
const element = read("crates/embed/npm/element.d.ts");
const scripts = texts(["crates/embed/js"], ".js");

test("calls pass the strict checker as far as they are right", () => {
  const folder = fileURLToPath(new URL(".", import.meta.url));
  const tsc = fileURLToPath(new URL("node_modules/typescript/bin/tsc", import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsc, "--project", folder], { encoding: "utf8" });
  assert.equal(status, 0, stdout + stderr);
});

test("the functions are those of the script", async () => {
  assert.deepEqual(all(index, /^export function (\w+)/gm), Object.keys(await script("index.js")).sort());
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
