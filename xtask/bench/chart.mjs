// The results as a bar chart: an SVG for light and dark pages, which is read out as well.

import { COMPARED } from "./results.mjs";
import { isOwn } from "./systems.mjs";

const WIDTH = 680;
const MARGIN = 16;
/** Where bars begin, and how long the longest is. */
const BARS = { x: 186, width: 370 };
const ROW = 24;
const TITLE = 34;

const whole = (number) => Math.round(number).toLocaleString("en-US");
const size = (bytes) => (bytes < 1e6 ? `${whole(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`);

/** What is drawn of each system; `of` gives a number, or in words why there is none. */
const PANELS = [
  {
    title: `Words per second on ${COMPARED} of text`,
    better: "more is better",
    of: ({ texts }) => texts[COMPARED]?.words_per_second ?? texts[COMPARED]?.state ?? "not measured",
    said: (rate) => whole(rate),
  },
  {
    title: "From the start of loading to the first result, on an article",
    better: "less is better",
    of: ({ first }) => first.milliseconds?.median ?? first.state ?? "not measured",
    said: (time) => `${whole(time)} ms`,
  },
  {
    title: `Memory held after ${COMPARED} of text`,
    better: "less is better",
    of: ({ texts }) => texts[COMPARED]?.memory_bytes ?? texts[COMPARED]?.state ?? "not measured",
    said: size,
  },
  {
    title: "Download, in brotli",
    better: "less is better",
    of: ({ download }) => download.brotli,
    said: size,
  },
];

const STYLE = `
  text { font: 13px system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; fill: #1f2328; }
  .title { font-weight: 600; font-size: 14px; }
  .note { fill: #59636e; }
  .own { fill: #0b6b5d; }
  .peer { fill: #aab2bb; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3; }
    .note { fill: #9198a1; }
    .own { fill: #3fbfa8; }
    .peer { fill: #59636e; }
  }
`;

/** The chart of some results. */
export function chart({ systems, browser, machine, date, runs }) {
  const panels = PANELS.map((panel) => ({ ...panel, rows: systems.map((system) => row(panel, system)) }));
  const shapes = [];
  let y = MARGIN;
  for (const panel of panels) {
    shapes.push(heading(panel, y + 16));
    y += TITLE;
    const most = Math.max(...panel.rows.map(({ value }) => (typeof value === "number" ? value : 0)));
    for (const one of panel.rows) {
      shapes.push(bar(one, most, y));
      y += ROW;
    }
    y += MARGIN;
  }
  shapes.push(heading({ title: "What each gives", better: "" }, y + 16));
  y += TITLE;
  for (const { name, does } of systems) {
    shapes.push(label(name, y), text(BARS.x, y + 14, does, "note"));
    y += ROW;
  }
  y += MARGIN;
  const made = [`Medians of ${runs} runs on one thread of ${browser}, ${date}`, `Processor: ${machine.processor}`];
  for (const line of made) {
    shapes.push(text(MARGIN, y + 8, line, "note"));
    y += ROW;
  }
  const spoken = [
    ...panels.map(({ title, rows }) => `${title}: ${rows.map(({ name, said }) => `${name} ${said}`).join(", ")}.`),
    `What each gives: ${systems.map(({ name, does }) => `${name} ${does}`).join("; ")}.`,
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}" role="img" aria-labelledby="title desc">`,
    `<title id="title">Factcards beside other libraries in one browser</title>`,
    `<desc id="desc">${escaped([...spoken, `${made.join(". ")}.`].join(" "))}</desc>`,
    `<style>${STYLE}</style>`,
    ...shapes,
    "</svg>\n",
  ].join("\n");
}

function row({ of, said }, system) {
  const value = of(system);
  return { name: system.name, own: isOwn(system), value, said: typeof value === "number" ? said(value) : value };
}

function heading({ title, better }, y) {
  return `<text x="${MARGIN}" y="${y}"><tspan class="title">${escaped(title)}</tspan>${better && `<tspan class="note" dx="8">${better}</tspan>`}</text>`;
}

/** A system's line: its name, its bar, its figure. Without a figure there is no bar. */
function bar({ name, own, value, said }, most, y) {
  const isFigure = typeof value === "number";
  // A figure that is there is seen, however small.
  const width = isFigure ? Math.max(2, Math.round((BARS.width * value) / most)) : 0;
  return [
    label(name, y),
    isFigure ? `<rect class="${own ? "own" : "peer"}" x="${BARS.x}" y="${y + 2}" width="${width}" height="16" rx="2"/>` : "",
    text(BARS.x + width + (isFigure ? 8 : 0), y + 14, said, isFigure ? "" : "note"),
  ].filter((shape) => shape !== "").join("\n");
}

function label(name, y) {
  return text(BARS.x - 10, y + 14, name, "", ' text-anchor="end"');
}

function text(x, y, words, kind, more = "") {
  const named = kind === "" ? "" : ` class="${kind}"`;
  return `<text${named} x="${x}" y="${y}"${more}>${escaped(words)}</text>`;
}

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(words) {
  return words.replace(/[&<>"]/g, (sign) => ENTITIES[sign]);
}
