// The page in one file, opened from the disk with no network: everything works, and nothing is asked for.

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { paste, withFirefox } from "./firefox.mjs";
import { withoutWorkers } from "./faults.mjs";
import { ROOT, launch, withFolder } from "./harness.mjs";
import { Page } from "./page.mjs";
import { SAMPLE } from "./texts.mjs";

const FILE = path.join(ROOT, "dist-single/factcards.html");
const ADDRESS = pathToFileURL(FILE).href;

/** Opens the file offline; `use(page)`; then nothing but the file was asked for, and nothing was complained of. */
async function withFile({ context = {}, before }, use) {
  const browser = await launch();
  try {
    const session = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...context });
    await session.setOffline(true);
    const [requests, errors] = [[], []];
    session.on("request", (request) => requests.push(request.url()));
    session.on("console", (message) => ["error", "warning"].includes(message.type()) && errors.push(message.text()));
    session.on("weberror", (error) => errors.push(String(error.error())));
    await session.addInitScript(() => {
      window.policyViolations = [];
      document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
        window.policyViolations.push(`${violatedDirective}: ${blockedURI}`);
      });
    });
    const raw = await session.newPage();
    await before?.(raw);
    await raw.goto(ADDRESS);
    const page = new Page(raw);
    await page.waitUntilShown();
    await use(page);
    assert.deepEqual(await raw.evaluate(() => window.policyViolations), []);
    assert.deepEqual(requests.filter((url) => !/^(blob|data):/.test(url)), [ADDRESS]);
    assert.deepEqual(errors, []);
  } finally {
    await browser.close();
  }
}

test("a pasted text is read by a worker, and its cards lead back to it", () =>
  withFile({}, async (page) => {
    await page.read(SAMPLE);
    assert.equal(page.raw.workers().length, 1);
    await page.facts("Steve Witkoff").first().click();
    await page.highlight.waitFor();
  }));

test("where no worker can start it is read on the page itself", () =>
  withFile({ before: withoutWorkers }, async (page) => {
    await page.read(SAMPLE);
    assert.equal(page.raw.workers().length, 0);
  }));

test("a worker that dies is started again", () =>
  withFile({ before: (raw) => raw.addInitScript(dieOnce) }, async (page) => {
    await page.read(SAMPLE);
    assert.equal(await page.raw.evaluate(() => window.started), 2);
    assert.equal(page.raw.workers().length, 1);
  }));

/** The first worker is told to be broken as soon as it is given a text. */
function dieOnce() {
  window.started = 0;
  window.Worker = class extends Worker {
    #number = (window.started += 1);
    postMessage(message) {
      if (this.#number === 1) setTimeout(() => this.onerror(new ErrorEvent("error", { message: "died on purpose" })));
      else super.postMessage(message);
    }
  };
}

test("it follows the system's colour scheme", () =>
  withFile({ context: { colorScheme: "dark" } }, async (page) => {
    const ink = () => page.raw.evaluate(() => getComputedStyle(document.body).color);
    const light = (colour) => colour.match(/\d+/g).slice(0, 3).every((part) => Number(part) > 128);
    assert.ok(light(await ink()), await ink());
    await page.raw.emulateMedia({ colorScheme: "light" });
    assert.ok(!light(await ink()), await ink());
  }));

test("a file is opened by its button and by dropping it", () =>
  withFolder(async (folder) => {
    const file = path.join(folder, "a.txt");
    await writeFile(file, "Ada Moreau met Tom Berger in Oslo on 3 March 2024.");
    await withFile({}, async (page) => {
      const [chooser] = await Promise.all([page.raw.waitForEvent("filechooser"), page.openButton.click()]);
      await chooser.setFiles(file);
      await page.waitForFacts();
      await page.facts("Ada Moreau").first().waitFor();
      await page.clear();
      await page.drop("b.txt", "Eva Lindt met Paul Stern in Bonn on 4 May 2023.");
      await page.facts("Eva Lindt").first().waitFor();
    });
  }));

test("its policy lets nothing out: no address of any kind may be connected to", async () => {
  const page = await readFile(FILE, "utf8");
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page);
  const names = policy.split(";").map((directive) => directive.trim().split(" ")[0]);
  assert.match(policy, /^default-src 'none';/);
  assert.ok(!names.includes("connect-src") && !/'self'|https?:|\*|'unsafe-inline'/.test(policy), policy);
  assert.ok(page.indexOf("Content-Security-Policy") < page.indexOf("<script"));
});

test("Firefox reads a text from the file, in a worker", () =>
  withFirefox(ADDRESS, async (page, errors) => {
    await paste(page, SAMPLE);
    await page.waitForSelector(".card .jump", { timeout: 30_000 });
    assert.equal(page.workers().length, 1);
    assert.deepEqual(errors, []);
  }));
