// The examples: each does what it is there for, under the strict policy, without a request beyond its host.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { after, test } from "node:test";
import { assemble } from "../../xtask/tools/examples.mjs";
import { assertAccessible } from "./accessible.mjs";
import { ROOT, closeBrowser, withServed } from "./harness.mjs";

after(closeBrowser);

// What is tested is what stands in the repository, not what was built last.
await assemble();

const PHONE = { viewport: { width: 390, height: 844 } };

const card = (place, name) => place.locator(`.card[data-card="${name}"]`);
const shown = (page) => page.locator(".card").first().waitFor();

/** Brings each example to where it shows what it found. */
const EXAMPLES = {
  html: shown,
  blog: shown,
  react: shown,
  frame: (page) => shown(page.frameLocator("iframe")),
  cms: async (page) => {
    for (const story of await page.locator("main > article").all()) {
      await story.locator("details > summary").first().click();
      // Opening one closes another, which may take it out of the window, where nothing is loaded.
      await story.locator("fact-cards").evaluate((element) => element.scrollIntoView({ block: "center" }));
      await shown(story);
    }
  },
  functions: async (page) => {
    await page.getByRole("button").click();
    await page.locator("tbody tr").first().waitFor();
  },
};

/** Opens an example, has `use(page, records)` work with it, and makes sure that nothing left its host. */
async function withExample(name, options, use) {
  const file = name === "gallery" ? "index.html" : `${name}/index.html`;
  const policy = name === "frame" ? (strict) => `${strict}; frame-src 'self'` : undefined;
  await withServed({ path: `examples/${file}`, policy, ...options }, async (page, records) => {
    await use(page, records);
    const beyond = records.requests.filter((address) => !address.startsWith(records.url) && !/^(data|blob):/.test(address));
    assert.deepEqual(beyond, [], "requests beyond the host");
  });
}

test("every folder with a page is an example that is tested and listed", async () => {
  const files = await readdir(path.join(ROOT, "examples"), { recursive: true });
  const folders = files.map((file) => /^(\w+)\/index\.html$/.exec(file)?.[1]).filter(Boolean);
  assert.deepEqual(folders.sort(), Object.keys(EXAMPLES).sort());
  await withExample("gallery", {}, async (page) => {
    const links = await page.getByRole("listitem").getByRole("link").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    assert.deepEqual(links.sort(), folders.map((name) => `${name}/index.html`));
    await page.getByRole("link", { name: /around a page/i }).click();
    await shown(page);
  });
});

for (const [name, reach] of [["gallery", async () => {}], ...Object.entries(EXAMPLES)]) {
  for (const context of [{ colorScheme: "light" }, { colorScheme: "dark", ...PHONE }]) {
    test(`${name}: axe-core finds nothing and nothing is cut off, ${context.colorScheme}`, () =>
      withExample(name, { context }, async (page) => {
        await reach(page);
        await assertAccessible(page);
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.equal(beyond, 0, "pixels wider than the screen");
      }));
  }
}

test("html: the text can be read without JavaScript, and is replaced by its cards with it", async () => {
  const sentence = /approved a desalination plant on Monday after four years/;
  const file = await readFile(path.join(ROOT, "examples/html/index.html"), "utf8");
  assert.match(file.replace(/\s+/g, " "), sentence);
  await withExample("html", {}, async (page) => {
    await shown(page);
    assert.match(await card(page, "who").textContent(), /Ines Talvar/);
    assert.match(await card(page, "timeline").textContent(), /9 March 2026/);
    assert.equal(await page.locator("fact-cards > p").first().isVisible(), false);
  });
});

test("html: no JavaScript", () =>
  withServed({ path: "examples/html/index.html", context: { javaScriptEnabled: false }, faults: true }, async (page) => {
    assert.ok(await page.getByText("approved a desalination plant").isVisible());
    assert.equal(await page.locator("fact-cards > p").count(), 4);
  }));

/** Waits until the page scrolls no more. */
async function atRest(page) {
  const place = () => page.evaluate(() => window.scrollY);
  for (let before = NaN, now = await place(); before !== now; now = await place()) {
    before = now;
    await page.waitForTimeout(200);
  }
}

const marked = (page) => page.evaluate(() => [...CSS.highlights.keys()].sort());

test("blog: the article is marked in place, and a card's entry leads to its place", () =>
  withExample("blog", {}, async (page) => {
    await shown(page);
    await page.waitForFunction(() => CSS.highlights.has("factcards-person"));
    assert.deepEqual(await marked(page), ["organization", "person", "place", "quantity", "time"].map((kind) => `factcards-${kind}`));
    const names = await page.evaluate(() => [...CSS.highlights.get("factcards-person")].map(String));
    assert.ok(names.includes("Jonah Pell"), String(names));

    const last = page.locator("article p").last();
    await card(page, "timeline").getByRole("button", { name: /^Show \d+ more/ }).click();
    await card(page, "timeline").locator(".jump", { hasText: /Saturday/ }).first().click();
    await page.waitForFunction(() => CSS.highlights.has("factcards-focus"));
    assert.match(await page.evaluate(() => String([...CSS.highlights.get("factcards-focus")][0])), /Saturday/);
    await atRest(page);
    const inView = ({ y, height }) => y >= 0 && y + height <= 800;
    assert.ok(inView(await last.boundingBox()), "the place is in view");
    assert.ok(inView(await page.locator("aside").boundingBox()), "the cards stay in view");
  }));

