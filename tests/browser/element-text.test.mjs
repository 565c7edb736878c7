// Where <fact-cards> takes its text from, and the way back from its cards to the page.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser } from "./harness.mjs";
import { SHORT, withHost } from "./host.mjs";
import { SAMPLE } from "./texts.mjs";

after(closeBrowser);

const OTHER = "Lena Fischer left Vienna on 4 May 2021.";
const names = (element) => element.result.entities.map(({ name }) => name);

/** The sample as paragraphs of a page, after so much empty space. */
const article = SAMPLE.trim().split(/\n+/).map((line) => `<p>${line.replace(/&/g, "&amp;")}</p>`).join("\n");

test("its own text is read, with its paragraphs apart, and stands there until the cards do", () =>
  withHost({ body: `<fact-cards><h2>A visit</h2>\n<p>${SHORT}</p><p>Lena Fischer <b>left</b>\nVienna.</p><script type="text/plain">No text.</script></fact-cards>` }, async (host) => {
    await host.waitFor("ready");
    assert.equal(await host.call((element) => element.text.trim()), `A visit\n\n${SHORT}\n\nLena Fischer left Vienna.`);
    assert.ok((await host.call(names)).includes("Ada Moreau"));
    assert.ok((await host.cards.count()) > 2);
    assert.equal(await host.raw.getByRole("heading", { name: "A visit", level: 2 }).count(), 0, "the cards stand in its place");
  }));

test("its own preformatted text keeps its lines", () =>
  withHost({ body: `<fact-cards><pre>Ada Moreau left.\nTom Berger stayed.</pre></fact-cards>` }, async (host) => {
    await host.waitFor("ready");
    assert.equal((await host.call((element) => element.text)).trim(), "Ada Moreau left.\nTom Berger stayed.");
  }));

test("changed own text is read again; what is slotted or left as it was is not", () =>
  withHost({ body: `<fact-cards><p>${SHORT}</p><div slot="footer">Footer</div></fact-cards>` }, async (host) => {
    await host.waitFor("ready");
    await host.call((element) => (element.querySelector("div").textContent = "Lisa Stone left Rome."));
    await host.call((element) => (element.querySelector("p").textContent = element.querySelector("p").textContent));
    await host.rest();
    assert.equal(await host.results(), 1);
    await host.call((element, text) => (element.querySelector("p").firstChild.data = text), OTHER);
    await host.told("fc-result", 2);
    assert.deepEqual(await host.call(names), ["Lena Fischer", "Vienna"]);
    await host.call((element) => (element.innerHTML = "<p>Ruth Olsen left Lima.</p>"));
    await host.told("fc-result", 3);
    assert.deepEqual(await host.call(names), ["Ruth Olsen", "Lima"]);
  }));

test("a listener that writes into the element's slots on every event does not make it read on and on", () =>
  withHost({ body: `<fact-cards><p>${SHORT}</p><p slot="footer"></p></fact-cards>` }, async (host) => {
    await host.call((element) => {
      for (const name of ["fc-progress", "fc-result"]) {
        element.addEventListener(name, () => element.querySelector("[slot]").append("x"));
      }
    });
    await host.call((element) => (element.text = null));
    await host.waitFor("ready");
    await host.rest(800);
    assert.ok((await host.results()) <= 2, "once, or twice for the assignment");
  }));

test("text that is set goes before its own and before `for`, and null goes back", () =>
  withHost({ faults: true, body: `<article id="a">${OTHER}</article><fact-cards for="a"></fact-cards>` }, async (host) => {
    await host.waitFor("ready");
    assert.ok((await host.call(names)).includes("Lena Fischer"));
    await host.call((element, text) => (element.text = text), SHORT);
    await host.told("fc-result", 2);
    assert.equal(await host.call((element) => element.text), SHORT);
    assert.ok((await host.call(names)).includes("Ada Moreau"));
    await host.call((element) => (element.text = null));
    await host.told("fc-result", 3);
    assert.ok((await host.call(names)).includes("Lena Fischer"));
    await host.call((element) => element.setAttribute("for", "none"));
    await host.waitFor("empty");
    await host.call((element) => element.clear());
    assert.equal(await host.call((element) => element.text), "");
    assert.equal(await host.call((element) => element.result), null);
  }));

test("text and options that were set before the script came are taken over", () =>
  withHost({ body: `<fact-cards></fact-cards>`, scripts: [] }, async (host) => {
    await host.call((element, text) => Object.assign(element, { text, options: { date: "2020-01-01" } }), "Ada Moreau left Oslo yesterday.");
    await host.raw.evaluate(() => import("./embed/define.js"));
    await host.waitFor("ready");
    assert.deepEqual(await host.call((element) => [element.result.reference_date, element.result.times[0].span.text, Object.hasOwn(element, "text")]), [
      "2020-01-01",
      "yesterday",
      false,
    ]);
  }));

