// The texts that the tests paste.

import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./harness.mjs";

export { prose } from "./prose.mjs";

export const SAMPLE = readFileSync(path.join(ROOT, "tests/documents/article/text.txt"), "utf8");

/** No telling when it was written, nor which number of its date is the day. */
export const UNCLEAR = "The board met on 04/11/2025 and approved the budget. Ada Moreau left Oslo on Friday.";

/** In a language that is not read. */
export const GERMAN = "Der Fluss ist gestiegen, und die Stadt war von dem Hafen nicht mehr zu erreichen. Ada Moreau blieb in Oslo.";

/** Texts that break readers, each with a name. */
export const PATHOLOGICAL = {
  "100,000 quotation marks": '"'.repeat(100_000),
  "100,000 curly quotation marks, all opening": "“".repeat(100_000),
  "1 MB without a space": "a".repeat(1_000_000),
  "deeply nested brackets": "(".repeat(50_000) + "x" + ")".repeat(50_000),
  NULs: "One\u0000two. \u0000\u0000 Three met four on 3 March 2024.\u0000",
  "lone surrogates": "Ada \ud83d met \ude00 Bo in \udc00\ud800 Oslo on 3 March 2024.",
  "bidi controls and zero-width characters": "\u202eAda\u202c \u200bmet\u200d\u2066 Bo\u2069\ufeff on 3 March 2024.",
  "lone combining marks": "\u0301\u0301 Ada\u0301 met \u20dd Bo. " + "\u0301".repeat(10_000),
  "CRLF and other line ends": "Ada met Bo.\r\n\r\nBo left.\rShe stayed.\u2028He came.\u0085Then none.",
};
