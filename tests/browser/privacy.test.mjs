// Nothing leaves the page: it asks only for its own files, under a policy that the browser enforces.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { after, test } from "node:test";
import { POLICY } from "../../xtask/tools/static-server.mjs";
import { DIST, closeBrowser, withSite } from "./harness.mjs";
import { SAMPLE, prose } from "./texts.mjs";

after(closeBrowser);

test("the built page carries the strict policy and no inline script", async () => {
  const html = await readFile(path.join(DIST, "index.html"), "utf8");
  await withSite({}, async (page) => {
    const policy = await page.raw.locator('meta[http-equiv="Content-Security-Policy" i]').getAttribute("content");
    const normal = (text) => text.split(";").map((part) => part.trim()).filter(Boolean).sort();
    assert.deepEqual(normal(policy), normal(POLICY));
    const response = await page.raw.request.get(page.raw.url());
    assert.deepEqual(normal(response.headers()["content-security-policy"]), normal(POLICY), "the header is the same");
  });
  const scripts = [...html.matchAll(/<script\b([^>]*)>([^<]*)/gi)];
  assert.ok(scripts.length > 0);
  for (const [, attributes, code] of scripts) {
    assert.match(attributes, /\bsrc=/);
    assert.equal(code.trim(), "");
  }
});

test("the page asks for its own files only, and for each script and module by its content's name", () =>
  withSite({ keeps: true }, async (page, { requests, served, url }) => {
    await page.read(SAMPLE);
    await page.facts("Steve Witkoff").first().click();
    await page.raw.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await page.raw.waitForTimeout(500);
    const files = new Set((await readdir(DIST, { recursive: true })).map((name) => name.split(path.sep).join("/")));
    for (const request of requests) {
      if (/^(data|blob):/.test(request)) continue;
      assert.ok(request.startsWith(url), `a request beyond the site: ${request}`);
      const file = new URL(request).href.slice(url.length).split("#")[0];
      assert.ok(file === "" || files.has(file), `no file of the site: ${request}`);
    }
    assert.ok(served.some((file) => file.endsWith(".wasm")), "the server saw the requests");
    // The service worker is the one script that is asked for by a name that stays.
    for (const file of served.filter((name) => /\.(js|wasm|css|model)$/.test(name) && name !== "service-worker.js")) {
      assert.match(file, /-[0-9a-f]{16}\.\w+$/);
    }
  }));

/** What a host may send: the policy as a header, or nothing that says where requests may go. */
const HOSTS = { "sends the policy": undefined, "sends no policy": () => "frame-ancestors *" };

for (const [host, policy] of Object.entries(HOSTS)) {
  test(`where the host ${host}, a request elsewhere is stopped, from the page, the worker and one that helps it`, () => stopped(policy));
}

async function stopped(policy) {
  let asked = 0;
  const elsewhere = createServer((_, response) => ((asked += 1), response.end("x")));
  await new Promise((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${elsewhere.address().port}/`;
  try {
    const before = (raw) => raw.addInitScript(() => Object.defineProperty(Navigator.prototype, "hardwareConcurrency", { get: () => 2 }));
    await withSite({ before, faults: true, policy }, async (page) => {
      await page.read(SAMPLE);
      const attempt = (to) => fetch(to, { mode: "no-cors" }).then(() => "sent", () => "stopped");
      assert.equal(await page.raw.evaluate(attempt, address), "stopped");
      assert.equal(await (await page.worker()).evaluate(attempt, address), "stopped");
      const [helper] = await Promise.all([page.raw.waitForEvent("worker"), page.paste(prose(1_000_000))]);
      assert.equal(await helper.evaluate(attempt, address), "stopped");
      const violations = await page.raw.evaluate(() => window.policyViolations);
      assert.ok(violations.some((violation) => violation.startsWith("connect-src")), String(violations));
    });
    assert.equal(asked, 0);
  } finally {
    elsewhere.close();
  }
}

test("the text is kept nowhere but on the page", () =>
  withSite({ keeps: true }, async (page) => {
    await page.read(SAMPLE);
    await page.raw.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    const kept = await page.raw.evaluate(async () => ({
      cookies: document.cookie,
      local: JSON.stringify(localStorage),
      session: JSON.stringify(sessionStorage),
      databases: (await indexedDB.databases()).length,
      caches: await caches.keys(),
    }));
    assert.deepEqual([kept.databases, kept.caches.length], [0, 1], "no database, and one cache, of the site's files");
    assert.doesNotMatch(JSON.stringify(kept), /Witkoff/);
    assert.equal(kept.cookies, "");
  }));
