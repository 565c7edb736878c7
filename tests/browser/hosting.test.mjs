// What hosts are asked to send: `_headers`, packed files, a page for addresses that are none.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync } from "node:fs";
import { readFile, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { after, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { headersFor, parseHeaders, readHeaders } from "../../xtask/tools/headers.mjs";
import { serve } from "../../xtask/tools/static-server.mjs";
import { DIST, ROOT, closeBrowser, withFolder, withSite } from "./harness.mjs";
import { SAMPLE } from "./texts.mjs";

after(closeBrowser);

const names = async (folder) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"));

test("rules are read as hosts read them, and a line that is none is refused", () => {
  const rules = parseHeaders("# hosts\n/*\n  A: 1\n\n/b.js\n  B: x: y\n  a: 2\n");
  assert.deepEqual([...headersFor(rules, "/b.js")], [["a", "1, 2"], ["b", "x: y"]]);
  assert.deepEqual([...headersFor(rules, "/b.jsx")], [["a", "1"]]);
  for (const wrong of ["b.js\n  A: 1", "  A: 1", "/\n  A 1"]) assert.throws(() => parseHeaders(wrong), /line \d/);
});

test("every file named by its content is kept for good, and no other", async () => {
  const rules = await readHeaders(DIST);
  assert.ok(rules.length > 5 && rules.length <= 100, `${rules.length} rules: some hosts take a hundred`);
  let kept = 0;
  for (const file of await names(DIST)) {
    const caching = headersFor(rules, `/${file}`).get("cache-control") ?? "";
    const named = /-[0-9a-f]{16}\.(js|css|wasm|model)$/.test(file);
    assert.equal(caching === "public, max-age=31536000, immutable", named, `${file}: ${caching}`);
    kept += named;
  }
  assert.ok(kept >= 8);
});

test("each rule with one address names one that is there", async () => {
  const files = new Set((await names(DIST)).map((name) => `/${name}`));
  for (const { address } of await readHeaders(DIST)) {
    if (address.endsWith("*") || address === "/" || address === "/embed") continue;
    assert.ok(files.has(address), address);
  }
});

test("wasm has its type, and the package alone may be loaded by other origins", async () => {
  const rules = await readHeaders(DIST);
  for (const file of await names(DIST)) {
    const headers = headersFor(rules, `/${file}`);
    assert.equal(headers.get("content-type"), file.endsWith(".wasm") ? "application/wasm" : undefined, file);
    assert.equal(headers.get("access-control-allow-origin"), file.startsWith("embed/") ? "*" : undefined, file);
    assert.equal(headers.get("x-content-type-options"), "nosniff", file);
  }
});

test("there are the files that hosts look for", async () => {
  assert.equal((await stat(path.join(DIST, ".nojekyll"))).size, 0);
  assert.match(await readFile(path.join(DIST, "404.html"), "utf8"), /no such page/);
});

test("packed files are smaller, true, and sent to those who take them", () =>
  withFolder(async (folder) => {
    cpSync(DIST, folder, { recursive: true });
    execFileSync("node", [path.join(ROOT, "xtask/tools/compress.mjs"), folder]);
    const all = await names(folder);
    const wasm = all.find((name) => /^factcards-app_bg.*\.wasm$/.test(name));
    const plain = await readFile(path.join(folder, wasm));
    assert.deepEqual(brotliDecompressSync(await readFile(path.join(folder, `${wasm}.br`))), plain);
    assert.deepEqual(gunzipSync(await readFile(path.join(folder, `${wasm}.gz`))), plain);
    for (const name of all.filter((name) => /\.(br|gz)$/.test(name))) {
      const [packed, original] = await Promise.all([stat(path.join(folder, name)), stat(path.join(folder, name.slice(0, -3)))]);
      assert.ok(packed.size < original.size, name);
    }
    assert.ok(!all.some((name) => /^(_headers|\.nojekyll)\.(br|gz)$/.test(name)));
    const server = await serve({ folder });
    try {
      for (const [accepted, sent] of [["gzip, br;q=1.0", "br"], ["gzip", "gzip"], ["identity", null]]) {
        const response = await fetch(server.url + wasm, { headers: { "Accept-Encoding": accepted } });
        assert.equal(response.headers.get("content-encoding"), sent);
        assert.equal(response.headers.get("content-type"), "application/wasm");
        assert.equal(response.headers.get("vary"), "Accept-Encoding");
        assert.deepEqual(Buffer.from(await response.arrayBuffer()), plain);
      }
    } finally {
      await server.close();
    }
    // The page counts what it loads; what comes packed counts as what it is.
    await withSite({ folder }, (page) => page.read(SAMPLE));
  }));
