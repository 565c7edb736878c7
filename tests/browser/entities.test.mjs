// The card of who and where: its tabs, what an entity does and says, and an entity that is chosen.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { assertAccessible } from "./accessible.mjs";
import { closeBrowser, withSite } from "./harness.mjs";
import { SAMPLE } from "./texts.mjs";

after(closeBrowser);

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** A person of the sample who is mentioned often, and speaks. */
const OFTEN = "Dmitry Peskov";

const stepper = (page) => page.entity(OFTEN).getByRole("group", { name: "Places in the text" });
const place = async (page) => (await stepper(page).locator(".stepper-place").textContent()).match(/^(\d+) of (\d+)$/).slice(1).map(Number);
const counts = (page) => page.raw.locator(".card[data-card]").evaluateAll((cards) => Object.fromEntries(cards.map((card) => [card.dataset.card, card.querySelectorAll(".entry").length])));

/** Reads the sample and chooses the person. */
async function choose(page) {
  await page.read(SAMPLE);
  await page.showAll(page.who);
  const before = await counts(page);
  await page.nameOf(OFTEN).click();
  await page.filter.waitFor();
  return before;
}

test("the tabs are gone through by keyboard, and each shows its own", () =>
  withSite({}, async (page) => {
    await page.read(SAMPLE);
    const state = () => page.tabs.evaluateAll((tabs) => tabs.map((tab) => [tab.getAttribute("aria-selected"), tab.tabIndex]));
    const titles = (await page.tabs.allTextContents()).map((title) => title.replace(/ \d+$/, ""));
    assert.deepEqual(titles, ["People", "Organisations", "Places"]);
    const selected = async (at) => {
      const states = await state();
      assert.deepEqual(states, titles.map((_, tab) => (tab === at ? ["true", 0] : ["false", -1])));
      assert.equal(await page.raw.evaluate(() => document.activeElement.textContent.replace(/ \d+$/, "")), titles[at], "it has the keyboard");
      const panel = page.who.getByRole("tabpanel");
      assert.equal(await panel.count(), 1);
      assert.equal(await panel.getAttribute("aria-labelledby"), await page.tabs.nth(at).getAttribute("id"));
    };
    await page.tabs.first().focus();
    await selected(0);
    for (const [key, at] of [["ArrowRight", 1], ["ArrowLeft", 0], ["ArrowLeft", 2], ["ArrowRight", 0], ["End", 2], ["Home", 0]]) {
      await page.raw.keyboard.press(key);
      await selected(at);
    }
    await page.raw.keyboard.press("Tab");
    assert.ok(await page.who.getByRole("tabpanel").locator(":focus").count(), "the next stop is in the panel");
  }));

test("the text leads to an entity behind another tab", () =>
  withSite({}, async (page) => {
    await page.read(SAMPLE);
    await page.raw.locator(".source .mark-place", { hasText: "Istanbul" }).first().click();
    await page.raw.locator(".entity.is-shown", { hasText: "Istanbul" }).waitFor();
    await page.assertInView(page.entity("Istanbul"));
  }));

test("choosing a person marks every mention, and leaves on the cards only what concerns it", () =>
  withSite({}, async (page) => {
    const before = await choose(page);
    assert.equal(await page.nameOf(OFTEN).getAttribute("aria-pressed"), "true");
    const [at, count] = await place(page);
    assert.equal(at, 1);
    assert.equal(await page.chosenMarks.count(), count);
    for (const words of await page.chosenMarks.allTextContents()) assert.match(words, /Peskov|^he$/i);
    await page.assertInView(page.highlight);

    const filtered = await counts(page);
    assert.deepEqual([filtered.who, filtered.brief], [before.who, before.brief]);
    const total = (of) => ["quotes", "positions", "plans", "facts", "lists", "timeline", "numbers"].reduce((sum, card) => sum + (of[card] ?? 0), 0);
    assert.ok(total(filtered) > 0 && total(filtered) < total(before));
    for (const quote of await page.card(/quotes/i).locator(".entry").all()) assert.match(await quote.textContent(), /Peskov/);
    assert.ok(Object.keys(filtered).length < Object.keys(before).length, "cards that have nothing of it are gone");

    const [, shown, all] = (await page.filter.textContent()).match(new RegExp(`^(\\d+) of (\\d+) entries${OFTEN}`));
    assert.ok(Number(shown) > 0 && Number(shown) < Number(all));
    await page.waitForStatus(new RegExp(`Only what concerns ${OFTEN}\\. Mention 1 of ${count}`));
  }));

