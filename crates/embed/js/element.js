// <fact-cards>: the cards of a text as an element.

import { Article } from "./article.js";
import { NAMES, cards, choice, complaint, maxChars } from "./attributes.js";
import { fallback } from "./fallback.js";
import { load } from "./load.js";
import { exportText } from "./index.js";
import { coded } from "./coded.js";
import { deferred } from "./deferred.js";
import { engineOptions } from "./options.js";

/** How near to what is seen an element must come before it loads anything. */
const NEAR = "300px";

export class FactCards extends HTMLElement {
  static observedAttributes = NAMES;

  #internals = this.attachInternals();
  #root = this.attachShadow({ mode: "open" });
  #text = null;
  #options = {};
  #status = "idle";
  /** The Rust side of what is drawn; null until it is near, and once it is gone. */
  #panel = null;
  #article = null;
  #near = null;
  #starting = null;
  #waiting = [];
  #result = null;
  #ready = deferred();
  /** Changes of the element's own text. */
  #changes = new MutationObserver(() => this.#place());
  #complained = new Set();

  constructor() {
    super();
    this.#root.append(document.createElement("slot"));
    this.#internals.states?.add(this.#status);
    // Nobody may be waiting for it.
    this.#ready.promise.catch(() => {});
  }

  connectedCallback() {
    for (const name of ["text", "options"]) this.#takeOver(name);
    for (const name of NAMES) this.#check(name);
    this.#changes.observe(this, { childList: true, characterData: true, subtree: true });
    if (this.#panel || this.#starting) return;
    if (choice(this, "loading") === "eager" || typeof IntersectionObserver === "undefined") return void this.#start();
    this.#near = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && this.#start(), {
      rootMargin: NEAR,
    });
    this.#near.observe(this);
  }

  disconnectedCallback() {
    // Moving an element removes it first.
    queueMicrotask(() => this.isConnected || this.#end());
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.isConnected) return;
    this.#check(name);
    if (name === "cards" || name === "view" || name === "readonly") this.#panel?.show(this.#layout(), cards(this));
    else if (name === "mark") this.#article?.mark(this.hasAttribute("mark") ? this.result : null);
    else if (name === "base-url") this.#end(), this.connectedCallback();
    else if (name === "for" || name === "doc-date" || name === "max-chars") this.#place();
  }

  /** The text; when it was never set, that of the element named by `for`, or the element's own. */
  get text() {
    return this.#text ?? this.#found()?.text ?? "";
  }
  set text(text) {
    this.#text = text === null || text === undefined ? null : String(text);
    this.#place();
  }

  /** The Document of the text, or null. */
  get result() {
    const json = this.#result === null ? this.#panel?.document() : undefined;
    if (json) this.#result = JSON.parse(json);
    return this.#status === "ready" ? this.#result : null;
  }

  /** `date`, `dateOrder`, `prefer`, as in `analyze`. */
  get options() {
    return this.#options;
  }
  set options(options) {
    engineOptions(options);
    this.#options = { ...options };
    this.#place();
  }

  /** "idle", "loading", "empty", "busy", "ready", "stopped" or "failed". */
  get status() {
    return this.#status;
  }

  /** Resolves when texts can be given to it, rejects with why they cannot. */
  get ready() {
    return this.#ready.promise;
  }

  /** Reads a text, or the present one again; gives its Document. */
  analyze(text, { signal } = {}) {
    if (signal?.aborted) return Promise.reject(signal.reason);
    const done = deferred();
    this.#settle(coded("aborted", "Another text was given."));
    this.#waiting.push(done);
    signal?.addEventListener("abort", () => this.#waiting.includes(done) && this.abort(signal.reason), { once: true });
    if (text !== undefined) this.#text = String(text);
    this.#start();
    this.#place();
    return done.promise;
  }

  /** Gives up what is being read. */
  abort(reason = coded("aborted", "The analysis was given up.")) {
    this.#panel?.abort();
    this.#settle(reason);
  }

  /** The text's Document in a format ("json", "markdown", "csv", "ics", "jsonld", "conllu"); null when the page forbids. */
  async export(format) {
    if (!this.#emit("fc-export", { format }, { cancelable: true })) return null;
    const text = this.#text ?? this.#article?.text ?? this.text;
    return exportText(text, format, { ...this.#analysis(), baseUrl: this.getAttribute("base-url") ?? "" });
  }

  /** Brings an entry of the cards into view: "fact-3" is the fact with the id 3. Gives whether there is such an entry. */
  reveal(id) {
    return this.#panel?.reveal(id) ?? false;
  }

  /** Shows no text. */
  clear() {
    this.text = "";
  }

  /** What was set before the element was defined stands on the instance, in front of the accessor. */
  #takeOver(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete this[name];
    this[name] = value;
  }

  #layout() {
    const view = choice(this, "view");
    return view === "both" && this.hasAttribute("readonly") ? "read" : view;
  }

  #analysis() {
    const date = this.getAttribute("doc-date");
    return { ...(date && !complaint("doc-date", date) ? { date } : {}), ...this.#options };
  }

  async #start() {
    this.#near?.disconnect();
    this.#near = null;
    if (this.#panel || this.#starting) return this.#starting;
    this.#become("loading");
    const begun = (this.#starting = load(this.getAttribute("base-url") ?? ""));
    try {
      const { parts, engine, sheet } = await begun;
      if (this.#starting !== begun) return;
      this.#draw(parts, engine, sheet);
      this.#ready.resolve();
      this.#emit("fc-ready");
      this.#place();
    } catch (error) {
      if (this.#starting !== begun) return;
      this.#fail(error);
    } finally {
      if (this.#starting === begun) this.#starting = null;
    }
  }

  #draw(parts, engine, sheet) {
    this.#root.adoptedStyleSheets = [sheet];
    const body = document.createElement("div");
    body.className = "root";
    this.#root.replaceChildren(body);
    this.#panel = new parts.Panel(body, engine, this.#layout(), cards(this), (name, detail) => this.#on(name, detail));
  }

  /** Gives the panel the present text. */
  #place() {
    this.#result = null;
    if (!this.#panel) return;
    this.#article?.end();
    this.#article = this.#text === null ? this.#found() : null;
    if (this.#text === null && !this.#article) this.#complain(`for="${this.getAttribute("for")}" names no element of the page.`);
    const text = this.#text ?? this.#article?.text ?? "";
    const limit = maxChars(this);
    if (text.length > limit) {
      const much = `The text has ${text.length} characters, more than the ${limit} that this page allows`;
      return this.#refuse(coded("too-long", `${much}: give a part of it, or raise max-chars.`));
    }
    this.#panel.place(text, engineOptions(this.#analysis()));
  }

  /** What the panel tells. */
  #on(name, detail) {
    if (name === "status") this.#become(detail);
    else if (name === "progress") this.#emit("fc-progress", detail);
    else if (name === "select") this.#select(detail);
    else if (name === "error") this.#tell(detail);
    else if (name === "result") {
      const element = this;
      this.#emit("fc-result", { get document() { return element.result; } });
      this.#article?.mark(this.hasAttribute("mark") ? this.result : null);
      for (const { resolve } of this.#waiting.splice(0)) resolve(this.result);
    }
  }

  #select(selected) {
    this.#emit("fc-fact-select", selected);
    this.#article?.show(selected);
  }

  /** The text is not read. */
  #refuse(error) {
    this.#panel.place("", {});
    this.#become("failed");
    this.#tell(error);
  }

  /** Nothing can be read. */
  #fail(error) {
    this.#ready.reject(error);
    this.#ready = deferred();
    this.#ready.promise.catch(() => {});
    this.#root.replaceChildren(...fallback(error.message));
    this.#become("failed");
    this.#tell(error);
  }

  #tell(error) {
    const { code = "failed", message } = error;
    console.error(`fact-cards: ${code}: ${message}`);
    this.#emit("fc-error", { code, message, error });
    this.#settle(error);
  }

  #settle(error) {
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }

  #check(name) {
    const message = complaint(name, this.getAttribute(name));
    if (message) this.#complain(message);
  }

  #complain(message) {
    if (this.#complained.has(message)) return;
    this.#complained.add(message);
    console.error(`fact-cards: bad-attribute: ${message}`);
    this.#emit("fc-error", { code: "bad-attribute", message, error: coded("bad-attribute", message) });
  }

  /** What the page has for it to read: the element named by `for`, or itself. */
  #found() {
    const id = this.getAttribute("for");
    if (id === null) return new Article(this);
    const element = this.getRootNode().getElementById?.(id) ?? document.getElementById(id);
    return element && new Article(element);
  }

  #become(status) {
    if (this.#status === status) return;
    this.#internals.states?.delete(this.#status);
    this.#internals.states?.add(status);
    this.#status = status;
  }

  #emit(name, detail = null, more = {}) {
    return this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail, ...more }));
  }

  #end() {
    this.#near?.disconnect();
    this.#near = this.#starting = null;
    this.#changes.disconnect();
    this.#article?.end();
    this.#article = null;
    this.#settle(coded("aborted", "The element was removed."));
    this.#panel?.destroy();
    this.#panel?.free();
    this.#panel = null;
    this.#result = null;
    this.#root.replaceChildren(document.createElement("slot"));
    this.#become("idle");
  }
}
