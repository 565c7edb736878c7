// What <fact-cards> costs a page: what it fetches and when, what stays of it once it is gone.

import assert from "node:assert/strict";
import { brotliCompressSync } from "node:zlib";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, test } from "node:test";
import { slow } from "./faults.mjs";
import { DIST, closeBrowser } from "./harness.mjs";
import { SHORT, withHost } from "./host.mjs";

after(closeBrowser);

const OWN = `<fact-cards><p>${SHORT}</p></fact-cards>`;

/** Bytes of JavaScript, compressed, that a page may load before it has a text read. */
const SCRIPT_LIMIT = 12_000;

/** Files that are the engine, its model and the cards. */
const HEAVY = /wasm|model|factcards-|worker|styles/;

/** Files of the package that the server was asked for. */
const files = (served) => served.filter((file) => file.startsWith("embed/"));

test("an element that is moved is not read again and keeps what is drawn", () =>
  withHost({ body: `${OWN}<section></section>` }, async (host) => {
    await host.waitFor("ready");
    await host.call((element) => {
      window.drawn = element.shadowRoot.querySelector(".card");
      for (const place of ["section", "body", "section"]) document.querySelector(place).append(element);
    });
    await host.rest();
    assert.equal(await host.results(), 1);
    assert.equal(await host.call((element) => element.shadowRoot.querySelector(".card") === window.drawn && element.parentElement.localName === "section"), true);
    assert.equal(await host.call((element) => element.status), "ready");
  }));

test("an element that is moved while it loads is read once", () =>
  withHost({ body: `${OWN}<section></section>`, scripts: [], answer: slow(/embed_bg\.wasm$/, 500) }, async (host) => {
    await host.raw.evaluate(() => import("./embed/define.js"));
    await host.waitFor("loading");
    await host.call((element) => document.querySelector("section").append(element));
    await host.waitFor("ready");
    await host.rest();
    assert.equal(await host.results(), 1);
    assert.equal((await host.events("fc-ready")).length, 1);
  }));

for (const [when, files, status] of [
  ["the cards", /embed_bg\.wasm$/, "loading"],
  ["the model", /\.model$/, "busy"],
]) {
  test(`an element that is removed while ${when} load is gone without a word, and may come back`, () =>
    withHost({ body: OWN, answer: slow(files, 800) }, async (host) => {
      await host.waitFor(status);
      const given = await host.call(async (element) => {
        const given = element.analyze("Tom Berger left.").catch(({ code }) => code);
        window.gone = element;
        element.remove();
        return given;
      });
      assert.equal(given, "aborted");
      await host.rest(1_500);
      assert.deepEqual(await host.raw.evaluate(() => [window.gone.status, window.gone.shadowRoot.childElementCount]), ["idle", 1]);
      assert.deepEqual(await host.events("fc-error"), []);
      await host.raw.evaluate(() => document.body.append(window.gone));
      await host.waitFor("ready");
    }));
}

test("twenty elements share one worker, and each file is fetched once", () =>
  withHost({ body: OWN.repeat(20).replaceAll("<fact-cards>", '<fact-cards loading="eager">') }, async (host, { served }) => {
    await host.told("fc-result", 20, 60_000);
    assert.equal(host.raw.workers().length, 1);
    const fetched = files(served);
    assert.deepEqual(fetched.filter((file, at) => fetched.indexOf(file) !== at && HEAVY.test(file)), []);
    assert.ok(fetched.some((file) => file.endsWith(".model")));
  }));

test("a hundred lazy elements fetch nothing but the element's scripts until one comes near", () =>
  withHost({ body: `<div class="space"></div>${OWN.repeat(100)}`, styles: ".space { height: 4000px }" }, async (host, { served }) => {
    await host.rest(1_000);
    assert.deepEqual(files(served).filter((file) => HEAVY.test(file)), []);
    assert.equal(host.raw.workers().length, 0);
    assert.equal(await host.raw.evaluate(() => [...document.querySelectorAll("fact-cards")].every(({ status }) => status === "idle")), true);
    await host.raw.evaluate(() => scrollTo(0, 3_900));
    await host.waitFor("ready");
    assert.ok(await host.raw.evaluate(() => document.querySelectorAll("fact-cards:state(idle)").length > 40), "those far below still wait");
  }));

test("the JavaScript of an element that has read nothing is small", () =>
  withHost({ body: `<div class="space"></div>${OWN}`, styles: ".space { height: 4000px }" }, async (host, { served }) => {
    await host.rest(500);
    const scripts = [...new Set(files(served))];
    const sizes = await Promise.all(scripts.map(async (file) => brotliCompressSync(await readFile(path.join(DIST, file))).length));
    const sum = sizes.reduce((sum, size) => sum + size, 0);
    assert.ok(scripts.length > 5 && sum <= SCRIPT_LIMIT, `${sum} bytes in ${scripts.length} files`);
    console.log(`# scripts before any analysis: ${sum} bytes of brotli in ${scripts.length} files`);
  }));

/** How often an element comes and goes between two measurements, and how many of these there are: a thousand in all. */
const TIMES = 250;
const WINDOWS = 4;
/** What may grow over one window: the rest of what a browser keeps for a while by itself. */
const ALLOWED = { heap: 25_000, nodes: 25, listeners: 5, wasm: 0 };

test("a thousand elements that come and go leave nothing behind", { timeout: 300_000 }, () =>
  withHost({ body: `<main></main>` }, async (host) => {
    const session = await host.raw.context().newCDPSession(host.raw);
    await session.send("Performance.enable");
    const measure = async () => {
      for (let turn = 0; turn < 3; turn += 1) await session.send("HeapProfiler.collectGarbage");
      const { metrics } = await session.send("Performance.getMetrics");
      const named = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
      const wasm = await host.raw.evaluate(async () => (await (await import("./embed/factcards-embed.js")).default()).memory.buffer.byteLength);
      return { heap: named.JSHeapUsedSize, nodes: named.Nodes, listeners: named.JSEventListeners, wasm };
    };
    const cycle = (times) =>
      host.raw.evaluate(
        async ([times, text]) => {
          for (let time = 0; time < times; time += 1) {
            const element = Object.assign(document.createElement("fact-cards"), { text });
            element.setAttribute("loading", "eager");
            document.querySelector("main").append(element);
            await element.ready;
            // Some go while they are being read, some once they have been.
            if (time % 10 === 0) await new Promise((resolve) => element.addEventListener("fc-result", resolve, { once: true }));
            element.remove();
            await new Promise((resolve) => setTimeout(resolve));
            window.told.length = 0;
          }
        },
        [times, SHORT],
      );
    await cycle(300);
    const measured = [await measure()];
    for (let window = 0; window < WINDOWS; window += 1) {
      await cycle(TIMES);
      measured.push(await measure());
    }
    console.log(`# ${JSON.stringify(measured)}`);
    // What is left behind grows in every window; what the browser compiles or sets aside, in one or the other.
    for (const [name, allowed] of Object.entries(ALLOWED)) {
      const growth = measured.slice(1).map((after, at) => after[name] - measured[at][name]);
      assert.ok(Math.min(...growth) <= allowed, `${name} grew in each window, by ${growth}`);
    }
  }));
