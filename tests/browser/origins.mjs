// Pages of another origin than the site, beside it: the site on 127.0.0.1, the pages on localhost.

import assert from "node:assert/strict";
import { createReadStream } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { DIST, launch } from "./harness.mjs";
import { TYPES, serve } from "../../xtask/tools/static-server.mjs";

/** Serves pages, each `{ html, policy, headers }` or its HTML, and files, each `{ file }`, by their paths; gives `{ url, close }`. */
export async function servePages(pages) {
  const server = createServer((request, response) => {
    const page = pages[new URL(request.url, "http://localhost").pathname];
    const { html = page, policy, headers = {}, file } = page ?? {};
    if (file) {
      response.writeHead(200, { "Content-Type": TYPES[path.extname(file)] });
      return createReadStream(file).pipe(response);
    }
    if (policy) response.setHeader("Content-Security-Policy", policy);
    response.writeHead(page ? 200 : 404, { "Content-Type": "text/html; charset=utf-8", ...headers }).end(html ?? "not found");
  });
  await new Promise((resolve) => server.listen(0, "localhost", resolve));
  const close = () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections()));
  return { url: `http://localhost:${server.address().port}/`, close };
}

/** What all browsers ask for without being told to. */
const ICON = '<link rel="icon" href="data:,">';

/**
 * Serves the site and, of another origin, a page; opens the page and has `use(raw, records)` work with it.
 *
 * - `page(site)`: its HTML; `policy(site)`: its policy, none without it.
 * - `headers(found, path)`: changes what the site's host sends.
 * - `others(site)`: more pages of that other origin, by path.
 * - `before(raw)`: runs before the page is loaded.
 * - `faults`: whether the test itself causes errors on the console or violations of a policy; they are else a failure.
 *
 * `records`: `errors` (what consoles and pages reported), `served` (what the site was asked for), `site`, `url`.
 */
export async function withOtherOrigin({ page, policy, headers, others = () => ({}), before, faults = false }, use) {
  const records = { errors: [], served: [], site: "", url: "" };
  const answer = (file) => (records.served.push(file), false);
  const site = await serve({ folder: DIST, headers, answer });
  records.site = site.url;
  const html = `<!doctype html><html lang="en"><head>${ICON}<title>A page</title></head><body>${page(site.url)}</body></html>`;
  const pages = await servePages({ "/": { html, policy: policy?.(site.url) }, ...others(site.url) });
  records.url = pages.url;
  const browser = await launch();
  try {
    const session = await browser.newContext({ viewport: { width: 900, height: 700 } });
    session.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) records.errors.push(message.text());
    });
    session.on("weberror", (error) => records.errors.push(String(error.error())));
    const raw = await session.newPage();
    await before?.(raw);
    await raw.goto(pages.url);
    await use(raw, records);
    if (!faults) assert.deepEqual(records.errors, [], "errors and warnings on the console");
  } finally {
    await browser.close();
    await pages.close();
    await site.close();
  }
}
