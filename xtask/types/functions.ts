// The package's functions as a program calls them; what is wrong must not pass the checker.

import { analyze, engineOptions, exportText } from "factcards";
import type { Document, Entity, EntityKind, ErrorCode, FactcardsError, Span } from "factcards";

const controller = new AbortController();
const found: Document = await analyze("Ann met Bob on Friday.", {
  date: new Date(),
  dateOrder: "day-first",
  prefer: "past",
  literal: false,
  signal: controller.signal,
  onProgress: ({ stage, done }) => console.log(stage === "loading" ? "…" : stage, Math.round((done ?? 0) * 100)),
  baseUrl: "/factcards/",
});
const sheet: string = await exportText("Ann met Bob.", "markdown", { date: "2026-03-10" });

// What a Document has and may lack.
const names: string[] = found.entities.filter(({ kind }) => kind === "person").map(({ name }) => name);
const title: string | undefined = found.title?.text;
const unit: "utf16" = found.offset_unit;
const speaker: Entity | undefined = found.entities[found.attributions[0]?.speaker ?? -1];
const up = (found.changes ?? []).filter(({ direction }) => direction === "up").length;
const where: Span[] = found.main_event.where ?? [];

// Every kind is told, so that a program can be complete.
const labels: Record<EntityKind, string> = {
  person: "people", organization: "organisations", place: "places", nationality: "peoples", event: "events",
  product: "products", work: "works", law: "laws", other: "others",
};
const advice = (code: ErrorCode) => (code === "blocked" ? "allow WebAssembly" : code);
analyze("").catch((error: FactcardsError) => advice(error.code));
export { advice, labels, names, sheet, speaker, title, unit, up, where };

// @ts-expect-error: a text is a string
analyze(42);
// @ts-expect-error: options are written as JavaScript does
analyze("", { date_order: "day_first" });
// @ts-expect-error: there is no such order
analyze("", { dateOrder: "year-first" });
// @ts-expect-error: there is no such side
analyze("", { prefer: "never" });
// @ts-expect-error: a signal, not its controller
analyze("", { signal: controller });
// @ts-expect-error: a format must be named
exportText("");
// @ts-expect-error: there is no such format
exportText("", "docx");
// @ts-expect-error: the engine knows no signal
engineOptions({ signal: controller.signal });
// @ts-expect-error: a title may be absent
found.title.text;
// @ts-expect-error: there is no such field
found.verbs;
// @ts-expect-error: there is no such kind
found.entities.filter(({ kind }) => kind === "ship");
// @ts-expect-error: a reference is the position of an entity
found.attributions[0]?.speaker?.name;
// @ts-expect-error: there is no such code
advice("unknown");
