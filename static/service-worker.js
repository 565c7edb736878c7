// The site's service worker: keeps one complete build of the page on the device, and takes what other apps share with it.
// The step that finishes the site writes the two lines that are marked.

/** The files of this build by their addresses below this script's, each with the digest of its bytes. */
const FILES = {}; // written: files
/** The digest of the above. */
const BUILD = ""; // written: build

const SCOPE = new URL(self.registration.scope);
/** How the caches of this site are called: others may stand on the same origin. */
const OURS = `factcards-build ${SCOPE.pathname} `;
const CACHE = OURS + BUILD;
/** Where a shared text waits for the page. */
const SHARED = `factcards-shared ${SCOPE.pathname}`;
/** The page itself. */
const PAGE = SCOPE.href;
const SHARE = new URL("share", SCOPE).href;
/** The bytes of a file do not depend on who asks. */
const ALIKE = { ignoreVary: true };
/** More than people share at once. */
const MOST_FILES = 50;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(forgetOldBuilds()));

self.addEventListener("message", (event) => {
  if (event.data === "take over") event.waitUntil(self.skipWaiting());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (address.origin !== SCOPE.origin) return;
  address.search = request.mode === "navigate" ? "" : address.search;
  address.hash = "";
  if (request.method === "POST") {
    if (address.href === SHARE) event.respondWith(take(request));
  } else if (request.method === "GET" && isPage(address)) {
    event.waitUntil(forgetOldBuilds());
    event.respondWith(page(request));
  } else if (request.method === "GET" && isFile(address)) {
    event.respondWith(file(request, address.href));
  }
});

function isPage({ href }) {
  return href === PAGE || href === new URL("index.html", SCOPE).href;
}

/** Whether it may be a file of a build of the page: of this one, or one named by its content. */
function isFile({ href }) {
  const name = href.startsWith(PAGE) ? href.slice(PAGE.length) : "";
  return Object.hasOwn(FILES, name) || (/-[0-9a-f]{16}\.\w+$/.test(name) && !name.startsWith("embed/"));
}

/** Brings all files of this build, or fails; digests keep the files of another build out. */
async function install() {
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(
      Object.entries(FILES).map(async ([name, integrity]) => {
        const address = new URL(name, SCOPE).href;
        await cache.put(address, (await kept(name, address)) ?? (await fetched(address, integrity)));
      }),
    );
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/** A file that is named by its content and that an earlier build has. */
async function kept(name, address) {
  if (!/-[0-9a-f]{16}\.\w+$/.test(name)) return undefined;
  return inBuilds(address);
}

/** What the host has at an address, when it is what belongs there. */
async function fetched(address, integrity) {
  const get = async (cache) => {
    const response = await fetch(address, { integrity, cache, credentials: "same-origin" });
    // What was redirected may not answer a navigation.
    if (!response.ok || response.redirected) throw new TypeError(`${address}: status ${response.status}`);
    return response;
  };
  // What the browser has already may be older than this build.
  return get("default").catch(() => get("reload"));
}

/** The page of this build; the host's where the browser has thrown the build away. */
async function page(request) {
  return (await (await caches.open(CACHE)).match(PAGE, ALIKE)) ?? fetch(request);
}

/** A file of this build, or, for a page that is still open, of an earlier one; the host's where one asks past every cache. */
async function file(request, address) {
  const here = async () => (await (await caches.open(CACHE)).match(address, ALIKE)) ?? inBuilds(address);
  if (request.cache !== "reload") return (await here()) ?? fetch(request);
  return fetch(request).catch(async (error) => (await here()) ?? Promise.reject(error));
}

async function inBuilds(address) {
  for (const name of await builds()) {
    const found = await (await caches.open(name)).match(address, ALIKE);
    if (found) return found;
  }
  return undefined;
}

/** The names of the caches of all builds that are here. */
async function builds() {
  return (await caches.keys()).filter((name) => name.startsWith(OURS));
}

/** Deletes other builds, once no open page can be one of them. */
async function forgetOldBuilds() {
  // While another build waits or comes, its cache is not an old one.
  if (self.registration.waiting || self.registration.installing) return;
  const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (open.some(({ url }) => isPage(new URL(url.split(/[?#]/)[0])))) return;
  await Promise.all((await builds()).filter((name) => name !== CACHE).map((name) => caches.delete(name)));
}

/** Keeps what another app shares until the page, to which this leads, has read it. */
async function take(request) {
  const form = await request.formData();
  await caches.delete(SHARED);
  const cache = await caches.open(SHARED);
  const text = ["title", "text", "url"].map((name) => form.get(name)).filter((part) => typeof part === "string");
  const files = form.getAll("files").filter((file) => file instanceof File && file.size > 0);
  const taken = files.slice(0, MOST_FILES);
  const about = { text, files: taken.map(({ name, type }) => ({ name, type })), more: files.length - taken.length };
  await Promise.all(taken.map((file, at) => cache.put(new URL(`shared-${at}`, SCOPE), new Response(file))));
  await cache.put(new URL("shared", SCOPE), new Response(JSON.stringify(about)));
  return Response.redirect(new URL("?shared", SCOPE), 303);
}
