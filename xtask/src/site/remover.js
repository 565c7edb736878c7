// In the place of the service worker where the site is rebuilt at each change: what an earlier one keeps is taken away.

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => event.waitUntil(remove()));

async function remove() {
  const { pathname } = new URL(self.registration.scope);
  const names = (await caches.keys()).filter((name) => name.startsWith(`factcards-build ${pathname} `));
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
  // Pages of the kept build come anew from the host.
  for (const client of names.length > 0 ? await self.clients.matchAll({ type: "window" }) : []) client.navigate(client.url);
}
