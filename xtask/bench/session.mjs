// A fresh page with one system, in a browser context of its own: nothing is cached, and it has a process of its own.

/** How long a system may take for a text, in milliseconds. */
export const LIMIT = 120_000;

/** A system that did not end within its time, or died. `state` goes into the results. */
export class Unread extends Error {
  constructor(state) {
    super(state);
    this.state = state;
  }
}

export class Session {
  #context;
  #page;
  #devtools;
  /** Rejects when the page's process dies. */
  #died;
  /** Bytes of the JavaScript heap and array buffers before the system was loaded. */
  #before = 0;

  /** Opens a page that has some texts, but no system. */
  static async open(browser, url, files) {
    const session = new Session();
    session.#context = await browser.newContext();
    session.#page = await session.#context.newPage();
    session.#page.on("pageerror", (error) => console.error(error));
    session.#died = new Promise((_, reject) => session.#page.once("crash", () => reject(new Unread("out of memory"))));
    session.#died.catch(() => {});
    await session.#page.goto(url);
    await session.#page.waitForFunction(() => window.fetchTexts !== undefined);
    session.#devtools = await session.#context.newCDPSession(session.#page);
    await session.#devtools.send("Performance.enable");
    await session.#page.evaluate((files) => window.fetchTexts(...files), files);
    session.#before = await session.#heap();
    return session;
  }

  /** Loads the system and reads a text: milliseconds from the start. Ends with `Unread` as `read` does. */
  first({ module, way }, file, limit = LIMIT) {
    return this.#within(limit, () => this.#page.evaluate((args) => window.first(...args), [module, way, file]));
  }

  /** Reads a text: `clock` and `work` (the thread's processor time) in milliseconds, `found`. */
  async read(file, limit = LIMIT) {
    await this.#collect();
    const before = await this.#worked();
    const { clock, found } = await this.#within(limit, () => this.#page.evaluate((file) => window.read(file), file));
    return { clock, work: (await this.#worked()) - before, found };
  }

  /**
   * Bytes that the system holds, with its last result: the wasm memory, which never shrinks and so is its most, and what
   * the JavaScript heap and array buffers hold more than before it was loaded, after a collection.
   */
  async memory() {
    const wasm = await this.#page.evaluate(() => window.wasmMemory());
    return wasm + Math.max(0, (await this.#heap()) - this.#before);
  }

  async close() {
    await patient(this.#context.close(), 20_000);
  }

  /** What the page's thread has worked, in milliseconds: other programs on the machine do not count. */
  async #worked() {
    const { metrics } = await this.#devtools.send("Performance.getMetrics");
    return 1000 * metrics.find((metric) => metric.name === "ThreadTime").value;
  }

  async #heap() {
    await this.#collect();
    const { usedSize, backingStorageSize = 0 } = await this.#devtools.send("Runtime.getHeapUsage");
    return usedSize + backingStorageSize;
  }

  #collect() {
    return this.#devtools.send("HeapProfiler.collectGarbage");
  }

  /** Waits for work in the page, which is ended when its time is over. */
  async #within(limit, work) {
    const working = Promise.race([work(), this.#died]).catch((error) => {
      throw error instanceof Unread ? error : new Unread(`failed: ${error.message.split("\n")[0]}`);
    });
    const result = await patient(working, limit);
    if (result !== LATE) return result;
    await patient(this.#devtools.send("Runtime.terminateExecution").catch(() => {}), 10_000);
    working.catch(() => {});
    throw new Unread(`not within ${LIMIT / 60_000} minutes`);
  }
}

const LATE = Symbol("late");

/** What a promise gives, or `LATE` after some milliseconds. */
async function patient(promise, limit) {
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, limit, LATE)));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
