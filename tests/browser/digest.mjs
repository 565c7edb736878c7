// What the engine says of a text, as a digest: to see that it says the same however it is made to work.

/** Milliseconds for a long text to be read. */
export const READING = 60_000;

/**
 * A page on a machine of so many cores that keeps what the engine says of a Document as a digest, `window.said`, and how long it
 * took in milliseconds, `window.took`. `inWorkers`: what each worker runs before its own script.
 */
export const watched = (cores, inWorkers = "") => async (raw) => {
  raw.started = [];
  raw.on("worker", (worker) => raw.started.push(worker));
  await raw.addInitScript(
    ({ cores, inWorkers }) => {
      Object.defineProperty(Navigator.prototype, "hardwareConcurrency", { get: () => cores });
      const create = URL.createObjectURL;
      URL.createObjectURL = (blob) => create.call(URL, blob.type === "text/javascript" ? new Blob([inWorkers, blob], { type: blob.type }) : blob);
      let parts = [];
      let from = 0;
      window.Worker = class extends Worker {
        constructor(...given) {
          super(...given);
          this.addEventListener("message", async ({ data }) => {
            if (data.part) parts.push(data.part.part);
            if (data.prefix) parts = [];
            if (!data.done) return;
            window.took = performance.now() - from;
            const digest = await crypto.subtle.digest("SHA-256", await new Blob(parts).arrayBuffer());
            window.said = `${parts.length} parts, ${new Uint8Array(digest).toHex?.() ?? [...new Uint8Array(digest)].join(" ")}`;
          });
        }
        postMessage(...given) {
          [parts, from, window.said] = [[], performance.now(), null];
          super.postMessage(...given);
        }
      };
    },
    { cores, inWorkers },
  );
};

/** What the engine says of a text, how long it took, and how many workers read it. */
export async function reading(page, text) {
  await page.paste(text);
  await page.waitForFacts(READING);
  const { said, took } = await page.raw.waitForFunction(() => window.said && { said, took }).then((handle) => handle.jsonValue());
  return { said, took, workers: page.raw.started.length };
}
