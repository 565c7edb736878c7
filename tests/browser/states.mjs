// The states of the page that are looked at as a whole: how to open the site and how to get there.

import { SAMPLE, prose } from "./texts.mjs";

const LONG = prose(3_000_000);

export const STATES = {
  empty: { site: {}, reach: async () => {} },
  busy: {
    site: {},
    reach: async (page) => {
      await page.paste(LONG);
      await page.stopButton.waitFor();
    },
  },
  result: { site: {}, reach: (page) => page.read(SAMPLE) },
  error: {
    site: {
      answer: (file, response) => {
        if (!file.startsWith("factcards-worker")) return false;
        response.writeHead(404).end();
        return true;
      },
    },
    reach: async (page) => {
      await page.paste(SAMPLE);
      await page.waitForError();
    },
  },
};
