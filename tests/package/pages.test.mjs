// The package in pages: bundled and not, in each browser.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { BROWSERS, startAll } from "./browsers.mjs";
import { BUILDS } from "./builds.mjs";
import { TEXT, check } from "./checks.mjs";
import { project } from "./project.mjs";

let browsers = null;
before(async () => (browsers = await startAll()));
after(() => browsers?.close());

for (const { name: way, start, bundled } of BUILDS) {
  test(`by ${way}`, async (context) => {
    const installed = project();
    const site = await start(installed);
    try {
      assert.deepEqual(site.warnings, []);
      for (const { name, skip } of BROWSERS) {
        await context.test(`in ${name}`, { skip }, async () => {
          const page = await browsers.newPage(name);
          await page.goto(site.url);
          await page.evaluate(() => new Promise((resolve) => (globalThis.app ? resolve() : addEventListener("load", resolve))));
          await check(page, installed.schema);
          if (bundled) assert.deepEqual(await page.evaluate((text) => app.reader(text), TEXT), ["Friday", "May"]);
          await page.close();
        });
      }
    } finally {
      await site.close();
      installed.remove();
    }
  });
}