test("what an entity does and says is there when asked for, and no id is there twice", () =>
  withSite({}, async (page) => {
    await page.read(SAMPLE);
    await page.showAll(page.who);
    const more = page.entity(OFTEN).locator("details");
    assert.equal(await more.locator(".entry").count(), 0);
    await page.unfold(OFTEN);
    await more.locator(".entry.said").first().waitFor();
    await more.getByText("Also called").waitFor();
    const ids = await page.raw.evaluate(() => [...document.querySelectorAll("[id]")].map((element) => element.id));
    assert.deepEqual(ids.filter((id, at) => ids.indexOf(id) !== at), []);
    await more.locator(".said-words").first().click();
    await page.assertInView(page.highlight);
    assert.equal(await page.filter.count(), 0, "a jump chooses nobody");
  }));

test("the stepper goes round the mentions, by mouse and by keyboard", () =>
  withSite({}, async (page) => {
    await choose(page);
    const [, count] = await place(page);
    assert.ok(count > 2, "there is something to go through");
    const [previous, next] = ["Previous place", "Next place"].map((name) => stepper(page).getByRole("button", { name }));
    await next.click();
    assert.deepEqual(await place(page), [2, count]);
    await page.assertInView(page.highlight);
    await previous.click();
    await previous.click();
    assert.deepEqual(await place(page), [count, count], "before the first comes the last");
    await page.assertInView(page.highlight);
    await next.focus();
    await page.raw.keyboard.press("Enter");
    assert.deepEqual(await place(page), [1, count], "behind the last comes the first");
    await page.raw.keyboard.press("Space");
    assert.deepEqual(await place(page), [2, count]);
    assert.ok(await next.evaluate((button) => button === document.activeElement), "the keyboard stays on the button");
    assert.ok(await page.highlight.evaluate((mark) => mark.classList.contains("in-chosen")));
  }));

const WAYS = {
  Escape: (page) => page.raw.keyboard.press("Escape"),
  "the name again": (page) => page.nameOf(OFTEN).click(),
  "the button": (page) => page.filter.getByRole("button", { name: "Show everything" }).click(),
};

for (const [way, leave] of Object.entries(WAYS)) {
  test(`everything comes back by ${way}, and the keyboard is not lost`, () =>
    withSite({}, async (page) => {
      const before = await choose(page);
      await leave(page);
      await page.filter.waitFor({ state: "detached" });
      assert.deepEqual(await counts(page), before);
      assert.equal(await page.chosenMarks.count(), 0);
      assert.ok(await page.nameOf(OFTEN).evaluate((name) => name === document.activeElement));
      await page.assertInView(page.nameOf(OFTEN));
    }));
}

test("Escape closes what is said about a mark before it leaves", () =>
  withSite({}, async (page) => {
    await choose(page);
    await page.source.focus();
    await page.raw.keyboard.press("ArrowRight");
    await page.popover.waitFor();
    await page.raw.keyboard.press("Escape");
    await page.popover.waitFor({ state: "detached" });
    assert.equal(await page.filter.count(), 1);
    await page.raw.keyboard.press("Escape");
    await page.filter.waitFor({ state: "detached" });
  }));

test("the text leads to what is not shown, by showing everything", () =>
  withSite({}, async (page) => {
    await choose(page);
    const other = page.raw.locator(".source .mark-quantity", { hasText: "20%" }).first();
    await other.click();
    await page.filter.waitFor({ state: "detached" });
    await page.raw.locator('[data-card="numbers"] .is-shown').waitFor();
  }));

