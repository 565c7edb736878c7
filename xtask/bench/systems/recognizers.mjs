// Microsoft's Recognizers-Text: dates and numbers.

import { Culture, recognizeDateTime, DateTimeOptions } from "@microsoft/recognizers-text-date-time";
import { NumberOptions, recognizeNumber } from "@microsoft/recognizers-text-number";

/** What "on Friday" is relative to. */
const REFERENCE = new Date(2026, 2, 10);

export const load = () => ({
  values: (text) => {
    const dates = recognizeDateTime(text, Culture.English, DateTimeOptions.None, REFERENCE);
    const result = [...dates, ...recognizeNumber(text, Culture.English, NumberOptions.None)];
    return { found: result.length, result };
  },
});
