// What becomes of the text when the engine is slow, dies, is missing or cannot have a worker.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { deadlyText, silentEngine, withoutEngine, withoutWorkers } from "./faults.mjs";
import { closeBrowser, withSite } from "./harness.mjs";
import { SAMPLE, prose } from "./texts.mjs";

after(closeBrowser);

const SHORT = "Ada Moreau met Tom Berger in Oslo on 3 March 2024.";
const LONG = prose(1_000_000);

/** Makes the worker die of an error of its own at the next text that holds `mark`. */
const dieAt = (worker, mark) =>
  worker.evaluate((mark) => {
    const receive = self.onmessage;
    self.onmessage = (event) => {
      if (new TextDecoder().decode(event.data.analyze.text).includes(mark)) throw new Error("died on purpose");
      receive.call(self, event);
    };
  }, mark);

/** Keeps every reply of every worker in `window.replies`. */
const watchReplies = (raw) =>
  raw.addInitScript(() => {
    window.replies = [];
    window.Worker = class extends Worker {
      constructor(...given) {
        super(...given);
        this.addEventListener("message", (event) => window.replies.push(event.data));
      }
    };
  });

test("a long analysis can be stopped, and the text is still there", () =>
  withSite({}, async (page) => {
    await page.pressStopAtOnce();
    await page.paste(LONG);
    await page.waitForStatus(/stopped/i);
    assert.equal(await page.text(), LONG);
    await page.clear();
    await page.read(SHORT);
    await page.facts("Ada Moreau").first().waitFor();
  }));

test("the page can be typed in while a megabyte is read, and while its facts arrive", () =>
  withSite({}, async (page) => {
    await page.paste(LONG);
    await page.waitForStatus(/reading/i);
    await page.prefixNote.waitFor();
    await page.editButton.click();
    await page.editor.waitFor();
    await page.editor.focus();
    // What the browser itself has to do with a text in a field is over.
    await page.laidOut();
    await page.watchTasks();
    await page.raw.keyboard.type("Typed while it reads. ", { delay: 40 });
    assert.ok((await page.text()).includes("Typed while it reads."), "what was typed is in the text");
    await page.waitForFacts(60_000);
    const longest = await page.longestTask();
    assert.ok(longest < 200, `the page stood still for ${longest} ms`);
  }));

test("a worker that dies of a text is started once more, and the text survives", () =>
  withSite({ faults: true }, async (page) => {
    await page.read(SHORT);
    const first = await page.worker();
    await dieAt(first, "Witkoff");
    await page.clear();
    await page.read(SAMPLE);
    await page.facts("Steve Witkoff").first().waitFor();
    assert.equal(await page.text(), SAMPLE);
    assert.notEqual(await page.worker(), first);
  }));

test("what the page and the worker tell each other are plain objects, a Document in them as bytes", () =>
  withSite({ before: watchReplies }, async (page) => {
    await page.read(SHORT);
    const replies = await page.raw.evaluate(() =>
      window.replies.map(({ part, ...reply }) => (part ? { bytes: part.part instanceof Uint8Array ? [...part.part] : [] } : reply)),
    );
    assert.deepEqual(replies[0].loading.received, 0);
    const { received, total } = replies.findLast((reply) => reply.loading).loading;
    assert.ok(received > 0 && received === total, `${received} of ${total}`);
    assert.equal(replies.filter((reply) => reply.ready).length, 1);
    assert.deepEqual(Object.keys(replies.at(-1)), ["done"]);
    const parts = replies.filter((reply) => reply.bytes);
    assert.ok(parts.length > 1 && parts.every(({ bytes }) => bytes.length > 0));
    const [head, ...rest] = parts.map(({ bytes }) => Buffer.from(bytes).toString("latin1"));
    assert.ok(head.includes("utf8"), head);
    assert.ok(!rest.some((part) => part.includes("span")), "no name of a field crosses");
    const span = Buffer.alloc(16);
    [SHORT.indexOf("3 March"), SHORT.indexOf(".")].forEach((at, end) => span.writeUInt32LE(at, end * 8));
    assert.ok(rest.some((part) => part.includes(span.toString("latin1"))), "the time's span does");
  }));

