// What axe-core finds on a page.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const AXE = await readFile(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** Fails with what axe-core finds on a page as it is, inside its elements and frames too. */
export async function assertAccessible(raw) {
  // Evaluated, not injected as a script element: the page's policy stays as it is.
  for (const frame of raw.frames()) await frame.evaluate(AXE);
  const { violations, passes } = await raw.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  const told = violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((n) => n.html).join("\n  ")}`);
  assert.deepEqual(told, []);
  assert.ok(passes.length > 10, "axe-core looked at the page");
}
