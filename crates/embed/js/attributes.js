// The attributes of <fact-cards>: their values, and what is said of others.

import { coded } from "./coded.js";
import { isDate } from "./options.js";

const CARDS = [
  "brief", "summary", "main-event", "quotes", "positions", "plans", "facts", "lists", "who", "people", "organizations", "places",
  "names", "relations", "timeline", "numbers", "references", "abbreviations", "warnings",
];
const CHOICES = { view: ["cards", "read", "both"], theme: ["auto", "light", "dark"], loading: ["lazy", "eager"] };

/** The languages of the interface. */
const LANGUAGES = ["en", "de"];

/** A longer text is not read unless the page asks for it: it would keep a phone busy for minutes. */
const MAX_CHARS = 2_000_000;

export const NAMES = ["for", "lang", "doc-date", "cards", "view", "theme", "loading", "base-url", "max-chars", "readonly", "mark"];

/** Those that say what of the cards is shown, and how. */
export const SHOWN = ["cards", "view", "readonly", "lang"];

/** The value of an attribute that has a few; the first of them when it has none or another. */
export function choice(element, name) {
  const value = element.getAttribute(name);
  return CHOICES[name].includes(value) ? value : CHOICES[name][0];
}

/** What is shown: the value of `view`, or "read" where the text cannot be edited. */
export function layout(element) {
  const view = choice(element, "view");
  return view === "both" && element.hasAttribute("readonly") ? "read" : view;
}

/** The language of what is said about the text: that of the page at this place, the first where there is no other. */
export function language(element) {
  return LANGUAGES.find((tag) => element.matches(`:lang(${tag})`)) ?? LANGUAGES[0];
}

/** The options that the attributes give. */
export function analysis(element) {
  const date = element.getAttribute("doc-date");
  return date && !complaint("doc-date", date) ? { date } : {};
}

/** The names of the cards to show; none for all. */
export function cards(element) {
  return words(element.getAttribute("cards")).filter((name) => CARDS.includes(name));
}

/** Characters of the longest text that is read. */
function maxChars(element) {
  const value = Number(element.getAttribute("max-chars") ?? MAX_CHARS);
  return Number.isInteger(value) && value > 0 ? value : MAX_CHARS;
}

/** What is wrong with `for` when it names nothing. */
export const unfound = (element) => `for="${element.getAttribute("for")}" names no element of the page: write the id of one that has the text.`;

/** Why a text is not read; null when it is. */
export function tooLong(element, text) {
  const limit = maxChars(element);
  if (text.length <= limit) return null;
  const much = `The text has ${text.length} characters, more than the ${limit} that this page allows`;
  return coded("too-long", `${much}: give a part of it, or raise max-chars.`);
}

/** What is wrong with an attribute, and what to write; null when nothing is. */
export function complaint(name, value) {
  if (value === null) return null;
  const write = (what) => `${name}="${value}" has no meaning: write ${what}.`;
  if (name in CHOICES && !CHOICES[name].includes(value)) return write(CHOICES[name].join(", "));
  if (name === "doc-date" && value !== "" && !isDate(value)) return write("a day as YYYY-MM-DD or YYYY-MM-DDTHH:MM");
  if (name === "max-chars" && !(Number.isInteger(Number(value)) && Number(value) > 0)) return write("a number of characters");
  if (name === "lang" && value !== "" && !LANGUAGES.includes(value.split("-")[0].toLowerCase())) return write(`${LANGUAGES.join(" or ")}: the cards speak no other language`);
  const unknown = name === "cards" ? words(value).filter((word) => !CARDS.includes(word)) : [];
  if (unknown.length > 0) return `cards="${unknown.join(" ")}" names no card: write some of ${CARDS.join(", ")}.`;
  return null;
}

function words(value) {
  return (value ?? "").split(/[\s,]+/).filter(Boolean);
}
