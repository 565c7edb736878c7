// The text of an element of the page, and the way back from its characters to the page.

/** Elements whose text is not the page's. */
const SKIPPED = "script, style, noscript, template, [hidden], [aria-hidden='true'], fact-cards, select, textarea, svg, math";

/** The kinds that are told apart where they are marked, and what is chosen. */
const KINDS = ["person", "organization", "place", "time", "quantity", "chosen"];

/** What lies over the kinds. */
const PRIORITIES = { chosen: 1, focus: 2 };

/** How the marks look; the page may say otherwise, as its own sheets come first or have more weight. */
const LOOK = `
::highlight(factcards-person) { text-decoration: underline 0.1em light-dark(#2456a6, #8fb6f2); }
::highlight(factcards-organization) { text-decoration: underline double 0.08em light-dark(#6b3fa0, #c3a5ee); }
::highlight(factcards-place) { text-decoration: underline wavy 0.06em light-dark(#2b6e3f, #8acb9b); }
::highlight(factcards-time) { text-decoration: underline dashed 0.1em light-dark(#96530a, #e6b170); }
::highlight(factcards-quantity) { text-decoration: underline dotted 0.12em light-dark(#a02c55, #f09bb8); }
::highlight(factcards-chosen) { background-color: light-dark(#cfe6e3, #2d5451); color: light-dark(#1d2125, #e6e4df); }
::highlight(factcards-focus) { background-color: light-dark(#fff0b8, #4d4218); color: light-dark(#1d2125, #e6e4df); }
`;

let look = null;

export class Article {
  #element;
  /** Text nodes with the place in the text where each begins. */
  #nodes = [];
  #marks = new Map();

  /** Reads the element's text: blocks with a blank line between them, without what is not shown. */
  constructor(element) {
    this.#element = element;
    this.text = "";
    this.#read(element, element.localName === "fact-cards");
    this.text = this.text.replace(/\n+$/, "");
  }

  #read(element, own) {
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) this.#append(node, own);
      else if (node.nodeType !== Node.ELEMENT_NODE || node.matches(SKIPPED) || (own && node.hasAttribute("slot"))) continue;
      else if (node.localName === "br") this.text += "\n";
      else {
        const { display, visibility } = getComputedStyle(node);
        // What is inside an element that is defined already is not drawn itself, so it has no box to ask for.
        if (display === "none" && !own) continue;
        const block = !own ? !/^(inline|contents|ruby)/.test(display) : !INLINE.test(node.localName);
        if (visibility === "hidden" && !own) continue;
        if (block) this.#part();
        this.#read(node, own);
        if (block) this.#part();
      }
    }
  }

  #append(node, own) {
    const parent = node.parentElement;
    const kept = own ? parent.closest("pre, fact-cards").localName === "pre" : /^(pre|break)/.test(getComputedStyle(parent).whiteSpaceCollapse);
    // As many characters as the page has, so that places stay the same.
    const text = kept ? node.data : node.data.replace(/\s/g, " ");
    if (text.trim() === "" && (this.text === "" || this.text.endsWith("\n"))) return;
    this.#nodes.push({ node, start: this.text.length });
    this.text += text;
  }

  /** Ends a block. */
  #part() {
    if (this.text !== "" && !this.text.endsWith("\n\n")) this.text += this.text.endsWith("\n") ? "\n" : "\n\n";
  }

  /** The range of the page that a stretch of the text stands in; null when the page has changed meanwhile. */
  range(start, end) {
    const [first, last] = [this.#at(start), this.#at(end - 1)];
    if (!first || !last) return null;
    const range = new Range();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset + 1);
    return range;
  }

  #at(place) {
    let [low, high] = [0, this.#nodes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#nodes[middle].start <= place) low = middle + 1;
      else high = middle;
    }
    const found = this.#nodes[low - 1];
    const offset = place - found?.start;
    return found?.node.isConnected && offset >= 0 && offset < found.node.data.length ? { node: found.node, offset } : null;
  }

  /** Marks names, times and numbers of a Document where they stand, and the mentions of an entity; null for none. */
  mark(result, chosen) {
    this.#unmark(KINDS);
    if (!result || !globalThis.CSS?.highlights) return;
    const mentions = result.entities.flatMap(({ kind, mentions }) => mentions.filter(({ form }) => form === "name").map(({ span }) => [kind, span]));
    const values = [["time", result.times], ["quantity", result.quantities], ["chosen", chosen]];
    const spans = [...mentions, ...values.flatMap(([kind, items]) => items.map(({ span }) => [kind, span]))];
    for (const kind of KINDS) {
      const ranges = spans.filter(([of]) => of === kind).map(([, { start, end }]) => this.range(start, end));
      this.#add(kind, ranges.filter(Boolean));
    }
  }

  /** Points out a place and brings it into view. */
  show({ start, end }) {
    const range = this.range(start, end);
    if (!range) return;
    this.#unmark(["focus"]);
    if (globalThis.CSS?.highlights) this.#add("focus", [range]);
    const smooth = !matchMedia("(prefers-reduced-motion: reduce)").matches;
    range.startContainer.parentElement.scrollIntoView({ block: "center", behavior: smooth ? "smooth" : "instant" });
  }

  /** Takes back what was marked. */
  end() {
    this.#unmark([...this.#marks.keys()]);
  }

  /** Highlights belong to the page: those of other elements stay. */
  #add(kind, ranges) {
    if (ranges.length === 0) return;
    if (!look) {
      look = new CSSStyleSheet();
      look.replaceSync(LOOK);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, look];
    }
    const name = `factcards-${kind}`;
    if (!CSS.highlights.has(name)) CSS.highlights.set(name, new Highlight());
    const highlight = CSS.highlights.get(name);
    // The focus lies over the others, and what is chosen over the kinds.
    highlight.priority = PRIORITIES[kind] ?? 0;
    for (const range of ranges) highlight.add(range);
    this.#marks.set(kind, ranges);
  }

  #unmark(kinds) {
    for (const kind of kinds) {
      const highlight = globalThis.CSS?.highlights?.get(`factcards-${kind}`);
      for (const range of this.#marks.get(kind) ?? []) highlight?.delete(range);
      this.#marks.delete(kind);
    }
  }
}

const INLINE = /^(a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|i|ins|kbd|label|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/;
