// What a page can ask of <fact-cards>: attributes, properties, methods and events.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser } from "./harness.mjs";
import { SHORT, withHost } from "./host.mjs";
import { SAMPLE, prose } from "./texts.mjs";

after(closeBrowser);

const OWN = `<fact-cards><p>${SHORT}</p></fact-cards>`;
const OTHER = "Lena Fischer left Vienna on 4 May 2021.";
const people = (element) => element.result.entities.filter(({ kind }) => kind === "person").map(({ name }) => name);

test("events come in their order, bubble and leave shadow roots, and nothing else is cancelable", () =>
  withHost({ body: OWN }, async (host) => {
    await host.waitFor("ready");
    await host.rest(50);
    const events = await host.events();
    const names = events.map(({ name }) => name).filter((name, at, all) => name !== all[at - 1]);
    assert.deepEqual(names, ["fc-ready", "fc-progress", "fc-result"]);
    assert.ok(events.every(({ bubbles, composed, cancelable }) => bubbles && composed && !cancelable));
    const progress = events.filter(({ name }) => name === "fc-progress").map(({ detail }) => detail);
    assert.equal(progress[0].stage, "loading");
    assert.ok(progress.every(({ done }) => done === undefined || (done >= 0 && done <= 1)));
  }));

test("the result of the event, of the property and of the promise is one Document of the text", () =>
  withHost({ body: OWN }, async (host) => {
    await host.waitFor("ready");
    const found = await host.call(async (element, text) => {
      let told = null;
      element.addEventListener("fc-result", ({ detail }) => (told = detail.document), { once: true });
      const given = await element.analyze(text);
      await new Promise((resolve) => setTimeout(resolve, 50));
      return { same: given === told && told === element.result, unit: given.offset_unit, sliced: given.times.map(({ span }) => text.slice(span.start, span.end) === span.text) };
    }, `🦊 ${OTHER}`);
    assert.deepEqual(found, { same: true, unit: "utf16", sliced: [true] });
  }));

test("a listener of the result that asks for another text gets that text's Document", () =>
  withHost({ body: OWN }, async (host) => {
    await host.waitFor("ready");
    const names = await host.call(
      (element, text) =>
        new Promise((resolve, reject) => {
          element.addEventListener("fc-result", () => element.analyze(text).then(({ entities }) => resolve(entities.map(({ name }) => name)), reject), { once: true });
          element.analyze();
        }),
      OTHER,
    );
    assert.deepEqual(names, ["Lena Fischer", "Vienna"]);
  }));

test("status and :state() go together", () =>
  withHost({ faults: true, body: `<fact-cards loading="eager"></fact-cards>`, scripts: [] }, async (host) => {
    const seen = await host.call(async (element, text) => {
      const seen = [];
      const look = () => {
        const states = ["idle", "loading", "empty", "busy", "ready", "stopped", "failed"].filter((name) => element.matches(`:state(${name})`));
        if (states.length !== 1 || states[0] !== element.status) throw new Error(`${states} but ${element.status}`);
        if (seen.at(-1) !== element.status) seen.push(element.status);
      };
      await import("./embed/define.js");
      const until = async (status) => {
        while (element.status !== status) await new Promise((resolve) => setTimeout(resolve, 2), look());
        look();
      };
      await until("empty");
      element.text = text;
      await until("ready");
      element.text = text.repeat(5_000);
      look();
      element.abort();
      await until("stopped");
      element.setAttribute("max-chars", "3");
      await until("failed");
      element.remove();
      await until("idle");
      return seen;
    }, SHORT);
    assert.deepEqual(seen, ["loading", "empty", "busy", "ready", "busy", "stopped", "failed", "idle"]);
  }));

test("ready resolves for each life of the element", () =>
  withHost({ body: OWN }, async (host) => {
    await host.call((element) => element.ready);
    const again = await host.call(async (element) => {
      element.remove();
      await null;
      await null;
      const state = await Promise.race([element.ready.then(() => "resolved"), new Promise((resolve) => setTimeout(resolve, 20, "pending"))]);
      document.body.append(element);
      await element.ready;
      return [state, element.status];
    });
    assert.deepEqual(again, ["pending", "busy"]);
  }));

