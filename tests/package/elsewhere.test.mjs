// The engine's files on a host of their own.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { serve } from "../../xtask/tools/static-server.mjs";
import { BROWSERS } from "./browsers.mjs";
import { mapped } from "./builds.mjs";
import { TEXT } from "./checks.mjs";
import { example, policyOf } from "./project.mjs";
import { withUsers } from "./users.mjs";

const users = withUsers();
let files = null;
before(async () => {
  files = await serve({ folder: users.installed.installed, answer: (_, response) => (response.setHeader("Access-Control-Allow-Origin", "*"), false) });
});
after(() => files?.close());

for (const { name, skip } of BROWSERS) {
  test(`in ${name}`, { skip }, async () => {
    const origin = new URL(files.url).origin;
    const policy = policyOf(users.installed.readme, "Of files on another origin").replaceAll("https://cards.example", origin);
    const host = await mapped(users.installed.folder, "elsewhere.html", example("import-map.html").trim(), "", policy);
    const page = await users.browsers.newPage(name);
    try {
      await page.goto(`${host.url}elsewhere.html`);
      const read = (text, baseUrl) =>
        page.evaluate(async ([text, baseUrl]) => {
          const { analyze } = await import("factcards");
          return analyze(text, { baseUrl, date: "2026-03-10" }).then(({ times }) => times[0].value, ({ code }) => code);
        }, [text, baseUrl]);
      assert.equal(await read(TEXT, files.url), "2026-03-06");
      const seen = await page.evaluate(() => globalThis.seen);
      assert.deepEqual([seen.workers, seen.exported, seen.errors], [1, 1, []]);
      assert.ok(!host.served.some((file) => /\.model$|worker/.test(file)), host.served.join());
      assert.equal(await read(TEXT, `${files.url}nothing/`), "http-status");
    } finally {
      await page.close();
      await host.close();
    }
  });
}