test("another text forgets who was chosen", () =>
  withSite({}, async (page) => {
    await choose(page);
    await page.editButton.click();
    await page.editor.fill("Ada Moreau met Tom Berger in Oslo on 3 March 2024.");
    await page.nameOf("Ada Moreau").waitFor({ timeout: 20_000 });
    assert.equal(await page.filter.count(), 0);
  }));

test("on a phone one chooses on the cards, steps on the text, and comes back", () =>
  withSite({ context: PHONE }, async (page) => {
    await page.read(SAMPLE);
    await page.showPane("Facts");
    await page.showAll(page.who);
    await page.nameOf(OFTEN).tap();
    await page.filter.waitFor();
    await page.assertInView(page.nameOf(OFTEN));
    assert.ok(!(await page.source.isVisible()), "the cards are not left");
    const [, count] = await place(page);
    await stepper(page).locator(".stepper-place").tap();
    await page.assertInView(page.highlight);
    const over = page.overText;
    await over.getByRole("button", { name: "Next place" }).tap();
    await over.getByText(`2 of ${count}`).waitFor();
    await page.assertInView(page.highlight);
    for (const button of await over.getByRole("button").all()) {
      const { width, height } = await button.boundingBox();
      assert.ok(width >= 24 && height >= 24, `${await button.textContent()}: ${width} × ${height}`);
    }
    await page.backButton.tap();
    await page.assertInView(page.nameOf(OFTEN));
    assert.equal(await page.filter.count(), 1);
  }));

for (const [name, context] of Object.entries({
  "in forced colours": { forcedColors: "active" },
  "on a phone": PHONE,
  "on a small phone": { viewport: { width: 320, height: 640 }, colorScheme: "dark" },
})) {
  test(`with an entity chosen and unfolded axe-core finds nothing and nothing is cut off, ${name}`, () =>
    withSite({ context }, async (page) => {
      await page.read(SAMPLE);
      if (context.viewport) await page.showPane("Facts");
      await page.showAll(page.who);
      await page.unfold(OFTEN);
      await page.nameOf(OFTEN).click();
      await page.filter.waitFor();
      await assertAccessible(page.raw);
      const wide = await page.raw.evaluate(() => {
        const inner = [...document.querySelectorAll(".filter, .filter *, [data-card=who] *")].filter((element) => element.checkVisibility());
        return inner.filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest(".visually-hidden")).map(({ className }) => className);
      });
      assert.deepEqual(wide, []);
      assert.equal(await page.raw.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
    }));
}

test("on paper all groups are there, under their titles", () =>
  withSite({}, async (page) => {
    await page.read(SAMPLE);
    await page.raw.emulateMedia({ media: "print" });
    const panels = page.who.locator(".tab-panel");
    assert.equal(await panels.count(), 3);
    for (const panel of await panels.all()) {
      assert.ok(await panel.isVisible());
      assert.ok(await panel.locator(".tab-title").isVisible());
    }
    assert.ok(!(await page.tabs.first().isVisible()));
  }));

test("people are people, companies are companies, and what is no name has no row", () =>
  withSite({}, async (page) => {
    await page.read(
      "Harrow Foods sued Ann Cole on 3 March 2026 in London. Ann Cole, who founded Lind Foods, denied it. We paid VAT of 20%. “Good,” said Cole. « It is done », said Bo Lind. The UK sent ministers to London.",
    );
    const names = async (tab) => {
      await page.tabs.filter({ hasText: tab }).click();
      await page.showAll(page.who);
      return (await page.who.getByRole("tabpanel").locator(".entity-words").allTextContents()).sort();
    };
    assert.deepEqual(await names("People"), ["Ann Cole", "Bo Lind"]);
    assert.deepEqual(await names("Organisations"), ["Harrow Foods", "Lind Foods"]);
    const places = await names("Places");
    for (const place of ["London", "UK"]) assert.ok(places.includes(place), `${places}`);
  }));
