// The states of the page that are looked at as a whole: how to open the site and how to get there.

import { mail } from "./documents.mjs";
import { MODEL, silentEngine, stalled, withoutEngine } from "./faults.mjs";
import { SAMPLE, UNCLEAR } from "./texts.mjs";

/** Narrower pages show text or cards, not both. */
const NARROW = 720;

export const STATES = {
  empty: { site: {}, reach: async () => {} },
  busy: {
    // Stays busy for as long as one looks at it.
    site: { answer: silentEngine() },
    reach: async (page) => {
      await page.paste(SAMPLE);
      await page.stopButton.waitFor();
    },
  },
  loading: {
    // Half of the model has come, and no more does.
    site: { answer: stalled(MODEL) },
    reach: async (page) => {
      await page.paste(SAMPLE);
      await page.waitForStatus(/loading/i);
      await page.stopButton.waitFor();
    },
  },
  result: { site: {}, reach: (page) => page.read(SAMPLE) },
  chosen: {
    site: {},
    reach: async (page) => {
      await page.read(SAMPLE);
      if (page.raw.viewportSize().width < NARROW) await page.showPane("Facts");
      await page.showAll();
      await page.unfold("Dmitry Peskov");
      await page.nameOf("Dmitry Peskov").click();
      await page.filter.waitFor();
    },
  },
  example: {
    site: {},
    reach: async (page) => {
      await page.raw.getByRole("button", { name: "Try an example" }).click();
      await page.waitForFacts();
    },
  },
  unclear: { site: {}, reach: (page) => page.read(UNCLEAR) },
  unopened: {
    // Of one file something is left out, one waits, two cannot be opened.
    site: {},
    reach: async (page) => {
      await page.dropFiles([
        { name: "mail.eml", content: mail(SAMPLE) },
        { name: "other.txt", content: SAMPLE },
        { name: "photo.png", content: Buffer.from("\x89PNG\r\n", "latin1") },
        { name: "broken.docx", content: "no archive" },
      ]);
      for (const name of ["plan.pdf", "photo.png", "broken.docx", "other.txt"]) await page.message(name).waitFor();
      await page.waitForFacts();
    },
  },
  error: {
    site: { answer: withoutEngine() },
    reach: async (page) => {
      await page.paste(SAMPLE);
      await page.waitForError();
    },
  },
};