test("blog: one column on a phone", () =>
  withExample("blog", { context: PHONE }, async (page) => {
    await page.locator("aside").scrollIntoViewIfNeeded();
    await shown(page);
    const [article, aside] = [await page.locator("article").boundingBox(), await page.locator("aside").boundingBox()];
    assert.ok(aside.y >= article.y + article.height);
    assert.ok(Math.abs(aside.width - article.width) < 1);
  }));

test("react: state, events and methods", () =>
  withExample("react", {}, async (page) => {
    await shown(page);
    await page.getByText(/^\d+ facts$/).waitFor();
    assert.match(await card(page, "who").textContent(), /Noor Haddad/);

    await page.getByRole("button", { name: "E-mail" }).click();
    await card(page, "who").getByText("Hanne Brandt").first().waitFor();
    await page.getByRole("textbox").first().fill("Ada Quill met Tom Reeve in Oslo on 3 May 2026.");
    await card(page, "who").getByText("Ada Quill").first().waitFor();

    await page.getByRole("button", { name: "Write as Markdown" }).click();
    await page.locator("pre").waitFor();
    assert.match(await page.locator("pre").textContent(), /Ada Quill[\s\S]*2026-05-03|2026-05-03[\s\S]*Ada Quill/);

    await page.getByRole("button", { name: "Show the first fact" }).click();
    await page.locator(".is-shown").getByText("Ada Quill").first().waitFor();
    await card(page, "facts").getByRole("button", { name: /Ada Quill/ }).first().click();
    await page.getByText(/^Chosen: Ada Quill/).waitFor();
  }));

test("frame: a text goes in, facts and choices come out, and the frame is as tall as its cards", () =>
  withExample("frame", {}, async (page) => {
    const frame = page.frameLocator("iframe");
    await shown(frame);
    await page.getByText(/^\d+ facts, \d+ names$/).waitFor();
    await page.getByRole("textbox").fill("Ada Quill met Tom Reeve in Oslo on 3 May 2026.");
    await page.getByRole("button", { name: "Read it" }).click();
    await card(frame, "who").getByText("Ada Quill").first().waitFor();

    // The frame's height follows its cards by a message.
    const height = (locator) => locator.evaluate((element) => element.getBoundingClientRect().height);
    const surplus = async () => Math.abs((await height(page.locator("iframe"))) - (await height(frame.locator("html"))));
    for (let tries = 0; tries < 20 && (await surplus()) > 1; tries += 1) await page.waitForTimeout(100);
    assert.ok((await surplus()) <= 1, "the frame is as tall as its cards");
    await card(frame, "who").locator(".jump").first().click();
    await page.getByText(/^Chosen: /).waitFor();
  }));

test("cms: nothing is loaded before a reader asks, then one engine reads all", () =>
  withExample("cms", {}, async (page, { served }) => {
    await page.waitForFunction(() => customElements.get("fact-cards"));
    await page.mouse.wheel(0, 2000);
    await page.waitForTimeout(300);
    const heavy = () => served.filter((file) => /\.(wasm|model)$/.test(file));
    assert.deepEqual(heavy(), []);

    await EXAMPLES.cms(page);
    assert.equal(await page.locator("fact-cards").count(), 4);
    assert.deepEqual(heavy().sort(), [...new Set(heavy())].sort(), "each file once");
    assert.equal(page.workers().length, 1);
    const [first, second] = await page.locator("fact-cards").all();
    assert.match(await card(first, "who").textContent(), /Petra Halloran/);
    assert.match(await card(second, "who").textContent(), /Dora Lindqvist/);
  }));

test("cms: its own policy is as strict as that of its host", async () => {
  const file = await readFile(path.join(ROOT, "examples/cms/index.html"), "utf8");
  assert.match(file, /script-src 'self' 'wasm-unsafe-eval';/);
  assert.match(file, /style-src 'self';/);
  assert.doesNotMatch(file, /unsafe-inline|'unsafe-eval'/);
  // On a host that sends no policy, the page's own holds.
  await withExample("cms", { policy: () => "default-src * data: blob: 'unsafe-inline' 'unsafe-eval'", faults: true }, async (page) => {
    await EXAMPLES.cms(page);
    const inline = () => {
      const script = document.createElement("script");
      script.textContent = "window.inlineRan = true";
      document.head.append(script);
      return window.inlineRan === true;
    };
    assert.equal(await page.evaluate(inline), false);
  });
});

test("functions: a table of dates, and a calendar to download", () =>
  withExample("functions", {}, async (page) => {
    assert.equal(await page.locator("table").isVisible(), false);
    await EXAMPLES.functions(page);
    const cells = await page.locator("tbody tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
    assert.ok(cells.some(([words, , value]) => words === "Friday" && value === "2026-03-13"), JSON.stringify(cells));
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: /calendar/ }).click()]);
    assert.equal(download.suggestedFilename(), "dates.ics");
    const calendar = await readFile(await download.path(), "utf8");
    assert.match(calendar, /^BEGIN:VCALENDAR\r\n[\s\S]*BEGIN:VEVENT\r\n/);
    assert.match(calendar, /DTSTART;VALUE=DATE:20260313/);

    await page.getByRole("textbox").first().fill("Nothing of that kind.");
    await page.getByRole("button").click();
    await page.getByText("No date was found.").waitFor();
    assert.equal(await page.locator("table").isVisible(), false);
  }));
