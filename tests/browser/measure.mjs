// Milliseconds from navigation until the page can be used and until the first card of the sample stands on it: median
// of runs with a fresh browser each, from the release site on this machine, or from the page in one file with no network.
// `node measure.mjs [--single] [RUNS]`.

import { statSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { DIST, ROOT, launch } from "./harness.mjs";
import { Page } from "./page.mjs";
import { SAMPLE } from "./texts.mjs";
import { serve } from "../../xtask/tools/static-server.mjs";

const single = process.argv.includes("--single");
const runs = Number(process.argv.slice(2).find((argument) => argument !== "--single") ?? 9);
const file = path.join(ROOT, "dist-single/factcards.html");
const shell = [];
const card = [];
for (let run = 0; run < runs; run += 1) {
  const server = single ? null : await serve({ folder: DIST });
  const browser = await launch();
  const raw = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await raw.context().setOffline(single);
  // The text is put in as soon as there is an editor, as the page itself sees it: no driver in between.
  await raw.addInitScript((text) => {
    const seen = (selector, act) => {
      const look = () => {
        const element = document.querySelector(selector);
        if (element) act(element);
        else requestAnimationFrame(look);
      };
      look();
    };
    // Two frames after the editor stands there, the page has also done what it does after it is drawn.
    const soon = (act) => requestAnimationFrame(() => requestAnimationFrame(act));
    seen("#editor", (editor) => {
      window.shellAt = performance.now();
      soon(() => paste(editor));
    });
    const paste = (editor) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
      editor.value = text;
      editor.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
      seen(".card .jump", () => requestAnimationFrame(() => (window.cardAt = performance.now())));
    };
  }, SAMPLE);
  await raw.goto(server?.url ?? pathToFileURL(file).href);
  await new Page(raw).waitForFacts();
  await raw.waitForFunction(() => window.cardAt !== undefined);
  shell.push(await raw.evaluate(() => window.shellAt));
  card.push(await raw.evaluate(() => window.cardAt));
  await browser.close();
  await server?.close();
}

const median = (list) => list.sort((a, b) => a - b)[list.length >> 1].toFixed(0);
const from = single ? `one file of ${statSync(file).size} bytes, offline` : "site on this machine";
console.log(`median of ${runs} runs, cold browser, ${from}:`);
console.log(`  navigation to usable page:              ${median(shell)} ms`);
console.log(`  navigation to first card of the sample: ${median(card)} ms`);
