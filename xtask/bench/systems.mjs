// What is measured: one row for each way of using a system. The bundle of `systems/MODULE.mjs` has the way.

/**
 * - `name`: as table and chart call it.
 * - `does`: what one gets by it, in a few words.
 * - `call`: the calls that are timed.
 * - `packages`: what of `package.json` it is made of.
 */
export const SYSTEMS = [
  {
    name: "Factcards",
    does: "tags, trees, names, roles, facts, quotes, dates, numbers, summary",
    call: "analyze(text), the Document in wasm",
    module: "factcards",
    way: "document",
  },
  {
    name: "Factcards in JSON",
    does: "the same as JavaScript objects",
    call: "JSON.parse of analyze(text) as JSON",
    module: "factcards",
    way: "json",
  },
  {
    name: "Factcards, trees only",
    does: "tags, lemmas, trees, names",
    call: "annotate(text)",
    module: "factcards",
    way: "trees",
  },
  {
    name: "compromise, tags only",
    does: "tags",
    call: "nlp(text)",
    module: "compromise",
    way: "tags",
    packages: ["compromise"],
  },
  {
    name: "compromise",
    does: "tags, names, numbers",
    call: "json() of nlp(text), topics(), numbers()",
    module: "compromise",
    way: "views",
    packages: ["compromise"],
  },
  {
    name: "compromise with dates",
    does: "tags, names, numbers, dates",
    call: "json() of nlp(text), topics(), numbers(), dates()",
    module: "compromise-dates",
    way: "views",
    packages: ["compromise", "compromise-dates"],
  },
  {
    name: "wink-nlp",
    does: "tags, lemmas, dates and numbers without their values, sentiment",
    call: "readDoc(text), all pipes; pos and lemma of tokens(), detail of entities()",
    module: "wink",
    way: "all",
    packages: ["wink-nlp", "wink-eng-lite-web-model"],
  },
  {
    name: "chrono-node",
    does: "dates only",
    call: "parse(text, date)",
    module: "chrono",
    way: "dates",
    packages: ["chrono-node"],
  },
  {
    name: "Recognizers-Text",
    does: "dates and numbers only",
    call: "recognizeDateTime(text), recognizeNumber(text)",
    module: "recognizers",
    way: "values",
    packages: ["@microsoft/recognizers-text-date-time", "@microsoft/recognizers-text-number"],
  },
];

/** Whether a row is of our own engine. */
export const isOwn = ({ module }) => module === "factcards";

/** What must be downloaded for a row, from the folder of the built benchmark. */
export const files = ({ module }) => [
  `systems/${module}.js`,
  ...(module === "factcards" ? ["engine.js", "engine_bg.wasm", "english.model"] : []),
];
