// The element as a page uses it; what is wrong must not pass the checker.

import { FactCards } from "factcards/define";
import type { Document } from "factcards";
import type { CardName, FactCardsAttributes, Status } from "factcards/element";

const cards: FactCards = document.createElement("fact-cards");
const same: FactCards | null = document.querySelector("fact-cards");
cards.text = "Ann met Bob on Friday.";
cards.text = null;
cards.options = { date: "2026-03-10", prefer: "future" };
await cards.ready;
const found: Document = await cards.analyze("Ann met Bob.", { signal: AbortSignal.timeout(1000) });
const again: Document = await cards.analyze();
const sheet: string | null = await cards.export("csv");
const there: boolean = cards.reveal("fact-3");
const status: Status = cards.status;
const text: string = cards.text;
cards.abort();
cards.clear();

cards.addEventListener("fc-progress", ({ detail: { stage, done } }) => console.log(stage, (done ?? 0) * 100));
cards.addEventListener("fc-result", ({ detail }) => console.log(detail.document?.facts.length));
cards.addEventListener("fc-error", ({ detail }) => detail.code === "too-long" && console.log(detail.message));
cards.addEventListener("fc-fact-select", ({ detail }) => console.log(detail.id, detail.start, detail.sentence.end));
cards.addEventListener("fc-export", (event) => event.detail.format === "csv" && event.preventDefault(), { once: true });
cards.addEventListener("click", (event) => console.log(event.clientX));
cards.addEventListener("anything", (event) => console.log(event.type));

const attributes: FactCardsAttributes = { for: "article", view: "both", cards: "summary people", "max-chars": 1000, mark: "" };
const card: CardName = "main-event";
export { again, attributes, card, found, same, sheet, status, text, there };

// @ts-expect-error: a text is a string
cards.text = 42;
// @ts-expect-error: only the element says what it is doing
cards.status = "ready";
// @ts-expect-error: only an analysis gives a Document
cards.result = null;
// @ts-expect-error: there may be no Document yet
cards.result.facts;
// @ts-expect-error: options are written as JavaScript does
cards.options = { reference_date: "2026-03-10" };
// @ts-expect-error: there is no such format
cards.export("docx");
// @ts-expect-error: an id has its kind before it
cards.reveal(3);
// @ts-expect-error: there is no such detail
cards.addEventListener("fc-progress", ({ detail }) => detail.percent);
// @ts-expect-error: there is no such view
const wrong: FactCardsAttributes = { view: "list" };
// @ts-expect-error: there is no such card
const other: CardName = "verbs";
