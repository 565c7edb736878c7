// The site is kept on the device: it works without a network, each page is of one build, and other apps share with it.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, test } from "node:test";
import { serve } from "../../xtask/tools/static-server.mjs";
import { writeBuild } from "./builds.mjs";
import { paste, withFirefox } from "./firefox.mjs";
import { DIST, closeBrowser, launch, withFolder, withServed } from "./harness.mjs";
import { Page } from "./page.mjs";
import { SAMPLE } from "./texts.mjs";

after(closeBrowser);

const SHORT = "Ada Moreau met Tom Berger in Oslo on 3 March 2024.";

/** A host whose site can be replaced by another, and which can be gone. */
class Host {
  served = [];
  /** As the server's. */
  answer = () => false;
  #server = null;

  static async of(folder) {
    const host = new Host();
    await host.#start(folder, 0);
    return host;
  }

  async #start(folder, port) {
    const answer = (file, response) => (this.served.push(file), this.answer(file, response));
    this.#server = await serve({ folder, base: "/facts/", port, answer });
    this.url = this.#server.url;
  }

  async stop() {
    await this.#server?.close();
    this.#server = null;
  }

  async replace(folder) {
    await this.stop();
    await this.#start(folder, Number(new URL(this.url).port));
  }
}

/** Opens the site in a browser that has kept it; `use(page, host, session)`. */
async function withKept(folder, use) {
  const host = await Host.of(folder);
  const browser = await launch();
  try {
    const session = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = new Page(await session.newPage());
    await page.raw.goto(host.url);
    await page.exampleButton.click();
    await page.waitForFacts();
    await page.raw.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      if (active.state !== "activated") await new Promise((resolve) => (active.onstatechange = resolve));
    });
    await page.raw.reload();
    await page.waitUntilShown();
    await use(page, host, session);
  } finally {
    await browser.close();
    await host.stop();
  }
}

const caches = (page) => page.raw.evaluate(async () => (await window.caches.keys()).sort());
const build = (page) => page.raw.evaluate(() => globalThis.build);

/** Has the browser look for a newer build, and waits until that has come or failed. */
async function update(page) {
  return page.raw.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => {});
    const worker = registration.installing;
    while (worker?.state === "installing") await new Promise((resolve) => (worker.onstatechange = resolve));
    return worker?.state ?? registration.waiting?.state;
  });
}

test("at the second visit the page works without a network", () =>
  withKept(DIST, async (page, host, session) => {
    await host.stop();
    await page.raw.reload();
    await page.waitUntilShown();
    await page.read(SAMPLE);
    await page.facts("Steve Witkoff").first().waitFor();
    assert.equal(page.raw.workers().length, 1, "the engine runs in a worker");
    const other = new Page(await session.newPage());
    await other.raw.goto(`${host.url}index.html`);
    await other.read(SHORT);
  }));

test("what is kept is the page's files, once each, and nothing else", () =>
  withKept(DIST, async (page, host) => {
    const script = await readFile(path.join(DIST, "service-worker.js"), "utf8");
    const listed = JSON.parse(/const FILES = (\{[^}]*\})/.exec(script)[1].replace(/,\s*\}/, "}"));
    const kept = await page.raw.evaluate(async () => {
      const [name] = await window.caches.keys();
      return (await (await window.caches.open(name)).keys()).map(({ url }) => url);
    });
    assert.deepEqual(kept.sort(), Object.keys(listed).map((name) => host.url + name).sort());
    for (const name of host.served) {
      assert.ok(name in listed || ["index.html", "service-worker.js"].includes(name), name);
    }
  }));

test("a new build waits until the person wants it, and the text comes along", () =>
  withFolder(async (folder) => {
    const script = await writeBuild(folder, 2);
    await withKept(DIST, async (page, host, session) => {
      const before = await caches(page);
      await page.paste(SHORT);
      await page.waitForFacts();
      await host.replace(folder);
      // It comes slowly: meanwhile every page is one of the old build.
      let released;
      const release = new Promise((resolve) => (released = resolve));
      host.answer = async (file) => (file === script ? (await release, false) : false);
      const coming = update(page);
      const other = new Page(await session.newPage());
      await other.raw.goto(host.url);
      await other.waitUntilShown();
      assert.equal(await build(other), undefined);
      await other.read(SHORT);
      await other.raw.close();
      released();
      assert.equal(await coming, "installed");
      assert.equal(await build(page), undefined);
      await page.device.message("A new version is ready").getByRole("button", { name: "Reload" }).click();
      await page.raw.waitForFunction(() => globalThis.build === 2);
      await page.waitForFacts();
      assert.equal(await page.text(), SHORT);
      assert.equal(await page.raw.evaluate(() => sessionStorage.length), 0);
      await host.stop();
      await page.raw.goto("about:blank");
      await page.raw.goto(host.url);
      await page.waitUntilShown();
      assert.equal(await build(page), 2);
      await page.read(SHORT);
      const now = await caches(page);
      assert.deepEqual([before.length, now.length, before[0] === now[0]], [1, 1, false], `${before} then ${now}`);
    });
  }));