test("a text is given up by signal, by abort and by another text, and its promise says which", () =>
  withHost({ body: `<fact-cards></fact-cards>` }, async (host) => {
    const ends = await host.call(
      async (element, [long, short]) => {
        const how = (promise) => promise.then(() => "resolved", (error) => `${error.name}, ${error.code ?? error.message ?? error}`);
        const stopped = new AbortController();
        stopped.abort(new Error("before"));
        const before = how(element.analyze(long, { signal: stopped.signal }));
        const loading = new AbortController();
        const meanwhile = how(element.analyze(long, { signal: loading.signal }));
        loading.abort(new Error("while loading"));
        const ends = [await before, await meanwhile];
        await element.ready;
        const signal = new AbortController();
        const late = how(element.analyze(long, { signal: signal.signal }));
        setTimeout(() => signal.abort(new Error("late")), 50);
        ends.push(await late);
        const own = how(element.analyze(long));
        element.abort();
        ends.push(await own);
        const replaced = how(element.analyze(long));
        const last = how(element.analyze(short, { signal: signal.signal.aborted ? new AbortController().signal : undefined }));
        ends.push(await replaced, await last);
        return ends;
      },
      [prose(300_000), SHORT],
    );
    assert.deepEqual(ends, ["Error, before", "Error, while loading", "Error, late", "AbortError, aborted", "AbortError, aborted", "resolved"]);
    assert.deepEqual(await host.call(people), ["Ada Moreau", "Tom Berger"]);
    assert.equal((await host.events("fc-error")).length, 0);
  }));

test("a text that was given up before it could be read is not read", () =>
  withHost({ body: `<fact-cards></fact-cards>` }, async (host) => {
    await host.call(async (element, text) => {
      const given = element.analyze(text).catch(() => {});
      element.abort();
      await given;
    }, SHORT);
    await host.waitFor("stopped");
    await host.rest();
    assert.equal(await host.results(), 0);
    await host.element.getByRole("button", { name: "Read it again" }).click();
    await host.waitFor("ready");
  }));

test("a blank text has a Document too, and no cards", () =>
  withHost({ body: OWN }, async (host) => {
    await host.waitFor("ready");
    const found = await host.call(async (element) => [(await element.analyze(" \n")).facts.length, element.status, element.result]);
    assert.deepEqual(found, [0, "empty", null]);
    assert.equal(await host.cards.count(), 0);
  }));

test("a text is exported in every format, unless the page forbids", () =>
  withHost({ body: OWN }, async (host) => {
    await host.waitFor("ready");
    const found = await host.call(async (element) => {
      const begins = {};
      for (const format of ["json", "markdown", "csv", "ics", "jsonld", "conllu", "annotations", "html"]) begins[format] = (await element.export(format)).slice(0, 15);
      const same = JSON.stringify(JSON.parse(await element.export("json"))) === JSON.stringify(element.result);
      element.addEventListener("fc-export", (event) => event.preventDefault());
      return { begins, same, forbidden: await element.export("csv"), wrong: await element.export("pdf").catch(({ code, message }) => `${code}: ${message}`) };
    });
    assert.ok(found.same);
    assert.equal(found.begins.ics, "BEGIN:VCALENDAR");
    assert.ok(Object.values(found.begins).every((begin) => begin.length > 5));
    assert.equal(found.forbidden, null);
    assert.match(found.wrong, /^bad-option: .*json, markdown/);
    const events = await host.events("fc-export");
    assert.equal(events.length, 10);
    assert.ok(events.every(({ cancelable, detail }) => cancelable && detail.format));
  }));

test("an entry is revealed by its id", () =>
  withHost({ body: `<fact-cards></fact-cards>` }, async (host) => {
    await host.call((element, text) => (element.text = text), SAMPLE);
    await host.waitFor("ready");
    assert.deepEqual(await host.call((element) => ["nothing-1", "fact", ""].map((id) => element.reveal(id))), [false, false, false]);
    const ids = await host.call(({ shadowRoot: root }) => [...root.querySelectorAll(".entry[id^=card-fact], .entry[id^=card-attribution]")].map(({ id }) => id.slice(5)));
    assert.ok(ids.length > 10);
    // The last are folded away.
    for (const id of [ids[3], ids.at(-1)]) {
      assert.equal(await host.call((element, id) => element.reveal(id), id), true);
      await host.raw.waitForFunction((id) => {
        const entry = document.querySelector("fact-cards").shadowRoot.getElementById(`card-${id}`);
        const { top, bottom, height } = entry.getBoundingClientRect();
        return height > 0 && top >= 0 && bottom <= innerHeight;
      }, id);
    }
  }));

