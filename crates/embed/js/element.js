// <fact-cards>: the cards of a text as an element.

import { NAMES, SHOWN, analysis, cards, choice, language, layout, tooLong, unfound } from "./attributes.js";
import { coded, missing } from "./coded.js";
import { deferred, quiet } from "./deferred.js";
import { emit } from "./emit.js";
import { fallback } from "./fallback.js";
import { whenNear } from "./near.js";
import { engineOptions, knownFormat } from "./options.js";
import { Source } from "./source.js";
import { Trouble } from "./trouble.js";
import { takeOver } from "./upgrade.js";

/** What the engine finds no text in. */
const BLANK = /^\p{White_Space}*$/u;

/** What it takes to draw comes when it is needed. */
const needs = () => import("./load.js").catch(missing);

export class FactCards extends HTMLElement {
  static observedAttributes = NAMES;

  #internals = this.attachInternals();
  #root = this.attachShadow({ mode: "open" });
  #source = new Source(this);
  #options = {};
  #status = "idle";
  /** The panel and what it draws into; null until it is near, and once it is gone. */
  #drawn = null;
  /** Stops waiting for it to come near. */
  #far = null;
  #starting = null;
  /** The promise of `analyze`. */
  #waiting = null;
  /** Whether what is to be read was given up before it could be. */
  #givenUp = false;
  /** Whether the present text is not read, whatever the panel tells. */
  #refused = false;
  #result = null;
  #ready = quiet();
  /** Changes of the element's own text. */
  #changes = new MutationObserver(() => {
    if (this.#panel && this.#source.changed()) this.#place();
    else this.#mark();
  });
  #trouble = new Trouble(this);

  constructor() {
    super();
    this.#root.append(document.createElement("slot"));
    this.#internals.states?.add(this.#status);
  }

  connectedCallback() {
    takeOver(this, ["text", "options"], this.#trouble);
    for (const name of NAMES) this.#trouble.check(name);
    this.#source.watch(this.#changes);
    this.#approach();
  }

  disconnectedCallback() {
    // Moving an element removes it first.
    queueMicrotask(() => this.isConnected || this.#end());
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.isConnected) return;
    this.#trouble.check(name);
    if (SHOWN.includes(name)) this.#panel?.show(layout(this), cards(this), language(this));
    else if (name === "mark") this.#mark(), this.#approach();
    else if (name === "loading") this.#approach();
    else if (name === "base-url") this.#end(), this.connectedCallback();
    else if (name === "for") this.#source.watch(this.#changes), this.#approach(), this.#place();
    else if (name === "doc-date" || name === "max-chars") this.#place();
  }

  /** The Rust side of what is drawn. */
  get #panel() {
    return this.#drawn?.panel ?? null;
  }

  /** The text; when it was never set, that of the element named by `for`, or the element's own. */
  get text() {
    return this.#source.text ?? "";
  }
  set text(text) {
    this.#source.give(text === null || text === undefined ? null : String(text));
    this.#place();
  }

  /** The Document of the text, or null. */
  get result() {
    if (this.#status !== "ready") return null;
    const json = this.#result ? undefined : this.#panel.document();
    if (json) this.#result = JSON.parse(json);
    return this.#result;
  }

  /** `date`, `dateOrder`, `prefer`, `literal`, `corrections`, as in `analyze`. */
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
    this.#settle(coded("aborted", "Another text was given."));
    const waiting = (this.#waiting = deferred());
    const abort = () => this.#waiting === waiting && this.abort(signal.reason);
    signal?.addEventListener("abort", abort);
    if (text !== undefined) this.#source.give(String(text));
    if (this.#panel) this.#place();
    else this.#givenUp = false, this.#start();
    return waiting.promise.finally(() => signal?.removeEventListener("abort", abort));
  }

  /** Gives up what is being read. */
  abort(reason = coded("aborted", "The analysis was given up.")) {
    this.#panel?.abort();
    this.#givenUp = this.#starting !== null;
    this.#settle(reason);
  }

  /** The text's Document in a format ("json", "markdown", "csv", "ics", "jsonld", "conllu", "annotations", "html"); null when the page forbids. */
  async export(format) {
    knownFormat(format);
    if (!emit(this, "fc-export", { format }, { cancelable: true })) return null;
    // A person may have chosen other options on the cards.
    const options = this.#status === "ready" ? this.#panel.options() : engineOptions({ ...analysis(this), ...this.#options });
    return this.#write(this.#panel ? this.#source.read : this.text, format, options);
  }

  /** Brings an entry of the cards into view: "fact-3" is the fact with the id 3. Gives whether there is such an entry. */
  reveal(id) {
    return this.#panel?.reveal(String(id)) ?? false;
  }

  /** Shows no text. */
  clear() {
    this.text = "";
  }

  /** The address of the engine's files. */
  get #base() {
    return this.getAttribute("base-url") ?? "";
  }

  /** Starts, at once or when it comes near. */
  #approach() {
    this.#far = void this.#far?.();
    if (this.#panel || this.#starting) return;
    if (choice(this, "loading") === "eager") this.#start();
    else this.#far = whenNear(this.hasAttribute("mark") ? this.#source.places : [this], () => this.#start());
  }

  async #start() {
    this.#far = void this.#far?.();
    if (this.#panel || this.#starting) return;
    if (this.#status === "failed") this.#ready = quiet();
    this.#become("loading");
    const begun = (this.#starting = needs().then(({ load }) => load(this.#base)));
    try {
      const { sheet, take } = await begun;
      if (this.#starting !== begun) return;
      this.#root.adoptedStyleSheets = [sheet];
      this.#drawn = take(layout(this), cards(this), language(this), (name, detail) => this.#on(name, detail));
      this.#root.replaceChildren(this.#drawn.body);
      const givenUp = this.#givenUp;
      this.#place();
      if (givenUp) this.abort();
      this.#ready.resolve();
      emit(this, "fc-ready");
    } catch (error) {
      if (this.#starting !== begun) return;
      this.#ready.reject(error);
      this.#say(error);
    } finally {
      if (this.#starting === begun) this.#starting = null;
    }
  }

  /** Gives the panel the present text. */
  #place() {
    this.#givenUp = false;
    if (!this.#panel) return;
    const found = this.#source.take();
    if (found === null) this.#trouble.complain("bad-attribute", unfound(this));
    const text = found ?? "";
    const refusal = tooLong(this, text);
    if (refusal) return this.#refuse(refusal);
    if (this.#refused) this.#root.replaceChildren(this.#drawn.body);
    this.#refused = false;
    const options = engineOptions({ ...analysis(this), ...this.#options });
    this.#panel.place(text, options);
    this.#become(BLANK.test(text) ? "empty" : "busy");
    // The cards show nothing of it, but it has a Document.
    if (this.#status === "empty" && this.#waiting) this.#write(text, "json", options).then(JSON.parse).then(this.#waiting.resolve, this.#waiting.reject);
  }

  async #write(text, format, options) {
    const { written } = await needs();
    return written(text, format, options, { baseUrl: this.#base });
  }

  #mark() {
    this.#source.mark(this.hasAttribute("mark") ? this.result : null);
  }

  /** What the panel tells. */
  #on(name, detail) {
    if (this.#refused) return;
    // A panel begins empty, whatever it has been given.
    if (name === "status" && (detail !== "empty" || BLANK.test(this.#source.read))) this.#become(detail);
    else if (name === "progress") emit(this, "fc-progress", detail);
    else if (name === "select") this.#select(detail);
    else if (name === "choose") this.#source.chosen = detail ?? null, this.#mark();
    else if (name === "error") this.#tell(detail);
    else if (name === "edit") this.#edited(detail);
    else if (name === "result") {
      const [element, waiting] = [this, this.#waiting];
      this.#waiting = null;
      waiting?.resolve(this.result);
      this.#mark();
      emit(this, "fc-result", { get document() { return element.result; } });
    }
  }

  #select(selected) {
    emit(this, "fc-fact-select", selected);
    this.#source.show(selected);
  }

  /** A person has written another text. */
  #edited(text) {
    if (text === this.#source.read) return;
    this.#source.give(text);
    this.#settle(coded("aborted", "Another text was given."));
  }

  /** The text is not read; what the page has put into the element is there to be read. */
  #refuse(error) {
    this.#panel.place("", {});
    this.#refused = true;
    this.#say(error);
  }

  /** Says so in the place of the cards. */
  #say(error) {
    this.#root.replaceChildren(...fallback(error.message));
    this.#become("failed");
    this.#tell(error);
  }

  #tell(error) {
    this.#settle(error);
    this.#trouble.tell(error);
  }

  #settle(error) {
    this.#waiting?.reject(error);
    this.#waiting = null;
  }

  #become(status) {
    if (status !== "ready") this.#result = null;
    if (status === "stopped") this.#settle(coded("aborted", "The analysis was given up."));
    if (this.#status === status) return;
    this.#internals.states?.delete(this.#status);
    this.#internals.states?.add(status);
    this.#status = status;
  }

  #end() {
    this.#far?.();
    this.#changes.disconnect();
    this.#source.end();
    this.#settle(coded("aborted", "The element was removed."));
    this.#drawn?.leave();
    if (this.#drawn || this.#status === "failed") this.#ready = quiet();
    this.#far = this.#starting = this.#drawn = null;
    this.#refused = this.#givenUp = false;
    this.#root.replaceChildren(document.createElement("slot"));
    this.#become("idle");
  }
}
