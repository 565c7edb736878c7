// The results as a table on a terminal.

import { COMPARED } from "./results.mjs";

/** The results in lines. */
export function table({ runs, texts, systems, ratios, browser, machine }) {
  const rows = [["", "first result", ...texts.map(({ name }) => name), `memory, ${COMPARED}`, "download"]];
  for (const { name, first, texts: read, download } of systems) {
    const speeds = texts.map((text) => speed(read[text.name]));
    const memory = read[COMPARED]?.memory_bytes;
    rows.push([
      name,
      first.state ?? `${first.milliseconds.median.toFixed(0)} ms`,
      ...speeds,
      memory ? megabytes(memory) : "–",
      megabytes(download.brotli),
    ]);
  }
  const sizes = texts.map(({ name, bytes, words }) => `${name}: ${bytes} bytes, ${words} words`).join("; ");
  const compared = Object.entries(ratios).flatMap(([name, peers]) => [
    `${name} on ${COMPARED}, times as fast as:`,
    ...Object.entries(peers).map(([peer, ratio]) => `  ${peer}: ${ratio.toFixed(2)}`),
  ]);
  return [
    `${browser} on ${machine.processor}, ${machine.cores} cores`,
    sizes,
    `medians of ${runs} runs (10 MB: one), words/s by the page's processor time; kB/s in brackets; download in brotli`,
    ...aligned(rows),
    ...compared,
    "what each gives, by which calls:",
    ...systems.map(({ name, does, call }) => `  ${name}: ${does}; by ${call}`),
  ].join("\n");
}

function speed(read) {
  if (read === undefined) return "–";
  if (read.state) return read.state;
  return `${read.words_per_second.toFixed(0)} (${read.kilobytes_per_second.toFixed(0)})`;
}

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;

function aligned(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join("  "));
}