test("a new build takes over when no page of the old one is open", () =>
  withFolder(async (folder) => {
    await writeBuild(folder, 2);
    await withKept(DIST, async (page, host) => {
      await host.replace(folder);
      assert.equal(await update(page), "installed");
      await page.raw.goto("about:blank");
      await page.raw.waitForTimeout(500);
      await page.raw.goto(host.url);
      await page.waitUntilShown();
      assert.equal(await build(page), 2);
      assert.equal((await caches(page)).length, 1);
    });
  }));

for (const [what, wrong] of [
  ["are not there", (response) => response.writeHead(404).end()],
  ["are not those of the build", (response) => response.writeHead(200, { "Content-Type": "text/javascript" }).end("1")],
]) {
  test(`a new build whose files ${what} changes nothing`, () =>
    withFolder(async (folder) => {
      const script = await writeBuild(folder, 2);
      await withKept(DIST, async (page, host) => {
        const before = await caches(page);
        await host.replace(folder);
        host.answer = (file, response) => file === script && (wrong(response), true);
        assert.equal(await update(page), "redundant");
        assert.deepEqual(await caches(page), before);
        assert.equal(await page.device.messages.count(), 0);
        await page.raw.reload();
        await page.waitUntilShown();
        assert.equal(await build(page), undefined);
        await page.read(SHORT);
      });
    }));
}

/** What an app shares, as the system sends it. */
async function share(page, parts) {
  return page.raw.evaluate(async (parts) => {
    const form = new FormData();
    for (const [name, value, file] of parts) form.append(name, file ? new File([value], file, { type: "text/plain" }) : value);
    const response = await fetch("share", { method: "POST", body: form, redirect: "manual" });
    return response.type;
  }, parts);
}

test("a text that another app shares is read, and kept nowhere", () =>
  withKept(DIST, async (page, host) => {
    assert.equal(await share(page, [["title", "A meeting"], ["text", SHORT], ["url", "https://a.example/"]]), "opaqueredirect");
    await page.raw.goto(`${host.url}?shared`);
    await page.waitForFacts();
    assert.equal(await page.text(), `A meeting\n\n${SHORT}\n\nhttps://a.example/`);
    assert.equal(page.raw.url(), host.url);
    assert.equal((await caches(page)).length, 1, "what was shared is deleted");
  }));

test("files that another app shares are opened beside each other, and those beyond what is taken are counted", () =>
  withKept(DIST, async (page, host) => {
    const other = "Bo Lind left Rome in 2021.";
    await share(page, [["files", SHORT, "a.txt"], ...Array.from({ length: 51 }, (_, at) => ["files", other, `b${at}.txt`])]);
    await page.raw.goto(`${host.url}?shared`);
    await page.waitForFacts();
    assert.equal(await page.text(), SHORT);
    await page.raw.getByRole("button", { name: "Compare all" }).waitFor();
    await page.device.message("2 of them were not opened").waitFor();
  }));

test("where nothing was shared, that is said", () =>
  withKept(DIST, async (page, host) => {
    await page.raw.goto(`${host.url}?shared`);
    await page.device.message("could not be read").waitFor();
  }));

test("the service worker's own requests go nowhere else", () =>
  withServed({ keeps: true, faults: true }, async (raw, { url }) => {
    const [worker] = await Promise.all([raw.context().waitForEvent("serviceworker"), new Page(raw).read(SHORT)]);
    await worker.evaluate(() => self.registration.active ?? new Promise((resolve) => (self.onactivate = resolve)));
    const attempt = (to) => fetch(to, { mode: "no-cors" }).then(() => "sent", () => "stopped");
    assert.equal(await worker.evaluate(attempt, "http://127.0.0.1:9/"), "stopped");
    assert.equal(await worker.evaluate(attempt, url), "sent");
  }));

test("the manifest names files that are there", async () => {
  const manifest = JSON.parse(await readFile(path.join(DIST, "manifest.webmanifest"), "utf8"));
  assert.deepEqual([manifest.start_url, manifest.scope], ["./", "./"]);
  for (const { src } of manifest.icons) assert.ok((await readFile(path.join(DIST, src))).length > 0, src);
});

test("Firefox works without a network too", async () => {
  const host = await Host.of(DIST);
  try {
    await withFirefox(host.url, async (page) => {
      await page.waitForSelector("#editor");
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
      await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === "activated");
      await host.stop();
      await page.reload();
      await paste(page, SAMPLE);
      await page.waitForSelector(".card .jump", { timeout: 30_000 });
      assert.equal(page.workers().length, 1);
    });
  } finally {
    await host.stop();
  }
});
