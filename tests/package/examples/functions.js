// The functions: the engine works in a worker of the package.

import { analyze, exportText } from "factcards";

export async function quotes(text, signal) {
  const { attributions, entities } = await analyze(text, {
    date: "2026-03-10",
    signal,
    onProgress: ({ stage, done }) => console.log(stage, done),
  });
  return attributions.map(({ speaker, content }) => ({ who: entities[speaker]?.name, what: content.map(({ text }) => text).join(" … ") }));
}

export const calendar = (text) => exportText(text, "ics", { date: "2026-03-10" });
