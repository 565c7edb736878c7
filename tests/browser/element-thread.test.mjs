// <fact-cards> where there are no workers: it reads on the page's own thread, which stays usable.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser } from "./harness.mjs";
import { SHORT, withHost } from "./host.mjs";
import { prose } from "./texts.mjs";

after(closeBrowser);

const LONG = prose(300_000);

/** Milliseconds for which the page may stand still. */
const STILL = 200;

const withoutWorkers = (raw) => raw.addInitScript(() => delete window.Worker);

/** The engine is there, and has read. */
const body = `<input aria-label="Notes"><fact-cards loading="eager"><p>${SHORT}</p></fact-cards>`;

// Each stage behind the text's is one piece of work, the longest an eighth of the whole: they are told of here, and not
// held to the limit.
test("without a worker the page can be typed in while the words of 300 kB are read", { timeout: 120_000 }, () =>
  withHost({ body, before: withoutWorkers }, async (host) => {
    await host.waitFor("ready");
    await host.call((element, text) => {
      const watched = (window.watched = { tasks: [], typed: 0, textUntil: 0, read: false });
      new PerformanceObserver((list) => watched.tasks.push(...list.getEntries().map(({ startTime, duration }) => [startTime, duration]))).observe({ type: "longtask" });
      document.querySelector("input").addEventListener("input", () => (watched.typed += element.status === "busy"));
      element.addEventListener("fc-progress", ({ detail }) => detail.stage === "text" && (watched.textUntil = performance.now()));
      element.analyze(text).then(() => (watched.read = true));
    }, LONG);
    const notes = host.raw.getByLabel("Notes");
    await notes.focus();
    await host.raw.keyboard.type("Typed while it reads.");
    assert.equal(await notes.inputValue(), "Typed while it reads.");
    await host.raw.waitForFunction(() => window.watched.read, null, { timeout: 90_000 });
    await host.rest(500);
    const { tasks, typed, textUntil } = await host.raw.evaluate(() => window.watched);
    assert.ok(typed > 0, "typed while it reads");
    const longest = (tasks) => Math.round(Math.max(0, ...tasks.map(([, duration]) => duration)));
    const reading = longest(tasks.filter(([start, duration]) => start + duration < textUntil));
    console.log(`# longest task while the words are read ${reading} ms, of all ${longest(tasks)} ms`);
    assert.ok(reading < STILL, `the page stood still for ${reading} ms`);
    assert.ok((await host.events("fc-progress")).length > 5);
    assert.equal(host.raw.workers().length, 0);
  }));

test("without a worker a text is given up at once, and the next one is read", () =>
  withHost({ body, before: withoutWorkers }, async (host) => {
    await host.waitFor("ready");
    const [code, after] = await host.call(
      async (element, text) => {
        const given = element.analyze(text).then(() => "read", ({ code }) => code);
        await new Promise((resolve) => element.addEventListener("fc-progress", resolve, { once: true }));
        const begun = performance.now();
        element.abort();
        return [await given, performance.now() - begun];
      },
      LONG,
    );
    assert.equal(code, "aborted");
    assert.ok(after < STILL, `${after} ms`);
    await host.waitFor("stopped");
    const told = (await host.events("fc-progress")).length;
    await host.rest(500);
    assert.equal((await host.events("fc-progress")).length, told, "it works no more");
    assert.deepEqual(await host.call(async (element, text) => (await element.analyze(text)).times.length, SHORT), 1);
  }));
