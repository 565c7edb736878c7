// What axe-core finds on a page.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const AXE = await readFile(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** Fails with what axe-core finds on a page as it is, inside its elements and frames too; `rules`: those to look at, if not all. */
export async function assertAccessible(raw, rules = []) {
  // Evaluated, not injected as a script element: the page's policy stays as it is.
  for (const frame of raw.frames()) if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(AXE);
  const { violations, passes, incomplete } = await raw.evaluate(
    (rules) => window.axe.run(document, { resultTypes: ["violations"], ...(rules.length > 0 && { runOnly: rules }) }),
    rules,
  );
  const told = violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((n) => n.html).join("\n  ")}`);
  assert.deepEqual(told, []);
  // Under a dialog it cannot always tell which ground words stand on.
  assert.ok(rules.length === 0 ? passes.length > 10 : passes.length + incomplete.length > 0, "axe-core looked at the page");
}
