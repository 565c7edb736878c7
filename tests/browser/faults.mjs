// Faults of a host or a network, as answers of the test server; combine them with `withSite({ answer })`. Each holds as
// long as `when()` does.

import { readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { DIST } from "./harness.mjs";

/** The language model. */
export const MODEL = /\.model$/;

/** The engine's wasm. */
export const WASM = /^factcards-worker_bg.*\.wasm$/;

/** The engine's script and its wasm. */
const ENGINE = /^factcards-worker/;

/** The file that a worker is started from. */
const LOADER = /\/engine-\w+\.js$/;

const always = () => true;

/** What a good host sends for a file; `act(bytes, response)` sends the body. */
const instead = (files, when, act) => async (file, response) => {
  if (!when() || !files.test(file)) return false;
  const type = file.endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
  const bytes = await readFile(path.join(DIST, file));
  response.writeHead(200, { "Content-Type": type, "Content-Length": bytes.length });
  await act(bytes, response);
  return true;
};

/** There are no such files. */
export function missing(files, when = always) {
  return (file, response) => {
    if (!when() || !files.test(file)) return false;
    response.writeHead(404).end();
    return true;
  };
}

/** The engine's files are not there. */
export const withoutEngine = (when = always) => missing(ENGINE, when);

/** A page stands in the place of such files, as hosts have it that send one page for every address. */
export function page404(files, when = always) {
  return (file, response) => {
    if (!when() || !files.test(file)) return false;
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end("<!doctype html><title>Home</title>");
    return true;
  };
}

/** One byte in the middle of such files is another. */
export function changed(files, when = always) {
  return instead(files, when, (bytes, response) => {
    bytes[bytes.length >> 1] ^= 0xff;
    // In a wasm module a changed number may still be one; its head may not change.
    bytes[4] ^= bytes.readUInt32BE(0) === 0x0061736d ? 0xff : 0;
    response.end(bytes);
  });
}

/** Such files, models, say that they are of a format yet to come. */
export function ofAnotherFormat(files, when = always) {
  const VERSION_AT = 8;
  return instead(files, when, (bytes, response) => {
    bytes.writeUInt32LE(99, VERSION_AT);
    response.end(bytes);
  });
}

/** The connection breaks after `share` of such files. */
export function cutOff(files, when = always, share = 0.5) {
  return instead(files, when, (bytes, response) => {
    response.write(bytes.subarray(0, bytes.length * share), () => response.destroy());
  });
}

/** Such files come evenly over so many milliseconds. */
export function slow(files, milliseconds, when = always) {
  const STEPS = 20;
  return instead(files, when, async (bytes, response) => {
    for (let step = 0; step < STEPS; step += 1) {
      response.write(bytes.subarray((bytes.length * step) / STEPS, (bytes.length * (step + 1)) / STEPS));
      await pause(milliseconds / STEPS);
    }
    response.end();
  });
}

/** Half of such files comes, and then nothing more. */
export function stalled(files, when = always) {
  return instead(files, when, (bytes, response) => {
    response.write(bytes.subarray(0, bytes.length >> 1));
  });
}

/** Requests for the engine's files are never answered. */
export function silentEngine() {
  return (file) => ENGINE.test(file);
}

/** Every worker dies of an error of its own when it is given a text that holds `mark`. */
export function deadlyText(mark) {
  const code = `
    if (typeof DedicatedWorkerGlobalScope !== "undefined") {
      // It stands before the engine's own, which comes once engine and model are there.
      self.addEventListener("message", (event) => {
        if (!new TextDecoder().decode(event.data.analyze.text).includes(${JSON.stringify(mark)})) return;
        event.stopImmediatePropagation();
        throw new Error("died on purpose");
      });
    }`;
  return async (file, response) => {
    if (!LOADER.test(file)) return false;
    response.writeHead(200, { "Content-Type": "text/javascript" });
    response.end((await readFile(path.join(DIST, file), "utf8")) + code);
    return true;
  };
}

/** No worker can be started. For `withSite({ before })`. */
export const withoutWorkers = (raw) =>
  raw.addInitScript(() => {
    window.Worker = class {
      constructor() {
        throw new Error("no workers here");
      }
    };
  });

/** Of a text of which the beginning is told first, no more than that is told. For `withSite({ before })`. */
export const restNeverComes = (raw) =>
  raw.addInitScript(() => {
    window.Worker = class extends Worker {
      constructor(...given) {
        super(...given);
        let has = false;
        // It was there before whoever else listens.
        this.addEventListener("message", (event) => {
          if (has) event.stopImmediatePropagation();
          has ||= Boolean(event.data.prefix);
        });
      }
    };
  });
