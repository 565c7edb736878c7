// Prints the contrast of the colours that words are in with the grounds that they stand on, as a table of Markdown, light
// and dark, by WCAG 2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). Fails where one is under 4.5.

import { readFileSync } from "node:fs";

const TOKENS = new URL("../../static/tokens.css", import.meta.url);
const LEAST = 4.5;

/** The colours of words, each with the grounds that it stands on. */
const PAIRS = [
  ["ink", ["paper", "sheet", "sunken", "accent-wash", "focus", "sentence", "caution-wash", "alarm-wash"]],
  ["ink-soft", ["paper", "sheet", "accent-wash"]],
  ["accent", ["paper", "sheet"]],
  ["accent-ink", ["accent"]],
  ["found-ink", ["found"]],
  ["alarm", ["sheet", "alarm-wash"]],
  ["caution", ["sheet", "caution-wash"]],
  ...["person", "organization", "place", "name", "time", "quantity", "reference"].map((kind) => [kind, ["sheet"]]),
];

const css = readFileSync(TOKENS, "utf8");
const colours = Object.fromEntries(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [name, [light, dark]]),
);

/** The relative luminance of `#rrggbb`. */
function luminance(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

console.log("| words | ground | light | dark |\n|---|---|---|---|");
let failed = false;
for (const [words, grounds] of PAIRS) {
  for (const ground of grounds) {
    const ratios = [0, 1].map((theme) => contrast(colours[words][theme], colours[ground][theme]));
    failed ||= ratios.some((ratio) => ratio < LEAST);
    console.log(`| \`--${words}\` | \`--${ground}\` | ${ratios.map((ratio) => ratio.toFixed(1)).join(" | ")} |`);
  }
}
if (failed) {
  console.error(`a contrast is under ${LEAST}`);
  process.exitCode = 1;
}
