// Opens the built site in a real browser, served under a sub-path with its policy as a header, and records what the
// browser and the server saw.

import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { EXAMPLES } from "../../xtask/tools/examples.mjs";
import { HOST_POLICY, POLICY, serve } from "../../xtask/tools/static-server.mjs";
import { Page } from "./page.mjs";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
export const DIST = path.join(ROOT, "dist");

/** A path that no address of the site may depend on. */
const SUB_PATH = "/some/sub/path/";

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A browser without a past; `more`: arguments of its own. */
export function launch(...more) {
  return chromium.launch({ executablePath: process.env.FACTCARDS_CHROMIUM ?? "/usr/bin/chromium", args: [...ARGUMENTS, ...more] });
}

let shared = null;

/** The browser that the tests of one file share; each site gets a context of its own in it. */
async function browser() {
  shared ??= await launch();
  return shared;
}

/** Ends the shared browser; each test file calls it when it is done. */
export async function closeBrowser() {
  await shared?.close();
  shared = null;
}

/** Opens the site, has `use(page, records)` work with it, and closes it; as `withServed`, of which it takes the options. */
export async function withSite(options, use) {
  await withServed(options, async (raw, records) => {
    const page = new Page(raw);
    await page.waitUntilShown();
    await use(page, records);
  });
}

/**
 * Opens a page of what is served, has `use(raw, records)` work with it (with Playwright's own page), and closes it.
 *
 * - `path`: its path in the site, `examples/` among it; the site's page without it.
 * - `folder`: the site, when it is not `dist/`.
 * - `context`: options of Playwright's `newContext` (`viewport`, `colorScheme`).
 * - `answer(path, response)`: answers a request instead of the site's file, by returning true.
 * - `before(page)`: runs before the page is loaded, with Playwright's own page.
 * - `policy(text)`: the policy that the server sends, made from the strict one of the site, or of a page that embeds.
 * - `faults`: whether the test itself causes errors on the console or violations of the policy; they are else a failure.
 * - `among`: the browser, when it is not the shared one.
 * - `keeps`: whether the browser can keep the site: what it brings for that would be counted among what the page asks for.
 *
 * `records`: `requests` (addresses the browser asked for), `served` (paths the server was asked for), `errors` (what the
 * console or the page reported), `url`.
 */
export async function withServed({ path = "", folder = DIST, context = {}, answer, before, policy, faults = false, among, keeps = false } = {}, use) {
  const records = { requests: [], served: [], errors: [], url: "" };
  const server = await serve({
    folder,
    mounts: { "examples/": EXAMPLES },
    base: SUB_PATH,
    // The site's page is sent what its own `_headers` say.
    policy: path === "" ? policy?.(POLICY) : (policy ?? String)(HOST_POLICY),
    answer: (file, response) => {
      records.served.push(file);
      return answer?.(file, response) ?? false;
    },
  });
  records.url = server.url;
  const session = await (among ?? (await browser())).newContext({ viewport: { width: 1280, height: 800 }, ...context });
  try {
    session.on("request", (request) => records.requests.push(request.url()));
    session.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) records.errors.push(`console: ${message.text()}`);
    });
    session.on("weberror", (error) => records.errors.push(`page: ${error.error()}`));
    await session.addInitScript(() => {
      window.policyViolations = [];
      document.addEventListener("securitypolicyviolation", (event) => {
        window.policyViolations.push(`${event.violatedDirective}: ${event.blockedURI}`);
      });
    });
    if (!keeps) await session.addInitScript(withoutServiceWorker);
    const raw = await session.newPage();
    await before?.(raw);
    await raw.goto(new URL(path, server.url).href);
    await use(raw, records);
    if (!faults) {
      assert.deepEqual(await raw.evaluate(() => window.policyViolations), [], "violations of the policy");
      assert.deepEqual(records.errors, [], "errors and warnings on the console");
    }
  } finally {
    await session.close();
    await server.close();
  }
}

function withoutServiceWorker() {
  delete Navigator.prototype.serviceWorker;
}

/** Runs `use(folder)` with an empty folder that is removed afterwards. */
export async function withFolder(use) {
  const folder = await mkdtemp(path.join(tmpdir(), "factcards-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
