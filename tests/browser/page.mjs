// The page as a person uses it: the one place, with what it is put together from, that knows how it is marked up.

import assert from "node:assert/strict";
import { Device } from "./device.mjs";
import { Strip } from "./strip.mjs";
import { TextOfPage } from "./text-of-page.mjs";
import { coded, transferred } from "./transfer.mjs";

/** Milliseconds for what takes the engine's reading of an ordinary text. */
const READING = 20_000;

export class Page extends TextOfPage {
  constructor(raw) {
    super(raw);
    this.editor = raw.locator("#editor");
    this.status = raw.getByRole("status");
    this.linked = raw.locator(".entry.is-linked");
    this.cards = raw.locator(".card:not([hidden], [hidden] *)");
    this.highlight = raw.locator(".source .in-focus").first();
    this.sentence = raw.locator(".source .in-sentence").first();
    this.date = raw.locator(".text-pane").getByLabel("Date of the text");
    this.brief = raw.locator('[data-card="brief"]');
    this.headline = this.brief.locator(".brief-headline");
    this.event = this.brief.locator(".brief-event");
    this.summary = this.brief.locator(".brief-summary .entry");
    this.length = this.brief.getByRole("slider", { name: "Length" });
    this.figures = this.brief.locator(".brief-figures");
    this.copyButton = this.brief.getByRole("button", { name: /^Cop/ });
    this.byHand = this.brief.getByRole("textbox");
    this.questions = this.brief.locator("details", { has: raw.locator(".questions") });
    this.timeline = this.card(/timeline/i);
    this.timelineDate = this.timeline.getByLabel("Date of the text");
    this.who = raw.locator('[data-card="who"]');
    this.tabs = this.who.getByRole("tab");
    this.filter = raw.locator(".filter");
    this.chosenMarks = raw.locator(".source .in-chosen");
    this.backButton = raw.getByRole("button", { name: "Back to the fact" });
    this.lessCertain = this.card("Facts").locator("details.folded");
    this.dateOrder = this.timeline.getByRole("group", { name: "Order of day and month" });
    this.openButton = raw.getByRole("button", { name: "Open file" });
    this.exampleButton = raw.getByRole("button", { name: "Try an example" });
    /** That the cards are those of the beginning of the text. */
    this.prefixNote = raw.getByTestId("prefix");
    this.stopButton = raw.getByRole("button", { name: "Stop" });
    this.failure = raw.getByTestId("failure");
    this.retryButton = raw.getByRole("button", { name: /try again/i });
    this.device = new Device(raw);
    this.strip = new Strip(raw);
    /** The choice of the interface's language. */
    this.language = raw.locator("select.language");
    this.compareButton = raw.getByRole("button", { name: "Compare with another text" });
    this.comparison = raw.locator('[data-card="compare"]');
    this.differences = this.comparison.locator(".compare-difference");
    this.editButton = raw.getByRole("button", { name: "Edit" });
    this.readButton = raw.getByRole("button", { name: "Read", exact: true });
    /** What stands at the end of what is printed. */
    this.printed = raw.locator(".printed");
  }

  /** Waits until the shell can be used. */
  async waitUntilShown() {
    await this.raw.locator("#editor, .source").filter({ visible: true }).first().waitFor();
  }

