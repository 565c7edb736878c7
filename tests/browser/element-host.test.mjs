// <fact-cards> in pages that style everything: it stays as it is, and so does the page.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { after, test } from "node:test";
import { closeBrowser } from "./harness.mjs";
import { SHORT, withHost } from "./host.mjs";
import { SAMPLE } from "./texts.mjs";

after(closeBrowser);

const AXE = await readFile(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

const OWN = `<fact-cards theme="light"><p>${SHORT}</p></fact-cards>`;
const PAGE = `<main><h1>A host</h1><p id="a">Words of the <a href="#a">host</a>.</p><button>Press</button>${OWN}<table><tr><td>1</table></main>`;

/** How what is drawn looks: the styles that a page can spoil. */
const look = (host) =>
  host.call(({ shadowRoot: root }) => {
    const of = (selector, names) => {
      const style = getComputedStyle(root.querySelector(selector));
      return names.map((name) => `${selector} ${name}: ${style[name]}`);
    };
    const type = ["fontFamily", "fontSize", "lineHeight", "fontWeight", "fontStyle", "letterSpacing", "textTransform", "textAlign", "whiteSpace", "wordSpacing", "textIndent", "direction"];
    const box = ["display", "position", "boxSizing", "paddingTop", "marginTop", "color", "backgroundColor", "cursor", "listStyleType", "visibility"];
    return [".root", ".card", ".card h3, .card h2", ".entry", ".jump"].flatMap((selector) => of(selector, [...type, ...box]));
  });

let plain = null;
const drawn = async (host) => {
  await host.waitFor("ready");
  await host.cards.first().waitFor();
  return look(host);
};

test("hostile pages: what is drawn looks as in a plain page", async () => {
  await withHost({ body: PAGE }, async (host) => (plain = await drawn(host)));
  for (const [name, styles] of [
    ["everything unset", "* { all: unset }"],
    ["tall lines", "* { line-height: 3 !important }"],
    ["small root", "html { font-size: 62.5% }"],
    ["large root", "html { font-size: 200% } body { font-size: 3rem }"],
    ["odd type", "* { font: italic bold 30px/2 fantasy; letter-spacing: 4px; word-spacing: 9px; text-transform: uppercase; text-align: right; text-indent: 3em; white-space: pre; cursor: wait; list-style: square inside }"],
    ["flex", "fact-cards { display: flex; flex-direction: row-reverse; align-items: center }"],
    ["boxes", "*, *::before, *::after { box-sizing: content-box; padding: 5px; border: 3px solid red; color: red; background: yellow }"],
    ["dark page", "html { color-scheme: dark; background: black; color: white }"],
    ["elements", "button, p, h2, h3, ul, li, a, section { display: none; color: red; font-size: 50px }"],
  ]) {
    await withHost({ body: PAGE, styles }, async (host) => {
      assert.deepEqual(await drawn(host), plain, name);
      assert.equal(await host.call((element) => getComputedStyle(element).display), "block", name);
    });
  }
});

test("a right-to-left page: the cards, which are English, run from left to right", () =>
  withHost({ body: `<div dir="rtl" lang="ar">${OWN}</div>` }, async (host) => {
    await host.waitFor("ready");
    await host.cards.first().waitFor();
    assert.deepEqual(
      await host.call(({ shadowRoot: root }) => [getComputedStyle(root.querySelector(".card")).direction, root.querySelector("[part=base]").closest("[lang]")?.lang]),
      ["ltr", "en"],
    );
  }));

test("the cards speak the language of the page around, and follow the attribute", () =>
  withHost({ lang: "de-AT", body: `<div lang="fr"><fact-cards lang="de"><p>${SHORT}</p></fact-cards></div>${OWN}` }, async (host) => {
    await host.told("fc-result", 2);
    const title = (at) => host.raw.locator("fact-cards").nth(at).locator('[data-card="timeline"] h3');
    for (const at of [0, 1]) assert.match(await title(at).innerText(), /^Zeitachse/);
    await host.raw.locator("fact-cards").nth(1).evaluate((element) => element.setAttribute("lang", "en-GB"));
    await title(1).filter({ hasText: /^Timeline/ }).waitFor();
    assert.match(await title(0).innerText(), /^Zeitachse/);
    assert.equal(await host.raw.locator("fact-cards").nth(1).locator("[part=base]").getAttribute("lang"), "en");
  }));

test("the page's own elements look the same with the element and without it", async () => {
  const styles = "html { color-scheme: light dark } p { margin: 7px } .card { color: red } [role=status] { color: blue }";
  const page = (inside) => `<main><h1>A host</h1><p>Words <b>of</b> a <a href="#a">host</a>.</p><button class="card">Press</button><div class="root">Root</div><input></main>${inside}`;
  const computed = (host) =>
    host.raw.evaluate(() =>
      [document.documentElement, document.body, ...document.querySelectorAll("main, main *")].map((element) =>
        [...getComputedStyle(element)].filter((name) => !/^(block-size|height|perspective-origin|transform-origin)$/.test(name)).map((name) => `${name}: ${getComputedStyle(element)[name]}`).join("; "),
      ),
    );
  let without = null;
  await withHost({ body: page(""), styles, scripts: [] }, async (host) => (without = await computed(host)));
  await withHost({ body: page(OWN), styles }, async (host) => {
    await drawn(host);
    assert.deepEqual(await computed(host), without);
    assert.deepEqual(await host.raw.evaluate(() => [document.head.querySelectorAll("style").length, document.adoptedStyleSheets.length]), [0, 0]);
  });
});

for (const colorScheme of ["light", "dark"]) {
  for (const view of ["cards", "read", "both"]) {
    test(`axe-core finds nothing in a ${colorScheme} page, view ${view}`, () =>
      withHost(
        {
          body: `<main><h1>A host</h1><fact-cards view="${view}"></fact-cards></main>`,
          styles: colorScheme === "dark" ? "html { color-scheme: dark; background: #111; color: #eee }" : "",
        },
        async (host) => {
          await host.call((element, text) => (element.text = text), SAMPLE);
          await host.waitFor("ready");
          await host.cards.first().waitFor();
          await host.raw.evaluate(AXE);
          const { violations, passes } = await host.raw.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
          const told = violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((n) => n.html).join("\n  ")}`);
          assert.deepEqual(told, []);
          assert.ok(passes.length > 10, "axe-core looked at the page");
        },
      ));
  }
}

for (const [name, styles] of [
  ["in the page", ""],
  ["in a parent that is transformed", "main { transform: translate(40px, 30px) } "],
  ["in a parent that scrolls and is contained", "main { height: 600px; overflow: auto; contain: layout paint } fact-cards { margin-top: 300px }"],
  ["in a parent that is transformed, of a page that is scrolled", "main { transform: translate(40px, 30px); margin: 900px 0 } "],
]) {
  test(`the popover stands at its mark ${name}`, () =>
    withHost({ body: `<main><fact-cards view="both" readonly></fact-cards></main>`, styles }, async (host) => {
      await host.call((element, text) => Object.assign(element, { text }).setAttribute("loading", "eager"), SAMPLE);
      await host.waitFor("ready");
      const mark = host.element.locator(".source [data-mark]", { hasText: "Izvestia" }).first();
      await mark.evaluate((element) => element.scrollIntoView({ block: "center" }));
      await host.rest(100);
      await mark.hover();
      const popover = host.element.getByTestId("popover");
      await popover.waitFor();
      const [at, box] = [await mark.boundingBox(), await popover.boundingBox()];
      const gap = box.y >= at.y ? box.y - (at.y + at.height) : at.y - (box.y + box.height);
      assert.ok(gap >= 0 && gap < 10, `${gap} px from its mark`);
      assert.ok(Math.abs(box.x - at.x) < 2, `${box.x} beside ${at.x}`);
      await popover.locator("button").first().click();
      await host.raw.waitForFunction(() => document.activeElement.shadowRoot?.activeElement?.closest(".entry"));
      await mark.evaluate((element) => element.scrollIntoView({ block: "center" }));
      await mark.hover();
      await popover.waitFor();
      await host.raw.evaluate(() => dispatchEvent(new Event("scroll")));
      await popover.waitFor({ state: "detached" });
    }));
}
