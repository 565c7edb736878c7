// The cards in an <iframe> of another origin, and the page around it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withOtherOrigin } from "./origins.mjs";
import { SAMPLE } from "./texts.mjs";

const SHORT = "Ada Moreau met Tom Berger in Oslo on 3 March 2024.";

/** Milliseconds after which a greeting that is not heard would have been answered. */
const PATIENCE = 2_000;

/** A page with a frame, which names `parent` as the page's origin unless told otherwise; `attributes`: the frame's. */
const around = ({ attributes = "", parent = "here" } = {}) => (site) => `
  <iframe id="frame" title="Cards" width="700" height="150" ${attributes}></iframe>
  <script>
    const allowed = ${JSON.stringify(parent)} === "here" ? location.origin : ${JSON.stringify(parent)};
    frame.src = "${site}embed.html" + (allowed === null ? "" : "?parent=" + encodeURIComponent(allowed));
    window.host = import("${site}embed/frame/host.js");
  </script>`;

/** Connects; the way stays in `window.way`. */
const connect = (raw, options = {}) =>
  raw.evaluate(async (options) => {
    window.way = await (await window.host).connect(document.querySelector("iframe"), options);
  }, options);

/** What an asynchronous call in the page gives: `{ value }`, or `{ code, message }` where it fails. */
const outcome = (raw, act, argument) =>
  raw.evaluate(
    async ([act, argument]) => {
      try {
        return { value: await new Function(`return (${act})`)()(argument) };
      } catch ({ code, message }) {
        return { code, message };
      }
    },
    [act.toString(), argument],
  );

/** The frame's own window. */
const inside = (raw) => raw.frames().find((frame) => frame.url().includes("embed.html"));

test("a page of another origin has a text read, hears how it goes, and exports it", () =>
  withOtherOrigin({ page: around() }, async (raw) => {
    await connect(raw);
    const { facts, entities, progress } = await raw.evaluate(async (text) => {
      const progress = [];
      way.onprogress = (detail) => progress.push(detail);
      const { facts, entities } = await way.analyze(text, { date: "2026-03-10" });
      return { facts: facts.length, entities: entities.length, progress };
    }, SAMPLE);
    assert.ok(facts > 5 && entities > 5, `${facts} facts, ${entities} entities`);
    assert.ok(progress.length > 0 && progress.every(({ stage, type }) => typeof stage === "string" && type === undefined));
    const markdown = await raw.evaluate(() => way.export("markdown"));
    assert.match(markdown, /Witkoff/);
    assert.equal(await raw.evaluate(() => way.reveal("fact-1")), true);
    assert.equal(await raw.evaluate(() => way.reveal("nothing")), false);
    assert.equal(raw.workers().length, 1);
  }));

test("what a person chooses in the frame is told to the page", () =>
  withOtherOrigin({ page: around() }, async (raw) => {
    await connect(raw);
    await raw.evaluate((text) => {
      way.onselect = (detail) => (window.selected = detail);
      return way.analyze(text);
    }, SHORT);
    await inside(raw).locator(".card .jump").first().click();
    await raw.waitForFunction(() => window.selected);
    const { start, end, text } = await raw.evaluate(() => window.selected);
    assert.equal(text, SHORT.slice(start, end));
  }));

test("errors come back with their codes, and a text that is given up is aborted", () =>
  withOtherOrigin({ page: around(), faults: true }, async (raw) => {
    await connect(raw);
    assert.equal((await outcome(raw, (text) => way.analyze(text, { date: "yesterday" }), SHORT)).code, "bad-option");
    assert.equal((await outcome(raw, (text) => way.analyze(text).then(() => way.export("docx")), SHORT)).code, "bad-option");
    const given = await outcome(raw, (text) => {
      const read = way.analyze(text);
      way.abort();
      return read;
    }, SAMPLE.repeat(20));
    assert.equal(given.code, "aborted");
    const ended = await outcome(raw, (text) => {
      const read = way.analyze(text);
      way.close();
      return read;
    }, SHORT);
    assert.equal(ended.code, "aborted");
  }));

test("the frame shows what it is told to, and is emptied", () =>
  withOtherOrigin({ page: around() }, async (raw) => {
    await connect(raw);
    await raw.evaluate((text) => way.analyze(text), SAMPLE);
    await raw.evaluate(() => way.show({ cards: "people timeline", theme: "dark" }));
    const cards = inside(raw).locator("fact-cards");
    await inside(raw).waitForFunction(() => document.querySelector("fact-cards").shadowRoot.querySelectorAll(".card").length === 2);
    assert.equal(await cards.getAttribute("theme"), "dark");
    await raw.evaluate(() => way.clear());
    await inside(raw).waitForFunction(() => document.querySelector("fact-cards").status === "empty");
  }));

for (const [name, frame] of [
  ["a page that the frame's address does not name", around({ parent: "https://example.com" })],
  ["a page of another origin when the address names none", around({ parent: null })],
]) {
  test(`${name} is not heard, and is told what to check`, () =>
    withOtherOrigin({ page: frame }, async (raw) => {
      const { code, message } = await outcome(raw, async (patience) => (await window.host).connect(document.querySelector("iframe"), { patience }), PATIENCE);
      assert.equal(code, "unreachable");
      assert.match(message, /parent/);
      assert.equal(await inside(raw).evaluate(() => document.querySelector("fact-cards").status), "empty");
    }));
}

