// What is measured of all systems: the first result, then each text.

import { LIMIT, Session, Unread } from "./session.mjs";

/** Measures the first result of each system on a text, in turn, so that what slows the machine for a while slows all. */
export async function firstResults(browser, url, systems, file, runs, say) {
  const results = systems.map(() => ({ runs: [] }));
  for (let run = 0; run < runs; run += 1) {
    for (const [at, system] of systems.entries()) {
      if (results[at].state) continue;
      const session = await Session.open(browser, url, [file]);
      try {
        results[at].runs.push(await session.first(system, file));
        say(`first result ${run + 1} of ${runs}: ${system.name}`);
      } catch (error) {
        results[at].state = stateOf(error);
      } finally {
        await session.close();
      }
    }
  }
  return results;
}

/**
 * Has each system read a text in a page of its own: once to warm up, then in turn as often as is asked and its time
 * allows; a text of which `once` is set once. Each gives `{ clock, work, found, memory }`, or `{ state }` why there is
 * no figure. What ends the first reading only has that as its figure.
 */
export async function readings(browser, url, systems, text, article, runs, say) {
  const groups = text.once ? systems.map((system) => [system]) : [systems];
  const results = [];
  for (const group of groups) results.push(...(await inTurn(browser, url, group, text, article, runs, say)));
  return results;
}

async function inTurn(browser, url, systems, text, article, runs, say) {
  const contenders = [];
  for (const system of systems) {
    const session = await Session.open(browser, url, [article, text.file]);
    contenders.push({ system, session, left: LIMIT, readings: [] });
  }
  const attempt = async (contender, work) => {
    if (contender.state || contender.isDone) return;
    const begin = performance.now();
    try {
      await work(contender);
    } catch (error) {
      const state = stateOf(error);
      // A figure that is there stays.
      if (contender.readings.length === 0) contender.state = state;
      contender.isDone = true;
    }
    contender.left -= performance.now() - begin;
  };
  for (const contender of contenders) {
    await attempt(contender, ({ session, system, left }) => session.first(system, article, left));
    contender.left = LIMIT;
  }
  for (let run = 0; run <= (text.once ? 0 : runs); run += 1) {
    for (const contender of contenders) {
      await attempt(contender, async ({ session, system, readings }) => {
        // What would not end in the time that is left is not begun.
        if (readings.length > 0 && readings[0].clock > contender.left) return void (contender.isDone = true);
        readings.push(await session.read(text.file, contender.left));
        say(`${text.name}, ${run === 0 ? "first reading" : `${run} of ${runs}`}: ${system.name}`);
      });
    }
  }
  const results = [];
  for (const contender of contenders) {
    results.push(await resultOf(contender));
    await contender.session.close();
  }
  return results;
}

async function resultOf({ state, session, readings }) {
  if (state) return { state };
  const warm = readings.length > 1 ? readings.slice(1) : readings;
  const of = (key) => warm.map((reading) => reading[key]);
  // The page of one that was ended on its way may not answer any more.
  const memory = await session.memory().catch(() => null);
  return { clock: of("clock"), work: of("work"), found: warm[0].found, memory };
}

function stateOf(error) {
  if (error instanceof Unread) return error.state;
  throw error;
}