  /** Pastes a text into the empty editor. */
  async paste(text) {
    await this.editor.focus();
    // The driver cannot carry lone surrogates, which a clipboard can.
    await this.raw.evaluate(
      ([whole, units]) => {
        const text = whole ?? units.map((unit) => String.fromCharCode(unit)).join("");
        const editor = document.querySelector("#editor");
        const data = new DataTransfer();
        data.setData("text/plain", text);
        const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
        if (editor.dispatchEvent(event)) {
          editor.setRangeText(text, editor.selectionStart, editor.selectionEnd, "end");
          editor.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
        }
      },
      text.isWellFormed() ? [text, []] : [null, Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))],
    );
  }

  /** Pastes a text and waits until its facts are shown. */
  async read(text) {
    await this.paste(text);
    await this.waitForFacts();
  }

  /** Waits until the facts of the text are shown: all cards that there are. */
  async waitForFacts(timeout = READING) {
    await this.waitForStatus(/^Found /, timeout);
    await this.raw.waitForFunction(() => !document.querySelector(".cards[aria-busy]"));
  }

  async waitForStatus(pattern, timeout = READING) {
    await this.status.filter({ hasText: pattern }).waitFor({ state: "attached", timeout });
  }

  /** The text as it stands on the page, whether it is being edited or read. */
  async text() {
    return this.editor.inputValue();
  }

  /** Empties the page. */
  async clear() {
    await this.raw.getByRole("button", { name: "Clear", exact: true }).click();
    await this.editor.waitFor();
  }

  /** Drops a file onto the page. */
  async drop(name, content, type = "text/plain") {
    await this.dropFiles([{ name, content, type }]);
  }

  /** Drops files onto the page, each of text or bytes. */
  async dropFiles(files) {
    const transfer = await this.raw.evaluateHandle(transferred, { files: coded(files) });
    for (const event of ["dragenter", "dragover", "drop"]) {
      await this.raw.dispatchEvent("body", event, { dataTransfer: transfer });
    }
  }

  /** Pastes what a clipboard holds into an element: `{ html, plain, files }`. Gives whether the page has taken it. */
  async pasteInto(locator, { html, plain, files = [] }) {
    const transfer = await this.raw.evaluateHandle(transferred, { html, plain, files: coded(files) });
    return locator.evaluate(
      (element, data) =>
        !element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })),
      transfer,
    );
  }

  /** A notice of the page by its words. */
  message(words) {
    return this.raw.getByTestId("message").filter({ hasText: words });
  }

  /** Begins to measure the page's tasks: while one runs, the page cannot answer. */
  async watchTasks() {
    await this.raw.evaluate(() => {
      window.longestTask = 0;
      // What happened before is not delivered; tasks under 50 ms are not told of.
      new PerformanceObserver((list) => {
        for (const task of list.getEntries()) window.longestTask = Math.max(window.longestTask, task.duration);
      }).observe({ type: "longtask" });
    });
  }

  /** The page's longest task since `watchTasks`, in milliseconds; 0 when all were under 50. */
  async longestTask() {
    return this.raw.evaluate(() => new Promise((resolve) => setTimeout(() => resolve(window.longestTask), 100)));
  }

  /** A card by its heading. */
  card(heading) {
    return this.cards.filter({ has: this.raw.getByRole("heading", { name: heading, level: 3 }) });
  }

  /** How many words of the cards can be seen, beside pictures and the card that is nothing but one. */
  async cardWords() {
    return this.cards.evaluateAll((cards) => {
      const NOT_READ = '.visually-hidden, figure.picture, .picture-choice, [data-card="relations"]';
      let count = 0;
      for (const card of cards) {
        const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const around = walker.currentNode.parentElement;
          if (!around.checkVisibility() || around.closest(NOT_READ)) continue;
          count += walker.currentNode.data.split(/\s+/).filter(Boolean).length;
        }
      }
      return count;
    });
  }

  /** The ids of the entries of all cards, without those that only repeat one. */
  async entryIds() {
    return this.raw.locator(".card .entry[id]").evaluateAll((entries) => entries.map(({ id }) => id));
  }

  /** Shows every row of the cards, or of one. */
  async showAll(within = this.cards) {
    const more = within.getByRole("button", { name: /^Show \d+ more/ });
    while (await more.count()) await more.first().click();
  }

  /** The cards in the order of the document: name, and where each stands. */
  async cardPlaces() {
    return this.cards.evaluateAll((cards) =>
      cards.map((card) => {
        const { left, top, bottom } = card.getBoundingClientRect();
        return { name: card.dataset.card, left, top, bottom };
      }),
    );
  }

  /** What a person reads or hears of the page itself: texts and labels, without the words of the text that is read. */
  async ownStrings() {
    return this.raw.evaluate(() => {
      const isOwn = (element) => element.checkVisibility() && element.closest("[lang]") === document.documentElement;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const strings = [document.title];
      while (walker.nextNode()) if (isOwn(walker.currentNode.parentElement)) strings.push(walker.currentNode.data);
      for (const name of ["aria-label", "aria-valuetext", "title", "placeholder"]) {
        for (const element of document.querySelectorAll(`[${name}]`)) if (isOwn(element)) strings.push(element.getAttribute(name));
      }
      return strings.map((string) => string.trim()).filter(Boolean);
    });
  }

  /** The entry of an entity, by its name. */
  entity(name) {
    return this.who.locator(".entity").filter({ has: this.raw.locator(".entity-words", { hasText: new RegExp(`^${name}$`) }) });
  }

  /** The button that chooses an entity, and leaves it. */
  nameOf(entity) {
    return this.entity(entity).locator(".entity-name");
  }

  /** Shows what an entity does and says. */
  async unfold(entity) {
    await this.entity(entity).locator("summary").first().click();
    await this.entity(entity).locator("details .entry").first().waitFor();
  }

  /** Shows one of the two panes where the window is narrow. */
  async showPane(name) {
    await this.raw.locator(".panes-choice").getByRole("button", { name: new RegExp(`^${name}`) }).click();
  }

  /** The places in the Brief that lead to the text. */
  briefJumps() {
    return this.brief.locator(".jump");
  }

  /** The words of the summary's sentences, without the names of those whom pronouns mean. */
  async summaryWords() {
    return this.summary.locator(".jump-prose").allTextContents();
  }

  /** Which of the text's sentences stand in the summary, by their positions. */
  async summaryPlaces() {
    return this.summary.evaluateAll((entries) => entries.map((entry) => Number(entry.id.match(/\d+$/)[0])));
  }

  /** A list of the Brief by its heading. */
  briefList(heading) {
    return this.brief.locator(".brief-list").filter({ has: this.raw.getByRole("heading", { name: heading }) }).locator(".entry");
  }

  /** The picture of a card, by the card's name in the page; and what can be pressed in a drawing. */
  picture(card) {
    const around = this.raw.locator(`[data-card="${card}"]`);
    return {
      choice: around.getByRole("button", { name: "Picture", exact: true }),
      figure: around.locator("figure.picture"),
      drawing: around.locator("svg.picture-drawing"),
      marks: around.locator("svg.picture-drawing .picture-mark"),
      notes: around.locator(".picture-notes"),
      counts: around.locator(".matrix-count"),
      list: around.locator(".picture-list .entry"),
      rows: around.locator("tbody tr"),
    };
  }

  /** The entry of the timeline that is made of these words of the text. */
  moment(words) {
    return this.timeline.locator(".moment", { hasText: words });
  }

  /** The buttons on the cards that stand for a place in the text. */
  facts(words) {
    return this.raw.locator(".card .jump", { hasText: words });
  }

  /** Asserts that an element lies wholly within what its window shows. */
  async assertInView(locator) {
    await this.raw.waitForFunction((element) => {
      const box = element.getBoundingClientRect();
      const inside = (outer) => box.top >= outer.top - 1 && box.bottom <= outer.bottom + 1;
      let pane = element.parentElement;
      while (pane && !/auto|scroll/.test(getComputedStyle(pane).overflowY)) pane = pane.parentElement;
      const screen = { top: 0, bottom: window.innerHeight };
      return box.height > 0 && inside(screen) && (!pane || inside(pane.getBoundingClientRect()));
    }, await locator.elementHandle());
  }

  /** The worker that holds the engine. */
  async worker() {
    const [worker] = this.raw.workers();
    const found = worker ?? (await this.raw.waitForEvent("worker", { timeout: READING }));
    assert.ok(found);
    return found;
  }
}