test("a greeting from another window, of another version or without a port is not heard", () =>
  withOtherOrigin({ page: (site) => `${around()(site)}<iframe id="other" src="/other"></iframe>`, others: () => ({ "/other": "<title>Other</title>" }) }, async (raw) => {
    await inside(raw).waitForFunction(() => document.querySelector("fact-cards").status === "empty");
    const answers = await raw.evaluate(async (patience) => {
      const greet = (speak, message, ports = 1) =>
        new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = ({ data }) => data.type === "ready" && resolve("ready");
          speak(message, ports === 0 ? [] : [port2]);
          setTimeout(resolve, patience, "silence");
        });
      const target = document.querySelector("#frame").contentWindow;
      const here = (message, ports) => target.postMessage(message, "*", ports);
      // Of the same origin as this page, and yet not the frame's parent.
      const there = (message, ports) => other.contentWindow.eval("(target, message, ports) => target.postMessage(message, '*', ports)")(target, message, ports);
      const wrong = await Promise.all([
        greet(there, { factcards: 1 }),
        greet(here, { factcards: 2 }),
        greet(here, "factcards"),
        greet(here, null),
        greet(here, { factcards: 1 }, 0),
      ]);
      return [...wrong, await greet(here, { factcards: 1 })];
    }, PATIENCE);
    assert.deepEqual(answers, ["silence", "silence", "silence", "silence", "silence", "ready"]);
  }));

test("a message that means nothing is answered with an error, and the way stays open", () =>
  withOtherOrigin({ page: around() }, async (raw) => {
    await inside(raw).waitForFunction(() => document.querySelector("fact-cards").status === "empty");
    const [answer, document] = await raw.evaluate(async (text) => {
      const { port1, port2 } = new MessageChannel();
      frame.contentWindow.postMessage({ factcards: 1 }, "*", [port2]);
      const heard = (wanted) => new Promise((resolve) => (port1.onmessage = ({ data }) => data.type === wanted && resolve(data)));
      await heard("ready");
      port1.postMessage({ type: "dance", id: 7 });
      const answer = await heard("error");
      port1.postMessage({ type: "analyze", id: 8, text });
      return [answer, await heard("result")];
    }, SHORT);
    assert.deepEqual([answer.id, answer.code, document.id], [7, "bad-message", 8]);
  }));

test("the frame is as tall as its cards, and comes to rest", () =>
  withOtherOrigin({ page: around({ attributes: 'style="box-sizing: border-box; border: 5px solid"' }) }, async (raw) => {
    await connect(raw);
    await raw.evaluate((text) => way.analyze(text), SAMPLE);
    const heights = [];
    for (let look = 0; look < 12; look += 1) {
      await raw.waitForTimeout(150);
      heights.push(await raw.evaluate(() => frame.clientHeight));
    }
    assert.equal(new Set(heights.slice(4)).size, 1, `${heights}`);
    const { height, room } = await inside(raw).evaluate(() => ({
      height: document.documentElement.scrollHeight,
      room: document.documentElement.clientHeight,
    }));
    assert.ok(room > 400, `${room}`);
    assert.equal(height, room, "nothing has to be scrolled");
    await raw.evaluate(() => way.clear());
    await raw.waitForFunction((before) => frame.clientHeight < before / 2, room);
  }));

test("a height of the page's own stays", () =>
  withOtherOrigin({ page: around() }, async (raw) => {
    await connect(raw, { autoHeight: false });
    await raw.evaluate((text) => way.analyze(text), SAMPLE);
    await raw.waitForTimeout(500);
    assert.equal(await raw.evaluate(() => frame.clientHeight), 150);
  }));

const SANDBOXED = 'sandbox="allow-scripts"';

test("a frame in a sandbox without an origin reads in a worker", () =>
  withOtherOrigin({ page: around({ attributes: SANDBOXED }) }, async (raw, { served }) => {
    await connect(raw);
    const { facts } = await raw.evaluate((text) => way.analyze(text), SAMPLE);
    assert.ok(facts.length > 5);
    assert.equal(await inside(raw).evaluate(() => self.origin), "null");
    assert.equal(raw.workers().length, 1);
    assert.equal(served.filter((file) => file.endsWith(".model")).length, 1);
  }));

test("a sandboxed frame whose host allows no other origin says what is missing, and so does the page", () => {
  const headers = (found) => found.delete("access-control-allow-origin");
  const page = (site) => around({ attributes: SANDBOXED })(site).replace(`import("${site}embed/frame/host.js")`, "0");
  return withOtherOrigin({ page, headers, faults: true }, async (raw) => {
    const said = inside(raw).locator(".missing");
    assert.equal(await said.isVisible(), false, "not at once");
    await said.waitFor({ state: "visible", timeout: 15_000 });
    assert.match(await said.textContent(), /Access-Control-Allow-Origin: \*/);
  });
});

test("the frame's policy is in the page and in the header, and allows no other host", () =>
  withOtherOrigin({ page: around() }, async (raw, { site }) => {
    const inPage = await inside(raw).evaluate(() => document.querySelector("meta[http-equiv]").content);
    const response = await raw.request.get(`${site}embed.html`);
    assert.equal(response.headers()["content-security-policy"], inPage);
    assert.match(inPage, /^default-src 'none';/);
    assert.doesNotMatch(inPage, /https?:|\*|'unsafe-inline'|'unsafe-eval'/);
  }));

test("the frame works on a host that sends no header at all but those of its files' types", () =>
  withOtherOrigin({ page: (site) => around()(site).replace(`import("${site}embed/frame/host.js")`, "0"), headers: (found) => found.clear() }, async (raw) => {
    // Served of another origin, the page's own part needs leave; the page has a copy of its own.
    await inside(raw).waitForFunction(() => document.querySelector("fact-cards").status === "empty");
    assert.equal(await inside(raw).evaluate((text) => document.querySelector("fact-cards").analyze(text).then(({ facts }) => facts.length > 0), SHORT), true);
  }));
