// The element in a page of another origin than the package: the three ways to an engine, and what each needs.

import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { DIST } from "./harness.mjs";
import { withOtherOrigin } from "./origins.mjs";
import { prose, SAMPLE } from "./texts.mjs";

/** The files of engine and cards, on the page's own origin. */
const OWN_FILES = Object.fromEntries(
  ["worker.js", "factcards-worker.js", "factcards-worker_bg.wasm", "factcards-embed_bg.wasm", "english.model"].map((name) => [
    `/engine/${name}`,
    { file: path.join(DIST, "embed", name) },
  ]),
);

/** A page with the element, of which the site serves the script; `attributes`: the element's. */
const withElement = (attributes = "") => (site) => `
  <fact-cards loading="eager" ${attributes}></fact-cards>
  <script type="module" src="${site}embed/define.js"></script>`;

/** Has the element read the sample; gives `{ facts }`, or `{ code, message }`. */
const read = (raw) =>
  raw.evaluate(async (text) => {
    try {
      await customElements.whenDefined("fact-cards");
      return { facts: (await document.querySelector("fact-cards").analyze(text)).facts.length };
    } catch ({ code, message }) {
      return { code, message };
    }
  }, SAMPLE);

/** The policies of the README, which a page of another origin needs. */
const policies = (site) => {
  const host = new URL(site).origin;
  return {
    shim: `default-src 'none'; script-src ${host} 'wasm-unsafe-eval'; worker-src blob:; connect-src ${host}; img-src data:`,
    slices: `default-src 'none'; script-src ${host} 'wasm-unsafe-eval'; connect-src ${host}; img-src data:`,
    own: `default-src 'none'; script-src 'self' ${host} 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self' ${host}; img-src data:`,
  };
};

test("a blob imports the worker of the other origin, under a policy that allows it", () =>
  withOtherOrigin({ page: withElement(), policy: (site) => policies(site).shim }, async (raw) => {
    assert.ok((await read(raw)).facts > 5);
    const [worker, ...more] = raw.workers();
    assert.match(worker.url(), /^blob:/);
    assert.equal(more.length, 0);
  }));

test("where the policy allows no blob the page reads it itself, in slices", () => {
  const before = (raw) =>
    raw.addInitScript(() => {
      // Milliseconds of the longest stretch in which nothing else had its turn.
      window.longest = 0;
      let last = performance.now();
      setInterval(() => {
        if (window.reading) window.longest = Math.max(window.longest, performance.now() - last);
        last = performance.now();
      }, 1);
    });
  return withOtherOrigin({ page: withElement(), policy: (site) => policies(site).slices, before, faults: true }, async (raw) => {
    assert.ok((await read(raw)).facts > 5);
    // The engine knows the sample's sentences by now.
    const long = prose(180_000);
    const longest = await raw.evaluate(async (text) => {
      const engine = await import(new URL("index.js", document.querySelector("script[src]").src));
      window.reading = true;
      const began = performance.now();
      await engine.exportText(text, "csv");
      window.reading = false;
      return { longest: window.longest, took: performance.now() - began };
    }, long);
    assert.equal(raw.workers().length, 0);
    assert.ok(longest.took > 4 * longest.longest, `${JSON.stringify(longest)}: the page had its turn meanwhile`);
  });
});

test("with the engine's files on the page's own origin, its worker is started as it is", () =>
  withOtherOrigin(
    { page: withElement('base-url="/engine/"'), policy: (site) => policies(site).own, others: () => OWN_FILES },
    async (raw, { served, url }) => {
      assert.ok((await read(raw)).facts > 5);
      assert.ok(raw.workers()[0].url().startsWith(`${url}engine/worker.js#`));
      assert.ok(!served.some((file) => /\.model$|worker_bg\.wasm$/.test(file)), `${served}`);
    },
  ));

test("a host that allows no other origin is named as the cause", () =>
  withOtherOrigin({ page: withElement(), headers: (found) => found.delete("access-control-allow-origin"), faults: true }, async (raw, { errors }) => {
    await raw.waitForTimeout(1_000);
    assert.equal(await raw.evaluate(() => customElements.get("fact-cards") === undefined), true);
    assert.ok(errors.some((error) => /Access-Control-Allow-Origin/.test(error)), `${errors}`);
  }));

test("a policy without 'wasm-unsafe-eval' is named as the cause", () =>
  withOtherOrigin({ page: withElement(), policy: (site) => policies(site).shim.replace(" 'wasm-unsafe-eval'", ""), faults: true }, async (raw) => {
    const { code, message } = await read(raw);
    assert.equal(code, "blocked");
    assert.match(message, /'wasm-unsafe-eval'/);
  }));
