// What <fact-cards> does where it cannot work: it says what to do, once, and the page's own words stay readable.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { changed, missing, page404 } from "./faults.mjs";
import { closeBrowser, launch } from "./harness.mjs";
import { SHORT, withHost } from "./host.mjs";

after(closeBrowser);

const OWN = `<fact-cards><p>${SHORT}</p></fact-cards>`;
const CARDS = /embed\/factcards-embed_bg\.wasm$/;
const CARDS_SCRIPT = /embed\/factcards-embed\.js$/;
const ENGINE = /embed\/factcards-worker_bg\.wasm$/;
const ENGINE_SCRIPT = /embed\/factcards-worker\.js$/;
const MODEL = /embed\/english\.model$/;

/** What the browser itself says of requests that fail or are forbidden. */
const OF_THE_BROWSER = /Failed to load resource|Content Security Policy|Failed to load module script|the server responded with a/i;

/** Lines that are not the browser's own. */
const lines = (errors) => errors.filter((line) => !OF_THE_BROWSER.test(line));

/** Another script stands in the place of such files. */
const script = (files, text) => (file, response) =>
  files.test(file) && (response.writeHead(200, { "Content-Type": "text/javascript" }).end(text), true);

/** Asserts that the first element has failed as it should. */
async function assertFailed(host, { errors }, code, advice) {
  await host.waitFor("failed", 40_000);
  await host.rest();
  const [event, ...more] = await host.events("fc-error");
  assert.deepEqual(more, []);
  assert.equal(event.detail.code, code, event.detail.message);
  assert.match(event.detail.message, advice);
  assert.equal(event.detail.error.code, code);
  assert.ok(event.bubbles && event.composed);
  assert.equal(await host.raw.getByText(SHORT).isVisible(), true, "the page's own text can be read");
  const shown = await host.call(({ shadowRoot: root }) => root.textContent.trim().length);
  assert.ok(shown > 20, "the element says what is wrong");
  const ours = lines(errors);
  assert.equal(ours.length, 1, ours.join("\n"));
  assert.match(ours[0], new RegExp(`fact-cards: ${code}: `));
  assert.ok(errors.every((line) => !line.startsWith("page:")), "nothing is thrown at the page");
}

/** The page can do without. */
const lacking = (name, value) => ({ before: (raw) => raw.addInitScript(([name, value]) => (window[name] = value), [name, value]) });

const without = (directive, replacement) => ({ policy: (text) => text.replace(directive, replacement) });

for (const [name, options, code, advice] of [
  ["without WebAssembly", lacking("WebAssembly", undefined), "no-wasm", /newer/],
  ["without vectors", { before: (raw) => raw.addInitScript(() => (WebAssembly.validate = () => false)) }, "no-wasm", /SIMD.*newer/],
  ["where the policy forbids WebAssembly", without(" 'wasm-unsafe-eval'", ""), "blocked", /add 'wasm-unsafe-eval' to its script-src/],
  ["where the policy forbids to connect", without("connect-src 'self'", "connect-src 'none'"), "blocked", /add http\S+ to its connect-src/],
  ["without the wasm of the cards", { answer: missing(CARDS) }, "http-status", /status 404: check/],
  ["without the script of the cards", { answer: missing(CARDS_SCRIPT) }, "unreachable", /check/],
  ["without the style sheet", { answer: missing(/embed\/styles\.js$/) }, "unreachable", /check/],
  ["without what it loads when it is near", { answer: missing(/embed\/load\.js$/) }, "unreachable", /check/],
  ["with damaged wasm of the cards", { answer: changed(CARDS) }, "damaged", /copy them again/],
  ["with a damaged script of the cards", { answer: script(CARDS_SCRIPT, "export default function ( {") }, "damaged", /copy them again/],
  ["with a page of words instead of the script of the cards", { answer: page404(CARDS_SCRIPT) }, "unreachable", /check/],
  ["with scripts of another version", { answer: script(CARDS_SCRIPT, "export default () => { throw new WebAssembly.LinkError('import') }") }, "damaged", /all together/],
  ["without the engine", { answer: missing(ENGINE) }, "http-status", /try again/i],
  ["without the engine's script", { answer: missing(ENGINE_SCRIPT) }, "http-status", /try again/i],
  ["with a damaged script of the engine", { answer: script(ENGINE_SCRIPT, "export function ( {") }, "damaged", /try again/i],
  ["with a damaged engine", { answer: changed(ENGINE) }, "damaged", /try again/i],
  ["without the model", { answer: missing(MODEL) }, "http-status", /try again/i],
  ["with a damaged model", { answer: changed(MODEL) }, "damaged", /try again/i],
]) {
  test(`${name}, it says so, and its own text stays`, () =>
    withHost({ body: OWN, faults: true, ...options }, async (host, records) => {
      await assertFailed(host, records, code, advice);
      const error = await host.call((element) => element.analyze("Ada.").catch(({ code }) => code));
      assert.equal(error, code, "who asks again is told again");
    }));
}

