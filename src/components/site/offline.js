// The page's side of the service worker, which keeps a build of the site on the device.

/** A newer build that is here and waits. */
let waiting = null;

/** Has the browser keep the site; `ready()` is called when a newer build than the page's has come. */
export async function keepOffline(ready) {
  const script = document.querySelector('meta[name="factcards-offline"]')?.content;
  if (!script || !/^https?:$/.test(location.protocol) || !navigator.serviceWorker) return;
  const address = new URL(script, document.baseURI);
  const registration = await navigator.serviceWorker.register(address, { updateViaCache: "none" });
  const look = (worker) => {
    // The first to come replaces nothing.
    if (worker?.state !== "installed" || !registration.active) return;
    waiting = worker;
    ready();
  };
  const watch = (worker) => worker?.addEventListener("statechange", () => look(worker));
  look(registration.waiting);
  watch(registration.installing);
  registration.addEventListener("updatefound", () => watch(registration.installing));
}

/** Has the newer build take over, and loads the page anew. */
export function takeOver() {
  const worker = waiting;
  const arrived = () => ["activated", "redundant"].includes(worker.state);
  if (!worker || arrived()) return location.reload();
  worker.addEventListener("statechange", () => arrived() && location.reload());
  worker.postMessage("take over");
}
