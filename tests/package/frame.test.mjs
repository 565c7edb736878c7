// The package in a frame of another origin.

import assert from "node:assert/strict";
import { test } from "node:test";
import { serve } from "../../xtask/tools/static-server.mjs";
import { BROWSERS } from "./browsers.mjs";
import { mapped } from "./builds.mjs";
import { TEXT } from "./checks.mjs";
import { policyOf } from "./project.mjs";
import { withUsers } from "./users.mjs";

const MAP = '<script type="importmap">{ "imports": { "factcards/frame": "./node_modules/factcards/frame/host.js" } }</script>';

const users = withUsers();

for (const { name, skip } of BROWSERS) {
  test(`a frame of another origin in ${name}`, { skip }, async () => {
    const cards = await serve({ folder: users.installed.installed, policy: policyOf(users.installed.readme, "Content-Security-Policy") });
    const host = await mapped(users.installed.folder, "frame.html", MAP, "", "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; frame-src *");
    const view = await users.browsers.newPage(name);
    try {
      await view.goto(`${host.url}frame.html`);
      const found = await view.evaluate(async (address) => {
        const frame = document.createElement("iframe");
        frame.src = `${address}frame/embed.html?parent=${encodeURIComponent(location.origin)}`;
        document.body.append(frame);
        const { found } = await import("/examples/frame.js");
        // It becomes as tall as its cards a moment later.
        const end = performance.now() + 5000;
        while (frame.offsetHeight < 200 && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
        return { found, height: frame.offsetHeight };
      }, cards.url);
      assert.deepEqual(found.found.times.map(({ value }) => value), ["2026-03-06"]);
      assert.ok(found.height >= 200, `${found.height} px`);

      const talk = await view.evaluate(async (text) => {
        const { connect } = await import("factcards/frame");
        // The second one finds the frame there.
        const cards = await connect(document.querySelector("iframe"), { autoHeight: false });
        const progress = [];
        cards.onprogress = ({ stage }) => progress.push(stage);
        const { facts } = await cards.analyze(text);
        const code = await cards.export("yaml").catch(({ code }) => code);
        return { facts: facts.length, csv: (await cards.export("csv")).length, reveal: await cards.reveal(`fact-${facts[0].id}`), code, progress: progress.length };
      }, TEXT);
      assert.ok(talk.facts > 0 && talk.csv > 20 && talk.progress > 0);
      assert.deepEqual([talk.reveal, talk.code], [true, "bad-option"]);

      const stranger = await view.evaluate(async (address) => {
        const { connect } = await import("factcards/frame");
        const frame = document.querySelector("iframe");
        frame.src = `${address}frame/embed.html?parent=https%3A%2F%2Fother.example`;
        await new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
        return connect(frame, { patience: 1000 }).then(() => "connected", ({ code }) => code);
      }, cards.url);
      assert.equal(stranger, "unreachable");
    } finally {
      await view.close();
      await Promise.all([host.close(), cards.close()]);
    }
  });
}
