// The package's types as TypeScript finds them, and what publint has to say.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { project } from "./project.mjs";

const { folder, installed, remove } = project();
after(remove);

const MODULES = fileURLToPath(new URL("node_modules/", import.meta.url));
symlinkSync(path.join(MODULES, "@types"), path.join(folder, "node_modules/@types"));

/** What the strict checker says of a file of the project; nothing when it is right. */
function complaints(file, options) {
  const strict = { strict: true, noEmit: true, target: "es2022", skipLibCheck: false, resolveJsonModule: true, exactOptionalPropertyTypes: true };
  writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: { ...strict, ...options }, files: [file] }));
  const { stdout, stderr } = spawnSync(process.execPath, [path.join(MODULES, "typescript/bin/tsc")], { cwd: folder, encoding: "utf8" });
  return stdout + stderr;
}

const PAGE = { lib: ["es2022", "dom", "dom.iterable"], types: [] };

test("a bundler's page finds the types of every entry", () => {
  assert.equal(complaints("fixtures/entries.ts", { ...PAGE, module: "esnext", moduleResolution: "bundler" }), "");
});

test("a module of Node's kind finds the types of every entry", () => {
  assert.equal(complaints("fixtures/entries.ts", { ...PAGE, module: "nodenext", moduleResolution: "nodenext" }), "");
});

test("a program for Node finds them without a page's", () => {
  assert.equal(complaints("fixtures/server.ts", { lib: ["es2022"], types: ["node"], module: "nodenext", moduleResolution: "nodenext" }), "");
});

test("publint finds nothing", async () => {
  const { messages, pkg } = await publint({ pkgDir: installed, pack: false, strict: true });
  assert.deepEqual(messages.map((message) => formatMessage(message, pkg)), []);
});
