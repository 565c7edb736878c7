// What the page's own thread does, as the browser's trace tells it: by processor time, which other programs on the machine
// do not lengthen.

import assert from "node:assert/strict";

/** What the browser traces of these categories while `act` runs. */
async function traced(raw, categories, act) {
  const browser = raw.context().browser();
  await browser.startTracing(raw, { categories });
  let trace;
  try {
    await act();
  } finally {
    trace = await browser.stopTracing();
  }
  return JSON.parse(trace).traceEvents;
}

/** How many functions of wasm workers compile while `act` runs. */
export async function compiledInWorkers(raw, act) {
  const events = await traced(raw, ["v8.wasm"], act);
  const threads = events.filter(({ name, args }) => name === "thread_name" && args.name === "DedicatedWorker thread");
  const workers = new Set(threads.map(({ pid, tid }) => `${pid} ${tid}`));
  return events.filter(({ ph, name, pid, tid }) => ph === "X" && name === "wasm.CompileLazy" && workers.has(`${pid} ${tid}`)).length;
}

/** The tasks of the page's thread while `act` runs, in milliseconds of processor time, the longest first. */
export async function tasksOf(raw, act) {
  const events = await traced(raw, ["toplevel"], act);
  const own = new Map();
  const threads = events.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain");
  for (const { pid, tid } of threads) own.set(`${pid} ${tid}`, []);
  for (const { ph, name, pid, tid, tdur = 0 } of events) {
    if (ph === "X" && name.endsWith("RunTask")) own.get(`${pid} ${tid}`)?.push(tdur / 1000);
  }
  // The page is the one that has most to do.
  const [tasks] = [...own.values()].sort((a, b) => b.length - a.length);
  assert.ok(tasks?.length > 0, "the trace has tasks");
  return tasks.sort((a, b) => b - a);
}
