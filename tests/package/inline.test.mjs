// The package in one module.

import assert from "node:assert/strict";
import { test } from "node:test";
import { BROWSERS } from "./browsers.mjs";
import { mapped } from "./builds.mjs";
import { policyOf } from "./project.mjs";
import { withUsers } from "./users.mjs";

const MAP = '<script type="importmap">{ "imports": { "factcards/inline": "./node_modules/factcards/inline.js" } }</script>';

const users = withUsers();

for (const { name, skip } of BROWSERS) {
  test(`one module in ${name}`, { skip }, async () => {
    const host = await mapped(users.installed.folder, "inline.html", MAP, "", policyOf(users.installed.readme, "Of the single module"));
    const view = await users.browsers.newPage(name);
    try {
      await view.goto(`${host.url}inline.html`);
      const { found, cards } = await view.evaluate(async () => {
        const { found } = await import("/examples/inline.js");
        const element = document.querySelector("fact-cards");
        if (element.status !== "ready") await new Promise((resolve) => element.addEventListener("fc-result", resolve, { once: true }));
        return { found, cards: element.shadowRoot.querySelectorAll("[part~=card]").length };
      });
      assert.deepEqual(found.times.map(({ value }) => value), ["2026-03-06"]);
      assert.equal(cards, 5);
      assert.deepEqual(host.served, ["inline.html", "watch.js", "examples/inline.js", "node_modules/factcards/inline.js"]);
    } finally {
      await view.close();
      await host.close();
    }
  });
}