test("a request that cannot be read is answered, and the worker lives on", () =>
  withSite({ before: watchReplies }, async (page) => {
    await page.read(SHORT);
    const worker = await page.worker();
    const before = await page.raw.evaluate(() => window.replies.length);
    const sent = await worker.evaluate(() => {
      const cyclic = {};
      cyclic.analyze = cyclic;
      const bad = [null, undefined, 7, "analyze", [], {}, new Map([["analyze", 1]]), cyclic, { ...cyclic, other: 1 }];
      bad.push({ analyze: { id: -1, text: "Ada." } }, { analyze: { id: 1.5, text: "Ada." } }, { analyze: { id: 1, text: 7 } });
      for (const data of bad) self.onmessage(new MessageEvent("message", { data }));
      return bad.length;
    });
    await page.raw.waitForFunction((count) => window.replies.length >= count, before + sent);
    for (const reply of await page.raw.evaluate((from) => window.replies.slice(from), before)) {
      assert.deepEqual(Object.keys(reply.failed.error), ["request"]);
      assert.ok(reply.failed.error.request.length > 0, "it says what is wrong");
    }
    await page.clear();
    await page.read("Lena Fischer left Vienna on 4 May 2021.");
    await page.facts("Lena Fischer").first().waitFor();
    assert.equal(await page.worker(), worker);
  }));

test("a reply that cannot be read ends its worker, and the next text is read", () =>
  withSite({}, async (page) => {
    for (const reply of [7, "gone", { done: { id: "one" } }, { part: { id: 1, part: { times: [{ id: {} }] } } }]) {
      await page.read(SHORT);
      await page.facts("Ada Moreau").first().waitFor();
      const worker = await page.worker();
      await Promise.all([worker.waitForEvent("close"), worker.evaluate((reply) => self.postMessage(reply), reply)]);
      await page.clear();
    }
    await page.read(SHORT);
    await page.facts("Ada Moreau").first().waitFor();
  }));

test("a text that kills every worker ends in an error that keeps it, and the next text is read", () =>
  withSite({ faults: true, answer: deadlyText("deadly") }, async (page) => {
    await page.paste(`${SHORT} This is a deadly text.`);
    await page.waitForError();
    assert.match(await page.text(), /deadly/);
    await page.clear();
    await page.read(SHORT);
    await page.facts("Ada Moreau").first().waitFor();
  }));

test("a worker that was killed while idle is replaced at the next text", () =>
  withSite({ faults: true }, async (page) => {
    await page.read(SHORT);
    const worker = await page.worker();
    await worker.evaluate(() => setTimeout(() => { throw new Error("died on purpose"); }));
    await page.raw.waitForTimeout(300);
    assert.equal(await page.text(), SHORT);
    await page.clear();
    await page.read("Lena Fischer left Vienna on 4 May 2021.");
    await page.facts("Lena Fischer").first().waitFor();
  }));

test("a missing engine is told, and the text is kept", () =>
  withSite({ faults: true, answer: withoutEngine() }, async (page) => {
    await page.paste(SHORT);
    await page.waitForError();
    assert.equal(await page.text(), SHORT);
    assert.ok(await page.retryButton.isVisible());
  }));

test("an engine that comes back is used when asked again", () => {
  let missing = true;
  return withSite({ faults: true, answer: withoutEngine(() => missing) }, async (page) => {
    await page.paste(SHORT);
    await page.waitForError();
    missing = false;
    await page.retryButton.click();
    await page.waitForFacts();
    await page.facts("Ada Moreau").first().waitFor();
  });
});

test("where no worker can start, the page reads the text itself", () =>
  withSite(
    { before: withoutWorkers },
    async (page) => {
      await page.read(SAMPLE);
      await page.facts("Steve Witkoff").first().waitFor();
      assert.equal(page.raw.workers().length, 0);
    },
  ));

test("where the host's policy forbids workers, the page reads the text itself", () =>
  withSite({ faults: true, policy: (policy) => policy.replace("worker-src 'self' blob:", "worker-src 'none'") }, async (page) => {
    await page.read(SAMPLE);
    await page.facts("Steve Witkoff").first().waitFor();
    assert.equal(page.raw.workers().length, 0);
  }));

test("while the engine does not come, the text can be changed and the wait be stopped", () =>
  withSite({ faults: true, answer: silentEngine() }, async (page) => {
    await page.paste(SHORT);
    await page.stopButton.click();
    await page.waitForStatus(/stopped/i);
    await page.editor.focus();
    await page.raw.keyboard.type("More. ");
    assert.ok((await page.text()).includes("More."));
  }));
