// The colours of the design keep their contrast.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import path from "node:path";
import { test } from "node:test";
import { ROOT } from "./harness.mjs";

test("words have a contrast of at least 4.5 with each ground that they stand on, light and dark", () => {
  const table = execFileSync(process.execPath, [path.join(ROOT, "xtask/tools/contrast.mjs")], { encoding: "utf8" });
  const ratios = [...table.matchAll(/\| ([\d.]+) \| ([\d.]+) \|$/gm)].flatMap(([, light, dark]) => [Number(light), Number(dark)]);
  assert.ok(ratios.length > 40, `${ratios.length} contrasts`);
  assert.ok(Math.min(...ratios) >= 4.5, table);
});
