// Faults of a host or a network, as answers of the test server; combine them with `withSite({ answer })`.

import { readFile } from "node:fs/promises";
import path from "node:path";
import { DIST } from "./harness.mjs";

/** The engine's module and its wasm. */
const ENGINE = /^factcards-worker/;

/** The file that a worker is started from. */
const LOADER = /\/engine-\w+\.js$/;

/** The engine's files are not there, as long as `when()` holds. */
export function withoutEngine(when = () => true) {
  return (file, response) => {
    if (!when() || !ENGINE.test(file)) return false;
    response.writeHead(404).end();
    return true;
  };
}

/** Requests for the engine's files are never answered. */
export function silentEngine() {
  return (file) => ENGINE.test(file);
}

/** Every worker dies of an error of its own when it is given a text that holds `mark`. */
export function deadlyText(mark) {
  const code = `
    if (typeof DedicatedWorkerGlobalScope !== "undefined") {
      const receive = self.onmessage;
      self.onmessage = (event) => {
        if (event.data.analyze.text.includes(${JSON.stringify(mark)})) throw new Error("died on purpose");
        receive.call(self, event);
      };
    }`;
  return async (file, response) => {
    if (!LOADER.test(file)) return false;
    response.writeHead(200, { "Content-Type": "text/javascript" });
    response.end((await readFile(path.join(DIST, file), "utf8")) + code);
    return true;
  };
}
