// chrono-node: dates.

import { parse } from "chrono-node/en";

/** What "on Friday" is relative to. */
const REFERENCE = new Date(2026, 2, 10);

export const load = () => ({
  dates: (text) => {
    const result = parse(text, REFERENCE);
    return { found: result.length, result };
  },
});
