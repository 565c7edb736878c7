// The text that an element reads: one that it was given, or one that stands on the page.

import { Article } from "./article.js";

export class Source {
  #element;
  #given = null;
  /** The part of the page that was read last. */
  #article = null;
  /** The id of the entity that is chosen on the cards; null for none. */
  chosen = null;

  constructor(element) {
    this.#element = element;
  }

  /** What of the page it reads when it was given no text: the element named by `for`, or its own; null when `for` names nothing. */
  get place() {
    const [element, id] = [this.#element, this.#element.getAttribute("for")];
    return id === null ? element : (element.getRootNode().getElementById?.(id) ?? document.getElementById(id));
  }

  /** Where on the page it reads and is seen: marks may be seen before the cards. */
  get places() {
    return new Set([this.#element, this.place ?? this.#element]);
  }

  /** Has an observer of mutations told of changes of the text, and of nothing else. */
  watch(observer) {
    observer.disconnect();
    for (const place of this.places) observer.observe(place, { childList: true, characterData: true, subtree: true });
  }

  /** The text as it is now; null when `for` names nothing. */
  get text() {
    return this.#given ?? this.#found()?.text ?? null;
  }

  /** The text as it was read last. */
  get read() {
    return this.#given ?? this.#article?.text ?? "";
  }

  /** Takes a text, or null for that of the page. */
  give(text) {
    this.end();
    this.chosen = null;
    this.#given = text;
  }

  /** Gives the text to read; null when `for` names nothing. */
  take() {
    this.end();
    this.chosen = null;
    if (this.#given === null) this.#article = this.#found();
    return this.#given ?? this.#article?.text ?? null;
  }

  /** Whether the page's text, which it reads, is now another. The same words may stand in other nodes. */
  changed() {
    if (this.#given !== null) return false;
    const [before, now] = [this.read, this.#found()];
    this.end();
    this.#article = now;
    return (now?.text ?? "") !== before;
  }

  /** Marks the names, times and numbers of a Document on the page, and the mentions of what is chosen; null for none. */
  mark(result) {
    this.#article?.mark(result, result?.entities[this.chosen]?.mentions ?? []);
  }

  /** Points out a place on the page. */
  show(place) {
    this.#article?.show(place);
  }

  /** Takes back what was marked. */
  end() {
    this.#article?.end();
    this.#article = null;
  }

  /** What the page has for it to read: the element named by `for`, or itself. */
  #found() {
    return this.place && new Article(this.place);
  }
}