test("a processor without vectors is told apart from a damaged file", async () => {
  const old = await launch("--js-flags=--no-enable-sse4-1 --no-enable-ssse3 --no-enable-sse4-2 --no-enable-avx");
  try {
    await withHost({ body: OWN, faults: true, among: old }, async (host, records) => {
      const able = await host.raw.evaluate(() => WebAssembly.validate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11])));
      assert.equal(able, false, "this browser has no vectors");
      await assertFailed(host, records, "no-wasm", /SIMD/);
    });
  } finally {
    await old.close();
  }
});

for (const [name, options] of [
  ["there are no workers", { before: (raw) => raw.addInitScript(() => delete window.Worker) }],
  ["the policy forbids workers", without("worker-src 'self'", "worker-src 'none'")],
]) {
  test(`where ${name}, the text is read on the page`, () =>
    withHost({ body: OWN, faults: true, ...options }, async (host, { errors }) => {
      await host.waitFor("ready");
      assert.equal(host.raw.workers().length, 0);
      assert.deepEqual(await host.events("fc-error"), []);
      assert.deepEqual(lines(errors), []);
    }));
}

test("what was not there is there at the next try", () => {
  let bad = true;
  return withHost({ body: OWN, faults: true, answer: missing(CARDS, () => bad) }, async (host) => {
    await host.waitFor("failed");
    assert.equal(await host.call((element) => element.ready.catch(({ code }) => code)), "http-status");
    bad = false;
    await host.call((element) => element.analyze());
    await host.call((element) => element.ready);
    assert.equal(await host.call((element) => element.status), "ready");
  });
});

test("twenty elements that cannot work say it in one line", () =>
  withHost({ body: OWN.repeat(20), faults: true, answer: missing(CARDS) }, async (host, { errors }) => {
    await host.told("fc-error", 20);
    assert.equal(lines(errors).length, 1);
  }));

for (const [attribute, advice] of [
  ['view="all"', /write cards, read, both/],
  ['theme="blue"', /write auto, light, dark/],
  ['loading="soon"', /write lazy, eager/],
  ['cards="peple"', /people/],
  ['doc-date="yesterday"', /YYYY-MM-DD/],
  ['doc-date="2026-02-31"', /YYYY-MM-DD/],
  ['max-chars="many"', /a number/],
  ['lang="fr"', /write en or de/],
  ['for="none"', /write the id/],
]) {
  test(`${attribute} is told, and the element goes on`, () =>
    withHost({ body: `<fact-cards ${attribute}><p>${SHORT}</p></fact-cards>`, faults: true }, async (host, { errors }) => {
      const [{ code, message }] = await host.told("fc-error");
      assert.equal(code, "bad-attribute");
      assert.match(message, advice);
      await host.waitFor(attribute.startsWith("for") ? "empty" : "ready");
      assert.deepEqual(lines(errors), [`console: fact-cards: bad-attribute: ${message}`]);
      await host.call((element, text) => element.analyze(text), SHORT);
      assert.equal(await host.call((element) => element.status), "ready");
    }));
}

test("a text that is too long is not read, and a shorter one is", () =>
  withHost({ body: `<fact-cards max-chars="40"><p>${SHORT}</p></fact-cards>`, faults: true }, async (host, records) => {
    await assertFailed(host, records, "too-long", new RegExp(`${SHORT.length} characters.*40.*max-chars`));
    await host.call((element) => element.analyze("Ada Moreau left Oslo."));
    assert.equal(await host.call((element) => element.status), "ready");
    await host.cards.first().waitFor();
    await host.call((element) => (element.text = null));
    assert.equal(await host.call((element) => element.status), "failed");
    await host.call((element) => element.clear());
    assert.equal(await host.call((element) => element.status), "empty");
    await host.call((element) => element.removeAttribute("max-chars"));
    await host.call((element) => (element.text = null));
    await host.waitFor("ready");
  }));

test("wrong options that were set before the script came are told", () =>
  withHost({ body: OWN, scripts: [], faults: true }, async (host, { errors }) => {
    await host.call((element) => (element.options = { prefer: "never" }));
    await host.raw.evaluate(() => import("./embed/define.js"));
    await host.waitFor("ready");
    const [{ code }] = await host.told("fc-error");
    assert.equal(code, "bad-option");
    assert.equal(lines(errors).length, 1);
  }));
