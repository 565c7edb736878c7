// The package in Node and in Deno.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { TEXT, assertDocument } from "./checks.mjs";
import { project } from "./project.mjs";

const { folder, schema, remove } = project();
after(remove);

const DENO = fileURLToPath(new URL("node_modules/.bin/deno", import.meta.url));

/** What a program prints on its standard output, when it says nothing else. */
async function printed(program, given) {
  const { stdout, stderr } = await promisify(execFile)(program, given, { cwd: folder, maxBuffer: 1 << 24 });
  assert.equal(stderr, "");
  return stdout;
}

const node = (...given) => printed(process.execPath, given);

test("the example runs", async () => {
  assert.equal(await node("examples/node.mjs"), "1 [ '2026-03-06' ]\n");
});

for (const kinds of [["beside", "beside"], ["bytes", "buffer"], ["module", "url"], ["address", "response"], ["response", "bytes"]]) {
  test(`the engine comes as ${kinds[0]}, its model as ${kinds[1]}`, async () => {
    const { document, markdown } = JSON.parse(await node("fixtures/load.mjs", ...kinds));
    assertDocument(document, TEXT, schema);
    assert.match(markdown, /^#/m);
  });
}

test("every error has its code, and the next text is read", async () => {
  assert.deepEqual(JSON.parse(await node("fixtures/faults.mjs")), {
    "a file that is not there": "unreachable",
    "an address that is none": "bad-option",
    "a host that says no": "http-status",
    "a host's answer that is no": "http-status",
    "bytes that are no wasm": "damaged",
    "half a model": "damaged",
    "another file": "damaged",
    "no host": "unreachable",
    "then the right files": "done",
    "a text that is none": "bad-option",
    "no such format": "bad-option",
    "no such order": "bad-option",
    "given up at once": 20,
    "given up on the way": 20,
    "given up for a reason": "TimeoutError",
    "the next one": "done",
    "two at once": ["Ann", "2024-03-03"],
  });
});

test("nothing but the element needs a page", async () => {
  const entries = ["factcards", "factcards/direct", "factcards/worker", "factcards/engine", "factcards/frame"];
  const text = entries.map((entry) => `import ${JSON.stringify(entry)};`).join("") + 'console.log("imported")';
  assert.equal(await node("--input-type=module", "--eval", text), "imported\n");
});

test("Deno reads a text", { skip: existsSync(DENO) ? false : "the npm package deno has no program for this machine" }, async () => {
  const { document } = JSON.parse(await printed(DENO, ["run", "--allow-read", "--no-lock", path.join(folder, "fixtures/load.mjs"), "url", "bytes"]));
  assertDocument(document, TEXT, schema);
  assert.match(await printed(DENO, ["run", "--allow-read", "--no-lock", path.join(folder, "examples/node.mjs")]), /2026-03-06/);
});
