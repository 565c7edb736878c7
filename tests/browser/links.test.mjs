// Links that hold a text, and a bookmark that brings one in from another page.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { closeBrowser, withSite } from "./harness.mjs";
import { servePages } from "./origins.mjs";
import { Page } from "./page.mjs";

after(closeBrowser);

const TEXT = "Ada Moreau met Tom Berger in Zürich on 3 March 2024. “Good,” she said.";
const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };

/** Opens the site at an address with this behind it, in a page of its own. */
async function opened(page, url, fragment) {
  const other = new Page(await page.raw.context().newPage());
  await other.raw.goto(url + fragment);
  await other.waitUntilShown();
  return other;
}

/** Letters that do not become fewer when they are packed. */
function noise(length) {
  let seed = 1;
  return Array.from({ length }, () => String.fromCharCode(97 + ((seed = (seed * 48271) % 2147483647) % 26))).join("");
}

test("a link that holds the text opens it, and the address does not keep it", () =>
  withSite({ context: CLIPBOARD }, async (page, { url, served }) => {
    await page.read(TEXT);
    await page.device.open();
    await page.device.part.getByText("whoever gets the link can read it").waitFor();
    await page.device.linkButton.click();
    await page.device.linkTold.filter({ hasText: "Copied." }).waitFor();
    const link = await page.raw.evaluate(() => navigator.clipboard.readText());
    assert.ok(link.startsWith(`${url}#text=`) && link.length < 200, link);
    const other = await opened(page, link, "");
    await other.waitForFacts();
    assert.equal(await other.text(), TEXT);
    assert.equal(other.raw.url(), url);
    assert.ok(!served.some((file) => file.includes("text")), "the server does not see it");
  }));

test("a text too long for a link is told", () =>
  withSite({ context: CLIPBOARD }, async (page) => {
    await page.paste(noise(60_000));
    await page.device.open();
    await page.device.linkButton.click();
    await page.device.linkTold.filter({ hasText: /As a link this text has \d+ kB, and no link should have more than 32/ }).waitFor();
  }));

test("a link can be written by hand", () =>
  withSite({}, async (page, { url }) => {
    const other = await opened(page, url, `#t=${encodeURIComponent(TEXT)}`);
    await other.waitForFacts();
    assert.equal(await other.text(), TEXT);
    // In a page that is open already, too.
    await other.raw.evaluate(() => (location.hash = "#t=Eva%20Lindt%20left%20Bonn."));
    await other.device.message("Your earlier text was replaced.").waitFor();
    assert.equal(await other.text(), "Eva Lindt left Bonn.");
    assert.equal(other.raw.url(), url);
  }));

const bomb = deflateRawSync(Buffer.alloc(40_000_000, "a")).toString("base64url");
for (const [name, fragment, told] of [
  ["a part missing", `#text=${deflateRawSync(TEXT).toString("base64url").slice(0, 20)}`, /damaged/],
  ["no code", "#text=%%%", /damaged/],
  ["no letters", `#text=${deflateRawSync(Buffer.from([0xff, 0xfe])).toString("base64url")}`, /damaged/],
  ["wrong escapes", "#t=%E0%A4%A", /damaged/],
  ["a text of many megabytes", `#text=${bomb}`, /longer than 2 MB/],
]) {
  test(`a link with ${name} is told, and the page works`, () =>
    withSite({}, async (page, { url }) => {
      const other = await opened(page, url, fragment);
      await other.device.message(told).waitFor();
      assert.equal(other.raw.url(), url);
      await other.read(TEXT);
    }));
}

const ARTICLE = `<!doctype html><html lang="en"><head><link rel="icon" href="data:,"><title>Site | Ferry</title>
<meta property="article:published_time" content="2024-05-14T08:00:00Z"></head><body>
<nav><p>Home and other places that one can go to from here.</p></nav>
<article><h1>A new ferry</h1><p>Ada Moreau opened the line to Sorra on Monday. It has cost 18 million euros.</p>
<ul><li>Two boats</li><li>Ten trips a day</li></ul><aside><p>Read also: trains.</p></aside>
<p id="last">“It was time,” said Tom Berger, the mayor.</p></article><footer><p>All rights reserved.</p></footer></body></html>`;

