// What must hold of a page that uses the package, however it was built and whatever shows it.

import assert from "node:assert/strict";
import { Ajv2020 } from "ajv/dist/2020.js";
import { prose } from "../browser/prose.mjs";

export const TEXT = "Ann Miller met Bob Stone in Oslo on Friday. “The bridge will open in May,” she said. It cost €3.5 million.";

/** That it is a Document of this text. */
export function assertDocument(document, text, schema) {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  assert.ok(validate(document), JSON.stringify(validate.errors?.slice(0, 3), null, 2));
  const spans = [...document.sentences, ...document.facts, ...document.times].map(({ span }) => span);
  assert.ok(spans.length > 3);
  for (const { start, end, text: words } of spans) assert.equal(words ?? text.slice(start, end), text.slice(start, end));
  assert.deepEqual(document.times.map(({ value }) => value).slice(0, 1), ["2026-03-06"]);
}

/** Has an open page do everything. */
export async function check(page, schema) {
  const evaluate = (use, given) => page.evaluate(use, given);
  const { titles, facts, height } = await evaluate(() => app.cards());
  assert.deepEqual(titles.length, 5, titles.join());
  assert.ok(facts > 0 && height > 100);

  const { exported } = await evaluate(() => seen);
  assertDocument(await evaluate((text) => app.analyze(text), TEXT), TEXT, schema);
  const { workers, exported: now } = await evaluate(() => seen);
  assert.ok(workers >= 1 && now === exported + 1, "a worker has read it");
  const loaded = await evaluate(() => performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname));
  assert.deepEqual(loaded.filter((name) => name.endsWith(".model")), [], "no engine on the page's thread");

  assert.deepEqual(await evaluate((text) => app.quotes(text), TEXT), [{ who: "Ann Miller", what: "The bridge will open in May," }]);
  assert.match(await evaluate((text) => app.calendar(text), TEXT), /^BEGIN:VCALENDAR/);

  const steps = await evaluate((text) => app.progress(text), prose(20_000));
  assert.deepEqual([...new Set(steps.map(({ stage }) => stage))].filter((stage) => stage !== "loading"), ["text", "values", "entities", "facts", "summary"]);
  const shares = steps.filter(({ stage }) => stage !== "loading").map(({ done }) => done);
  assert.ok(shares.every((share, at) => share >= (shares[at - 1] ?? 0) && share <= 1));

  assert.deepEqual(await evaluate((text) => app.abort(text), prose(300_000)), { given: "AbortError", next: 1 });
  assert.equal(await evaluate(() => app.refused()), "bad-option");
  assert.deepEqual((await evaluate(() => seen)).errors, []);
}
