// A worker of one's own: the engine works in it, next to whatever else it does.

import { analyze } from "factcards/direct";

self.onmessage = async ({ data: text }) => {
  const { times } = await analyze(text, { date: "2026-03-10" });
  self.postMessage(times.map(({ span }) => span.text));
};
