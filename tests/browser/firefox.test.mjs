// Firefox: the page, the element and the frame, each once; the page in one file is with its own tests.

import assert from "node:assert/strict";
import { test } from "node:test";
import { serve } from "../../xtask/tools/static-server.mjs";
import { paste, withFirefox } from "./firefox.mjs";
import { DIST } from "./harness.mjs";
import { servePages } from "./origins.mjs";
import { SAMPLE } from "./texts.mjs";

/** Serves the site, and a page of another origin around it; `use(site, page)` gets their addresses. */
async function withServers(page, use) {
  const site = await serve({ folder: DIST });
  const pages = await servePages({ "/": `<!doctype html><title>A page</title><link rel="icon" href="data:,">${page(site.url)}` });
  try {
    await use(site.url, pages.url);
  } finally {
    await pages.close();
    await site.close();
  }
}

test("the page reads a text in a worker", () =>
  withServers(() => "", (site) =>
    withFirefox(site, async (page, errors) => {
      await paste(page, SAMPLE);
      await page.waitForSelector(".card .jump", { timeout: 30_000 });
      assert.equal(page.workers().length, 1);
      assert.deepEqual(errors, []);
    }),
  ));

test("the element reads a text in a page of another origin, in a worker", () =>
  withServers(
    (site) => `<fact-cards loading="eager"></fact-cards><script type="module" src="${site}embed/define.js"></script>`,
    (_, address) =>
      withFirefox(address, async (page, errors) => {
        const facts = await page.evaluate(async (text) => {
          await customElements.whenDefined("fact-cards");
          return (await document.querySelector("fact-cards").analyze(text)).facts.length;
        }, SAMPLE);
        assert.ok(facts > 5);
        assert.equal(page.workers().length, 1);
        assert.deepEqual(errors, []);
      }),
  ));

for (const sandbox of ["", 'sandbox="allow-scripts"']) {
  test(`a frame of another origin reads a text, ${sandbox || "without a sandbox"}`, () =>
    withServers(
      (site) => `<iframe id="frame" ${sandbox}></iframe><script>
        frame.src = "${site}embed.html?parent=" + encodeURIComponent(location.origin);
        window.host = import("${site}embed/frame/host.js");
      </script>`,
      (_, address) =>
        withFirefox(address, async (page, errors) => {
          const [facts, height] = await page.evaluate(async (text) => {
            const way = await (await window.host).connect(frame);
            const { facts } = await way.analyze(text);
            await new Promise((resolve) => setTimeout(resolve, 500));
            return [facts.length, frame.clientHeight];
          }, SAMPLE);
          assert.ok(facts > 5 && height > 400, `${facts} facts, ${height} pixels`);
          assert.deepEqual(errors, []);
        }),
    ));
}
