// From what was measured to what is written down: medians, rates, ratios.

/** The text on which systems are compared in one figure. */
export const COMPARED = "1 MB";

/** Words as `wc -w` counts them: the one count by which all rates are given. */
export function words(text) {
  return text.split(/\s+/).filter((word) => word !== "").length;
}

/** The middle of a list of numbers, of an even number of them the lower middle. */
export function median(list) {
  return [...list].sort((a, b) => a - b)[(list.length - 1) >> 1];
}

const spread = (runs) => ({ median: round(median(runs)), runs: runs.map(round) });
const round = (number) => Number(number.toPrecision(5));

/** How a first result is written down: milliseconds by the clock, or why there are none. */
export function firstOf({ runs, state }) {
  return state ? { state } : { milliseconds: spread(runs) };
}

/** How the readings of a text are written down. Rates go by the processor time of the page's thread. */
export function readingOf({ state, clock, work, found, memory }, text) {
  if (state) return { state };
  const seconds = median(work) / 1000;
  return {
    words_per_second: round(text.words / seconds),
    kilobytes_per_second: round(text.bytes / 1000 / seconds),
    work_milliseconds: spread(work),
    clock_milliseconds: spread(clock),
    memory_bytes: memory,
    found,
  };
}

/** How many times as fast as each peer each of our own rows is on the compared text; peers without a figure are left out. */
export function ratios(systems, isOwn) {
  const rate = (system) => system.texts[COMPARED]?.words_per_second;
  const peers = systems.filter((system) => !isOwn(system) && rate(system));
  const own = systems.filter((system) => isOwn(system) && rate(system));
  const against = (one) => Object.fromEntries(peers.map((peer) => [peer.name, round(rate(one) / rate(peer))]));
  return Object.fromEntries(own.map((one) => [one.name, against(one)]));
}
