// The page as a person uses it in Firefox: the counterpart of `page.mjs` for the other driver.

import { paste } from "./firefox.mjs";

/** Milliseconds for what takes the engine's reading of an ordinary text. */
const READING = 30_000;

export class FirefoxPage {
  constructor(raw) {
    /** Puppeteer's own page. */
    this.raw = raw;
  }

  /** Pastes a text and waits until its facts are shown. */
  async read(text) {
    await paste(this.raw, text);
    await this.waitForFacts();
  }

  async waitForFacts() {
    await this.until(() => /^Found /.test(document.querySelector("[role=status]").textContent), READING);
  }

  /** Waits until something holds in the page. */
  async until(holds, timeout = 10_000, ...given) {
    await this.raw.waitForFunction(holds, { timeout, polling: 50 }, ...given);
  }

  /** The first element that is seen, of those that a selector finds, with these words in its text or label. */
  async find(selector, words = "") {
    const found = await this.raw.waitForFunction(
      (selector, words) =>
        [...document.querySelectorAll(selector)].find(
          (element) => element.checkVisibility({ visibilityProperty: true }) && `${element.textContent} ${element.ariaLabel ?? ""}`.includes(words),
        ),
      { timeout: 10_000, polling: 50 },
      selector,
      words,
    );
    return found.asElement();
  }

  /** Presses an element, as `find` finds it, with the mouse. */
  async press(selector, words) {
    const found = await this.find(selector, words);
    await found.evaluate((element) => element.scrollIntoView({ block: "center" }));
    await found.click();
  }

  /** Presses keys together, the last one briefly. */
  async keys(...names) {
    const last = names.pop();
    for (const name of names) await this.raw.keyboard.down(name);
    await this.raw.keyboard.press(last);
    for (const name of names.reverse()) await this.raw.keyboard.up(name);
  }

  async back() {
    await this.raw.evaluate(() => history.back());
  }

  /** The text as it stands on the page. */
  async text() {
    return this.raw.$eval("#editor", (editor) => editor.value);
  }

  /** How many elements of a selector are seen. */
  async count(selector) {
    return this.raw.$$eval(selector, (all) => all.filter((element) => element.checkVisibility({ visibilityProperty: true })).length);
  }

  /** Waits until a place of the text is pointed out, and lies within what its pane shows; gives its words. */
  async pointedOut() {
    await this.until(() => {
      const place = document.querySelector(".source .in-focus");
      if (!place) return false;
      const [box, pane] = [place.getBoundingClientRect(), document.querySelector(".source").getBoundingClientRect()];
      return box.height > 0 && box.top >= pane.top - 1 && box.bottom <= pane.bottom + 1 && box.bottom <= innerHeight + 1;
    });
    return this.raw.$$eval(".source .in-focus", (all) => all.map((element) => element.textContent).join(""));
  }

  /** Waits until no place of the text is pointed out. */
  async nothingPointedOut() {
    await this.until(() => !document.querySelector(".source .in-focus"));
  }

  /** The rows that are shown and all rows, as the strip tells them. */
  async counts() {
    const told = await (await this.find(".filter-count")).evaluate((count) => count.textContent);
    return told.match(/(\d+) of (\d+)/).slice(1).map(Number);
  }

  /** Opens the menu of a row with these words, and chooses a command. */
  async choose(row, words, command) {
    const found = await this.find(row, words);
    await found.evaluate((row) => row.scrollIntoView({ block: "center" }));
    await found.hover();
    await (await found.$(".row-menu")).click();
    await this.press("[role=menuitem]", command);
  }

  /** Pixels that the page takes, across and down. */
  async size() {
    return this.raw.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
  }

  /** Which pane a narrow window shows. */
  async pane() {
    return this.raw.$eval(".app", (app) => app.dataset.pane);
  }
}
