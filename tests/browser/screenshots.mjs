// Pictures of the page in each state, width and colour scheme: `node screenshots.mjs FOLDER`.

import { mkdir } from "node:fs/promises";
import path from "node:path";
import { closeBrowser, withSite } from "./harness.mjs";
import { STATES } from "./states.mjs";

const SIZES = [
  { width: 1440, height: 900 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
];

const folder = process.argv[2] ?? "target/screenshots";
await mkdir(folder, { recursive: true });
try {
  for (const viewport of SIZES) {
    for (const colorScheme of ["light", "dark"]) {
      for (const [name, state] of Object.entries(STATES)) {
        const file = path.join(folder, `${name}-${viewport.width}x${viewport.height}-${colorScheme}.png`);
        await withSite({ ...state.site, faults: true, context: { viewport, colorScheme } }, async (page) => {
          await state.reach(page);
          await page.raw.screenshot({ path: file });
          console.log(file);
        });
      }
    }
  }
} finally {
  await closeBrowser();
}
