// The texts that the tests paste.

import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./harness.mjs";

export const SAMPLE = readFileSync(path.join(ROOT, "tests/documents/article/text.txt"), "utf8");

/** No telling when it was written, nor which number of its date is the day. */
export const UNCLEAR = "The board met on 04/11/2025 and approved the budget. Ada Moreau left Oslo on Friday.";

/** Ordinary prose of at least so many characters, no two sentences of it alike. */
export function prose(characters) {
  const names = ["Ada Moreau", "Tom Berger", "Lena Fischer", "Omar Haddad", "Ruth Olsen", "Ivan Petrov", "Mary Quinn"];
  const places = ["Geneva", "Oslo", "Nairobi", "Lima", "Vienna", "Toronto", "Lisbon"];
  const pick = (list, number) => list[number % list.length];
  const sentences = [];
  for (let length = 0, number = 0; length < characters; number += 1) {
    const day = `${(number % 28) + 1} March ${2000 + (number % 25)}`;
    const sentence =
      `${pick(names, number)} met with ${pick(names, number * 3 + 1)} in ${pick(places, number >> 2)} on ${day}, ` +
      `and said that ${number} of the ${number * 2 + 7} letters had “arrived late, if at all”.` +
      (number % 6 === 5 ? "\n\n" : " ");
    sentences.push(sentence);
    length += sentence.length;
  }
  return sentences.join("");
}

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
