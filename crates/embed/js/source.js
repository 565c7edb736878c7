// The text that an element reads: one that it was given, or one that stands on the page.

import { Article } from "./article.js";

export class Source {
  #element;
  #given = null;
  /** The part of the page that was read last. */
  #article = null;

  constructor(element) {
    this.#element = element;
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
    this.#given = text;
  }

  /** Gives the text to read; null when `for` names nothing. */
  take() {
    this.end();
    if (this.#given === null) this.#article = this.#found();
    return this.#given ?? this.#article?.text ?? null;
  }

  /** Whether the element's own text, which it reads, is now another. The same words may stand in other nodes. */
  changed() {
    if (this.#given !== null || this.#element.hasAttribute("for")) return false;
    const [before, now] = [this.read, this.#found()];
    this.end();
    this.#article = now;
    return now.text !== before;
  }

  /** Marks the names, times and numbers of a Document on the page; null for none. */
  mark(result) {
    this.#article?.mark(result);
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
    const [element, id] = [this.#element, this.#element.getAttribute("for")];
    if (id === null) return new Article(element);
    const named = element.getRootNode().getElementById?.(id) ?? document.getElementById(id);
    return named && new Article(named);
  }
}
