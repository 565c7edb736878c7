// A text to the engine, and back in a format.

import { deferred } from "./deferred.js";
import { shared } from "./shared.js";

/** Has a text read with the engine's own options, and gives it in a format. */
export async function written(text, format, chosen, { signal, onProgress, baseUrl } = {}) {
  const { engine } = await shared(baseUrl);
  signal?.throwIfAborted();
  const { promise, resolve, reject } = deferred();
  const progress = (stage, done) => onProgress?.({ stage, done });
  const settle = (error, exported) => (error === undefined ? resolve(exported) : reject(error));
  const ticket = engine.export(text, chosen, format, progress, settle);
  const abort = () => {
    reject(signal.reason);
    ticket.abort();
  };
  signal?.addEventListener("abort", abort);
  try {
    return await promise;
  } finally {
    signal?.removeEventListener("abort", abort);
    ticket.free();
  }
}
