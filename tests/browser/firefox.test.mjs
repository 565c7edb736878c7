// Firefox: the main ways through the page; the element and the frame, each once; the page in one file is with its own tests.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { serve } from "../../xtask/tools/static-server.mjs";
import { FirefoxPage } from "./firefox-page.mjs";
import { paste, withFirefox } from "./firefox.mjs";
import { DIST, withFolder } from "./harness.mjs";
import { servePages } from "./origins.mjs";
import { SAMPLE } from "./texts.mjs";

/** Serves the site, and a page of another origin around it; `use(site, page)` gets their addresses. */
async function withServers(page, use) {
  const site = await serve({ folder: DIST });
  const pages = await servePages({ "/": `<!doctype html><title>A page</title><link rel="icon" href="data:,">${page(site.url)}` });
  try {
    await use(site.url, pages.url);
  } finally {
    await pages.close();
    await site.close();
  }
}

test("the page reads a text in a worker", () =>
  withServers(() => "", (site) =>
    withFirefox(site, async (page, errors) => {
      await paste(page, SAMPLE);
      await page.waitForSelector(".card .jump", { timeout: 30_000 });
      assert.equal(page.workers().length, 1);
      assert.deepEqual(errors, []);
    }),
  ));

/** Opens the site in Firefox, has the sample read, and has `use(page)` work with it. `viewport`: the window's; `settings`: preferences. */
const withSample = (use, { viewport = { width: 1280, height: 800 }, settings } = {}) =>
  withServers(() => "", (site) =>
    withFirefox(
      site,
      async (raw, errors) => {
        await raw.setViewport(viewport);
        const page = new FirefoxPage(raw);
        await page.read(SAMPLE);
        await use(page);
        assert.deepEqual(errors, []);
      },
      settings,
    ),
  );

test("a fact leads to its sentence, and Back leads away from it", () =>
  withSample(async (page) => {
    await page.press("[data-card=numbers] .jump", "less than 20");
    assert.equal(await page.pointedOut(), "less than 20%");
    await page.back();
    await page.nothingPointedOut();
    assert.equal(await page.text(), SAMPLE);
  }));

test("a sentence leads to what the cards tell of it", () =>
  withSample(async (page) => {
    await page.press(".source [data-mark]", "Izvestia");
    await page.until(() => [...document.querySelectorAll(".entry.is-shown")].some((entry) => entry.textContent.includes("Izvestia")));
  }));

test("words that are looked for and one card narrow the rows down, and Back leads out again", () =>
  withSample(async (page) => {
    await page.raw.focus("#search");
    await page.raw.keyboard.type("witkoff");
    const [passing, all] = await page.counts();
    assert.ok(passing > 0 && passing < all, `${passing} of ${all}`);
    assert.ok((await page.count(".source .in-found")) > 3);
    await page.press("button", "Show everything");
    await page.until(() => !document.querySelector(".filter"));
    await page.press(".chip", "Quotes");
    const shown = ".card:not([hidden], [hidden] *)";
    await page.until((shown) => document.querySelectorAll(shown).length === 1, 10_000, shown);
    assert.equal((await page.counts())[0], await page.count(`${shown} .entry`));
    await page.back();
    await page.until((shown) => document.querySelectorAll(shown).length > 3, 10_000, shown);
  }));

test("what is cleared comes back by key", () =>
  withSample(async (page) => {
    await page.press(".tools button", "Clear");
    await page.until(() => document.querySelector("#editor").value === "");
    await page.keys("Control", "z");
    await page.waitForFacts();
    await page.until((text) => document.querySelector("#editor").value === text, 10_000, SAMPLE);
  }));

test("a name is corrected, and the correction taken back by key", () =>
  withSample(async (page) => {
    await page.choose("[data-card=who] .entry.entity", "Steve Witkoff", "Correct");
    const field = await page.find("dialog input[type=text]");
    await field.click({ count: 3 });
    await page.raw.keyboard.type("S. Witkoff");
    await page.press("dialog button", "Rename");
    await page.find("[data-card=who] .entry.entity", "S. Witkoff");
    await page.find(".corrections", "1 correction");
    await page.until(() => !document.querySelector("dialog[open]"));
    await page.press("h1");
    await page.keys("Control", "z");
    await page.find("[data-card=who] .entry.entity", "Steve Witkoff");
    await page.until(() => !document.querySelector(".corrections"));
  }));

test("what was read is saved as Markdown", () =>
  withFolder((folder) =>
    withSample(
      async (page) => {
        await page.press(".top button", "Save");
        await page.press("[role=menuitem]", "Markdown");
        await page.find("[data-testid=toast]", ".md");
        let saved;
        for (let tries = 0; !saved && tries < 100; tries += 1) {
          saved = (await readdir(folder)).find((name) => name.endsWith(".md"));
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        assert.ok(saved, "there is a file");
        const text = await readFile(path.join(folder, saved), "utf8");
        assert.match(text, /^# |^## /m);
        assert.match(text, /Witkoff/);
      },
      { settings: { "browser.download.folderList": 2, "browser.download.dir": folder, "browser.download.alwaysOpenPanel": false } },
    ),
  ));

test("on a phone the page opens on the Brief, a jump shows the text over it, and Back closes that", () =>
  withSample(
    async (page) => {
      assert.equal(await page.pane(), "facts");
      await page.find("[data-card=brief]");
      await page.press(".brief-event .jump");
      await page.pointedOut();
      assert.equal(await page.pane(), "sheet");
      await page.back();
      await page.until(() => document.querySelector(".app").dataset.pane === "facts");
      assert.deepEqual(await page.size(), [390, 844], "the page is as large as the window");
    },
    { viewport: { width: 390, height: 844 } },
  ));

test("the element reads a text in a page of another origin, in a worker", () =>
  withServers(
    (site) => `<fact-cards loading="eager"></fact-cards><script type="module" src="${site}embed/define.js"></script>`,
    (_, address) =>
      withFirefox(address, async (page, errors) => {
        const facts = await page.evaluate(async (text) => {
          await customElements.whenDefined("fact-cards");
          return (await document.querySelector("fact-cards").analyze(text)).facts.length;
        }, SAMPLE);
        assert.ok(facts > 5);
        assert.equal(page.workers().length, 1);
        assert.deepEqual(errors, []);
      }),
  ));

for (const sandbox of ["", 'sandbox="allow-scripts"']) {
  test(`a frame of another origin reads a text, ${sandbox || "without a sandbox"}`, () =>
    withServers(
      (site) => `<iframe id="frame" ${sandbox}></iframe><script>
        frame.src = "${site}embed.html?parent=" + encodeURIComponent(location.origin);
        window.host = import("${site}embed/frame/host.js");
      </script>`,
      (_, address) =>
        withFirefox(address, async (page, errors) => {
          const [facts, height] = await page.evaluate(async (text) => {
            const way = await (await window.host).connect(frame);
            const { facts } = await way.analyze(text);
            await new Promise((resolve) => setTimeout(resolve, 500));
            return [facts.length, frame.clientHeight];
          }, SAMPLE);
          assert.ok(facts > 5 && height > 400, `${facts} facts, ${height} pixels`);
          assert.deepEqual(errors, []);
        }),
    ));
}
