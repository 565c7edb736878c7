// A short text with people, a place, a day, a number and a denial, and the page once it is read.

import { withSite } from "./harness.mjs";

export const TEXT =
  "Ada Moreau met Tom Berger in Oslo on 3 March 2024. Moreau sold 20 boats to Lena Fischer. Fischer denied that she paid.";

export const withText = (use, options = {}) =>
  withSite(options, async (page) => {
    await page.read(TEXT);
    await use(page, page.strip);
  });