test("date and options change the reading, and wrong ones are refused", () =>
  withHost({ body: `<fact-cards doc-date="2024-05-06"></fact-cards>` }, async (host) => {
    const date = (element) => element.result.reference_date;
    await host.call((element) => (element.text = "Ada Moreau left Oslo on 04/11/2025."));
    await host.waitFor("ready");
    assert.equal(await host.call(date), "2024-05-06");
    await host.call((element) => element.setAttribute("doc-date", "2023-01-02"));
    await host.told("fc-result", 2);
    assert.equal(await host.call(date), "2023-01-02");
    await host.call((element) => (element.options = { date: new Date(2022, 0, 31), dateOrder: "month-first", prefer: "past" }));
    await host.told("fc-result", 3);
    assert.equal(await host.call(date), "2022-01-31");
    assert.match(await host.call((element) => JSON.stringify(element.result.times)), /2025-04-11/);
    for (const wrong of [{ date: "yesterday" }, { date: "2026-02-31" }, { date: 20260101 }, { dateOrder: "year-first" }, { prefer: "never" }]) {
      const code = await host.call((element, wrong) => {
        try {
          element.options = wrong;
        } catch (error) {
          return error.code;
        }
      }, wrong);
      assert.equal(code, "bad-option");
    }
    assert.equal(await host.call(date), "2022-01-31", "the last right ones hold");
  }));

test("cards are chosen by name, and each view shows what it says", () =>
  withHost({ body: `<fact-cards cards="people timeline"></fact-cards>` }, async (host) => {
    await host.call((element, text) => (element.text = text), SAMPLE);
    await host.waitFor("ready");
    const titles = () => host.cards.getByRole("heading").allTextContents();
    assert.equal(await host.cards.count(), 2, String(await titles()));
    assert.deepEqual(await host.element.getByRole("tab").count(), 0, "one group needs no tabs");
    assert.match(String(await titles()), /People \d+/);
    await host.call((element) => element.setAttribute("cards", "places who"));
    await host.element.getByRole("tab").nth(2).waitFor();
    assert.deepEqual(await titles(), ["Who and where" + (await host.element.locator(".card .card-title .card-count").textContent())]);
    await host.call((element) => element.setAttribute("cards", "people places"));
    await host.element.getByRole("tab").nth(2).waitFor({ state: "detached" });
    assert.deepEqual((await host.element.getByRole("tab").allTextContents()).map((tab) => tab.replace(/ \d+$/, "")), ["People", "Places"]);
    await host.call((element) => element.removeAttribute("cards"));
    await host.element.locator(".card").nth(5).waitFor();
    const shown = () => host.call(({ shadowRoot: root }) => ["#editor", ".source", ".card"].map((part) => root.querySelector(part)?.checkVisibility() ?? false));
    assert.deepEqual(await shown(), [false, false, true]);
    await host.call((element) => element.setAttribute("view", "read"));
    await host.element.locator(".source").waitFor();
    assert.equal(await host.element.getByRole("button", { name: "Edit" }).count(), 0);
    await host.call((element) => element.setAttribute("view", "both"));
    await host.element.getByRole("button", { name: "Edit" }).click();
    assert.deepEqual(await shown(), [true, false, true]);
    await host.call((element) => element.setAttribute("readonly", ""));
    await host.element.locator(".source").waitFor();
    assert.deepEqual(await shown(), [false, true, true]);
    assert.equal(await host.results(), 1, "none of it reads the text again");
  }));

test("a text that a person has changed is the element's text, result and export", () =>
  withHost({ body: `<fact-cards view="both"></fact-cards>` }, async (host) => {
    await host.call((element, text) => (element.text = text), SHORT);
    await host.waitFor("ready");
    assert.deepEqual(await host.call(people), ["Ada Moreau", "Tom Berger"]);
    await host.element.getByRole("button", { name: "Edit" }).click();
    await host.element.locator("#editor").fill(OTHER);
    await host.told("fc-result", 2);
    assert.deepEqual(await host.call(people), ["Lena Fischer"]);
    assert.equal(await host.call((element) => element.text), OTHER);
    assert.match(await host.call((element) => element.export("markdown")), /Lena Fischer/);
    await host.call((element) => element.setAttribute("doc-date", "2020-02-02"));
    await host.told("fc-result", 3);
    assert.deepEqual(await host.call((element) => [element.text, element.result.reference_date]), [OTHER, "2020-02-02"]);
  }));
