// The browsers that the package is tried in. Pages of both drivers have `goto`, `evaluate` and `close` in common.

import { accessSync, constants } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import puppeteer from "puppeteer-core";

const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];

/** The first of some programs that this machine has; undefined for none. */
function find(variable, names) {
  if (process.env[variable]) return process.env[variable];
  const files = names.flatMap((name) => process.env.PATH.split(path.delimiter).map((folder) => path.join(folder, name)));
  return files.find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const CHROMIUM = find("FACTCARDS_CHROMIUM", ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]);
const FIREFOX = find("FACTCARDS_FIREFOX", ["firefox-esr", "firefox"]);

/** Each browser: its name, how to start it, and why it is skipped, where it is. */
export const BROWSERS = [
  { name: "Chromium", start: () => chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS }), skip: CHROMIUM ? false : "Chromium is not installed" },
  {
    name: "Firefox",
    start: () => puppeteer.launch({ browser: "firefox", executablePath: FIREFOX, headless: true }),
    skip: FIREFOX ? false : "Firefox is not installed; on Debian: apt-get install firefox-esr, or set FACTCARDS_FIREFOX to its path",
  },
];

/** Starts the browsers that are there; `newPage(name)` opens a page, `close()` ends them. */
export async function startAll() {
  const running = new Map();
  for (const { name, start, skip } of BROWSERS) if (!skip) running.set(name, await start());
  return {
    newPage: (name) => running.get(name).newPage(),
    close: () => Promise.all([...running.values()].map((browser) => browser.close())),
  };
}