/** Has the bookmark run on a page of another origin; `use(page that comes, other page, the site's address)`. */
async function withBookmark({ html = ARTICLE, headers, before = async () => {}, pages = 1 }, use) {
  const others = await servePages({ "/": { html, headers } });
  try {
    await withSite({}, async (page, { url }) => {
      await page.device.open();
      const code = decodeURIComponent((await page.device.bookmark.getAttribute("href")).slice("javascript:".length));
      const other = await page.raw.context().newPage();
      await other.goto(others.url);
      await before(other);
      const coming = [];
      const all = new Promise((resolve) => {
        other.context().on("page", (raw) => coming.push(new Page(raw)) === pages && resolve());
      });
      await other.evaluate(code);
      await all;
      await use(coming.at(-1), url, coming);
    });
  } finally {
    await others.close();
  }
}

test("the bookmark brings the article in, with its title and date", () =>
  withBookmark({}, async (page, url) => {
    await page.waitForFacts();
    const text = await page.text();
    assert.ok(text.startsWith("A new ferry\n\n14 May 2024\n\nAda Moreau opened"), text);
    assert.ok(text.includes("- Two boats") && text.endsWith("said Tom Berger, the mayor."), text);
    assert.ok(!/Home|Read also|rights/.test(text), text);
    assert.equal(page.raw.url(), url);
    assert.equal(await page.raw.evaluate(() => window.opener), null);
  }));

test("the bookmark brings the selection in", () =>
  withBookmark({ before: (other) => other.evaluate(() => getSelection().selectAllChildren(document.querySelector("#last"))) }, async (page) => {
    await page.waitForFacts();
    assert.equal(await page.text(), "“It was time,” said Tom Berger, the mayor.");
  }));

test("a long article comes whole", () => {
  const html = `<!doctype html><link rel="icon" href="data:,"><title>Long</title><article><p>${noise(400_000)}</p></article>`;
  return withBookmark({ html }, async (page) => {
    await page.raw.waitForFunction(() => document.querySelector("#editor")?.value.length > 400_000);
  });
});

test("where the browser keeps the pages apart, the text goes by the address", () =>
  withBookmark({ headers: { "Cross-Origin-Opener-Policy": "same-origin" }, pages: 2 }, async (page, url, [first]) => {
    await page.waitForFacts();
    assert.match(await page.text(), /^A new ferry/);
    assert.equal(page.raw.url(), url);
    await first.device.message("did not hand its text over").waitFor();
  }));

test("only the page that opened it hands a text over, once, and of the right shape", () =>
  withSite({}, async (page, { url }) => {
    const [raw] = await Promise.all([
      page.raw.context().waitForEvent("page"),
      page.raw.evaluate(async (url) => {
        const ready = new Promise((resolve) => addEventListener("message", resolve, { once: true }));
        const other = open(`${url}#bring`);
        window.told = (await ready).data;
        for (const data of ["text", { text: "No number." }, { factcards: 2, text: "Another number." }, { factcards: 1, text: 1 }]) {
          other.postMessage(data, "*");
        }
        other.postMessage({ factcards: 1, text: "Ada Moreau met Tom Berger." }, "*");
        other.postMessage({ factcards: 1, text: "A second one." }, "*");
      }, url),
    ]);
    const other = new Page(raw);
    // What comes from itself is of no opener.
    await raw.evaluate(() => window.postMessage({ factcards: 1, text: "My own." }, "*"));
    await other.waitForFacts();
    await raw.waitForTimeout(300);
    assert.equal(await other.text(), "Ada Moreau met Tom Berger.");
    assert.deepEqual(await page.raw.evaluate(() => window.told), { factcards: 1, ready: true });
  }));
