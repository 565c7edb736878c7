// The text on the page, as a person reads it.

import assert from "node:assert/strict";
import { LoadingPage } from "./loading-page.mjs";

/** Pixels from which a window shows text and cards beside each other. */
const NARROW = 720;

export class TextOfPage extends LoadingPage {
  constructor(raw) {
    super(raw);
    this.source = raw.locator(".source");
    this.marks = raw.locator(".source [data-mark]");
    this.popover = raw.getByTestId("popover");
    /** What the cards tell of a sentence, and its lines. */
    this.panel = raw.locator(".panel");
    this.panelLines = this.panel.locator(".panel-line");
    this.minimap = raw.locator(".minimap");
    /** What goes through the places of the text, over it. */
    this.overText = raw.locator(".over-text");
    this.sheetHead = raw.locator(".sheet-head");
  }

  /** Waits until what the browser itself has to do with what is on the page now is over. */
  async laidOut() {
    await this.raw.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  }

  /** The sentence that is pointed out, with the fact in it. */
  async sentenceText() {
    return (await this.raw.locator(".source .in-sentence, .source .in-focus").allTextContents()).join("");
  }

  /** Whether the window shows text or cards, not both. */
  isNarrow() {
    return this.raw.viewportSize().width < NARROW;
  }

  /** Which pane a narrow window shows: `text`, `facts`, or both with the text as a `sheet`. */
  async shownPane() {
    return this.raw.locator(".app").getAttribute("data-pane");
  }

  /** The pieces of a sentence of the text, by its position. */
  sentenceAt(id) {
    return this.source.locator(`[data-sentence="${id}"]`);
  }

  /** A place on the screen, in view, where words of the text stand that are no mark, with the position of their sentence. */
  async plainWords(words) {
    // What is far from the view has no sentences yet.
    await this.source.locator(".stretch", { hasText: words }).first().scrollIntoViewIfNeeded();
    await this.source.locator("[data-sentence]", { hasText: words }).first().waitFor();
    const place = await this.source.evaluate((source, words) => {
      const walker = document.createTreeWalker(source, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const [node, at] = [walker.currentNode, walker.currentNode.data.indexOf(words)];
        const sentence = node.parentElement.closest("[data-sentence]");
        if (at < 0 || !sentence || node.parentElement.closest("[data-mark]")) continue;
        sentence.scrollIntoView({ block: "center" });
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        const [{ left, top, width, height }] = range.getClientRects();
        // Where the line ends depends on the fonts of the machine.
        let end = at + words.length;
        while (range.getClientRects().length > 1) range.setEnd(node, (end -= 1));
        const line = node.data.slice(at, end);
        return { left, right: left + width, x: left + width / 2, y: top + height / 2, line, sentence: Number(sentence.dataset.sentence) };
      }
      return null;
    }, words);
    assert.ok(place, `“${words}” stand outside the marks`);
    return place;
  }
}