test("`for` reads an element of the page and `mark` marks it, without a change to the page's tree", () =>
  withHost({ body: `<article id="a">${article}</article><fact-cards for="a" mark loading="eager"></fact-cards>`, scripts: [] }, async (host) => {
    const tree = () => host.raw.evaluate(() => document.querySelector("#a").outerHTML);
    const before = await tree();
    await host.raw.evaluate(() => import("./embed/define.js"));
    await host.waitFor("ready");
    const marked = () =>
      host.raw.evaluate(() => Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(String)])));
    const marks = await marked();
    assert.ok(marks["factcards-person"].includes("Steve Witkoff"), JSON.stringify(marks));
    assert.ok(marks["factcards-place"].includes("St. Petersburg"));
    assert.ok(marks["factcards-time"].some((words) => words.includes("Friday, April 11")));
    assert.ok(marks["factcards-quantity"].length > 0);
    assert.equal(await tree(), before);
    const spans = await host.call((element) => element.result.times.map(({ span }) => span.text.replace(/\s/g, " ")));
    assert.deepEqual(marks["factcards-time"].map((words) => words.replace(/\s/g, " ")).toSorted(), spans.toSorted());
    await host.call((element) => element.removeAttribute("mark"));
    assert.equal(Object.values(await marked()).flat().length, 0);
    await host.call((element) => element.setAttribute("mark", ""));
    assert.deepEqual(await marked(), marks);
    await host.call((element) => element.remove());
    await host.rest(100);
    assert.equal(Object.values(await marked()).flat().length, 0, "they go with the element");
  }));

test("each mention of the name that is chosen on the cards is marked in the page's article", () =>
  withHost({ body: `<article id="a">${article}</article><fact-cards for="a" mark></fact-cards>` }, async (host) => {
    await host.waitFor("ready");
    const chosen = () => host.raw.evaluate(() => [...(CSS.highlights.get("factcards-chosen") ?? [])].map(String));
    const name = host.element.locator(".entity-name").first();
    const whom = (await name.textContent()).trim();
    await name.click();
    await host.told("fc-fact-select");
    const mentions = await host.call(({ result }, whom) => result.entities.find(({ name }) => name === whom).mentions.map(({ span }) => span.text), whom);
    assert.ok(mentions.length > 2);
    assert.deepEqual(await chosen(), mentions);
    await host.element.getByRole("button", { name: "Next place" }).click();
    const [, second] = await host.told("fc-fact-select", 2);
    assert.equal(second.text, mentions[1]);
    await name.focus();
    await host.raw.keyboard.press("Escape");
    await host.element.locator(".filter").waitFor({ state: "detached" });
    // The page is told once the cards stand.
    const marked = (some) => host.raw.waitForFunction((some) => (CSS.highlights.get("factcards-chosen")?.size > 0) === some, some);
    await marked(false);
    await name.click();
    await marked(true);
    await host.call((element) => element.removeAttribute("mark"));
    assert.deepEqual(await chosen(), [], "nothing is marked without the attribute");
  }));

test("two elements mark two articles, and one that goes leaves the other's marks", () =>
  withHost(
    { body: `<p id="a">${SHORT}</p><p id="b">${OTHER}</p><fact-cards for="a" mark></fact-cards><fact-cards for="b" mark></fact-cards>` },
    async (host) => {
      await host.told("fc-result", 2);
      await host.rest(50);
      const people = () => host.raw.evaluate(() => [...CSS.highlights.get("factcards-person")].map(String).toSorted());
      assert.deepEqual(await people(), ["Ada Moreau", "Lena Fischer", "Tom Berger"]);
      await host.call((element) => element.remove());
      await host.rest(50);
      assert.deepEqual(await people(), ["Lena Fischer"]);
    },
  ));

test("a click on a card brings the place in the page's article into view and points it out", () =>
  withHost({ body: `<fact-cards for="a" loading="eager"></fact-cards><div class="space"></div><article id="a">${article}</article>`, styles: ".space { height: 3000px }" }, async (host) => {
    await host.waitFor("ready");
    const jump = host.cards.last().locator(".jump").first();
    await jump.click();
    const [selected] = await host.told("fc-fact-select");
    const focus = () => host.raw.evaluate(() => [...(CSS.highlights.get("factcards-focus") ?? [])].map(String));
    assert.deepEqual(await focus(), [selected.text]);
    await host.raw.waitForFunction(() => {
      const [range] = CSS.highlights.get("factcards-focus");
      const { top, bottom } = range.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    assert.equal(await host.call((element, { start, end }) => element.text.slice(start, end), selected), selected.text);
    assert.ok(selected.sentence.start <= selected.start && selected.sentence.end >= selected.end);
  }));

test("an article is marked once it is seen, though the cards are far below it, and read again when it is another", () =>
  withHost(
    { body: `<article id="a"><p>${SHORT}</p></article><div class="space"></div><fact-cards for="a" mark></fact-cards>`, styles: ".space { height: 5000px }" },
    async (host) => {
      await host.waitFor("ready");
      const people = () => host.raw.evaluate(() => [...(CSS.highlights.get("factcards-person") ?? [])].map(String).toSorted());
      assert.deepEqual(await people(), ["Ada Moreau", "Tom Berger"]);
      await host.raw.evaluate((text) => (document.querySelector("#a").innerHTML = text), OTHER);
      await host.told("fc-result", 2);
      assert.deepEqual(await people(), ["Lena Fischer"]);
    },
  ));

test("an entry is brought into view by its id, and what the Document lacks is not", () =>
  withHost({ body: `<fact-cards>${SHORT}</fact-cards>` }, async (host) => {
    await host.waitFor("ready");
    const found = (id) => host.call((element, id) => element.reveal(id), id);
    assert.deepEqual([await found("entity-0"), await found("entity-999"), await found("nothing-0"), await found("")], [true, false, false, false]);
  }));
