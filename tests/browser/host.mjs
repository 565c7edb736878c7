// A page of somebody else with <fact-cards> in it, served beside the package under a strict policy.

import { withServed } from "./harness.mjs";

/** Milliseconds for what takes the loading of the engine and its reading of an ordinary text. */
const READING = 20_000;

/** A text with a person, a place and a time in it. */
export const SHORT = "Ada Moreau met Tom Berger in Oslo on 3 March 2024.";

/** Where the package lies on the test's site. */
const PACKAGE = "embed/";

/**
 * Opens a page with `body` in it, has `use(host, records)` work with it, and closes it. Options as those of `withServed`,
 * and `head` (more of the page's head), `styles` (the page's own sheet), `scripts` (modules of the package, relative to it).
 */
export function withHost({ body, head = "", styles = "", scripts = ["define.js"], lang = "en", answer, ...options }, use) {
  const modules = scripts.map((script) => `<script type="module" src="${new URL(script, `http://x/${PACKAGE}`).pathname.slice(1)}"></script>`);
  const page = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>A host</title>
    <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="host.css"><link rel="icon" href="data:,">
    ${head}${modules.join("")}</head><body>${body}</body></html>`;
  const own = { "host.html": ["text/html; charset=utf-8", page], "host.css": ["text/css; charset=utf-8", styles] };
  const answered = (file, response) => {
    if (!own[file]) return answer?.(file, response) ?? false;
    const [type, text] = own[file];
    response.writeHead(200, { "Content-Type": type }).end(text);
    return true;
  };
  const before = async (raw) => {
    await raw.addInitScript(record);
    await options.before?.(raw);
  };
  return withServed({ ...options, path: "host.html", answer: answered, before }, (raw, records) => use(new Host(raw), records));
}

/** Keeps every event of every element in `window.told`, as it comes to the document. */
function record() {
  window.told = [];
  for (const name of ["fc-ready", "fc-progress", "fc-result", "fc-error", "fc-fact-select", "fc-export"]) {
    document.addEventListener(name, (event) => {
      const { detail, bubbles, composed, cancelable, target } = event;
      const plain = name === "fc-result" || detail === null ? null : { ...detail, error: detail.error && { name: detail.error.name, code: detail.error.code } };
      window.told.push({ name, detail: plain, bubbles, composed, cancelable, id: target.id });
    });
  }
}

export class Host {
  constructor(raw) {
    /** Playwright's own page. */
    this.raw = raw;
    this.element = raw.locator("fact-cards").first();
    this.cards = this.element.locator(".card");
  }

  /** Calls `act(element, argument)` in the page, with its first element. */
  call(act, argument) {
    return this.element.evaluate(act, argument);
  }

  /** Waits until the first element has this status. */
  async waitFor(status, timeout = READING) {
    await this.raw.waitForFunction((status) => document.querySelector("fact-cards").status === status, status, { timeout });
  }

  /** Waits until there have been so many events of a name, and gives their details. */
  async told(name, count = 1, timeout = READING) {
    await this.raw.waitForFunction(([name, count]) => window.told.filter((event) => event.name === name).length >= count, [name, count], { timeout });
    return (await this.events(name)).map(({ detail }) => detail);
  }

  /** The events so far, of all elements. */
  events(name) {
    return this.raw.evaluate((name) => window.told.filter((event) => !name || event.name === name), name);
  }

  /** How often a text has been read. */
  async results() {
    return (await this.events("fc-result")).length;
  }

  /** Lets the page come to rest. */
  rest(milliseconds = 300) {
    return this.raw.waitForTimeout(milliseconds);
  }
}
