// How <fact-cards> stands in a page: slots, parts, theme, sheets, and the script that makes it.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { closeBrowser } from "./harness.mjs";
import { SHORT, withHost } from "./host.mjs";
import { prose } from "./texts.mjs";

after(closeBrowser);

const OWN = `<fact-cards><p>${SHORT}</p></fact-cards>`;

const SLOTTED = ["toolbar", "loading", "empty", "error", "footer"].map((name) => `<b slot="${name}">The ${name}</b>`).join("");

test("slots: each shows the page's own, in its state", () =>
  withHost({ faults: true, body: `<fact-cards loading="eager" max-chars="200000">${SLOTTED}</fact-cards>` }, async (host) => {
    const shown = () => host.raw.evaluate(() => [...document.querySelectorAll("b")].filter((b) => b.checkVisibility()).map(({ slot }) => slot));
    await host.waitFor("empty");
    assert.deepEqual(await shown(), ["toolbar", "empty", "footer"]);
    await host.call((element, text) => (element.text = text), prose(190_000));
    await host.raw.waitForFunction(() => document.querySelector("b[slot=loading]").checkVisibility());
    await host.call((element) => element.abort());
    await host.raw.waitForFunction(() => document.querySelector("b[slot=error]").checkVisibility());
    await host.call((element, text) => (element.text = text), SHORT);
    await host.waitFor("ready");
    await host.cards.first().waitFor();
    assert.deepEqual(await shown(), ["toolbar", "footer"]);
    await host.call((element, text) => (element.text = text), prose(200_001));
    assert.ok((await shown()).includes("error"));
  }));

test("parts can be styled by the page", () =>
  withHost({ body: OWN, styles: ["base", "card", "card-title", "entry"].map((part, at) => `fact-cards::part(${part}) { outline: ${at + 1}px solid red }`).join("") }, async (host) => {
    await host.waitFor("ready");
    await host.cards.first().waitFor();
    const widths = await host.call(({ shadowRoot: root }) => ["base", "card", "card-title", "entry"].map((part) => getComputedStyle(root.querySelector(`[part~=${part}]`)).outlineWidth));
    assert.deepEqual(widths, ["1px", "2px", "3px", "4px"]);
  }));

test("the theme is the page's, or the attribute's", () =>
  withHost({ body: OWN, styles: "html { color-scheme: dark }" }, async (host) => {
    await host.waitFor("ready");
    const dark = () => host.call(({ shadowRoot: root }) => getComputedStyle(root.querySelector(".root")).color === "rgb(230, 228, 223)");
    assert.equal(await dark(), true, "auto");
    await host.call((element) => element.setAttribute("theme", "light"));
    assert.equal(await dark(), false);
    await host.call((element) => element.setAttribute("theme", "dark"));
    assert.equal(await dark(), true);
  }));

test("a script that is there twice, and a second copy of it, leave one element with one engine", () =>
  withHost(
    {
      body: OWN + OWN,
      scripts: ["define.js", "define.js?again", "../copy/define.js"],
      // The same files at another address.
      answer: (file, response) => file.startsWith("copy/") && (response.writeHead(302, { Location: `../embed/${file.slice(5)}?copy` }).end(), true),
    },
    async (host) => {
      await host.told("fc-result", 2);
      assert.equal(host.raw.workers().length, 1);
    },
  ));

test("all style is in constructed sheets: no style element and no style attribute that a strict policy forbids", () =>
  withHost({ body: OWN }, async (host) => {
    await host.waitFor("ready");
    await host.cards.first().waitFor();
    const found = await host.call(({ shadowRoot: root }) => [root.adoptedStyleSheets.length, root.querySelectorAll("style, link, [style]").length]);
    assert.deepEqual(found, [1, 0]);
  }));
