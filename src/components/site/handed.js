// Texts that other apps and pages hand to this one.

/** What an app has shared with the site, which is kept no longer: `{ text, files, more }`; undefined when nothing. */
export async function shared() {
  if (!new URLSearchParams(location.search).has("shared")) return undefined;
  const scope = new URL("./", document.baseURI);
  history.replaceState(history.state, "", scope);
  const name = `factcards-shared ${scope.pathname}`;
  try {
    const cache = await caches.open(name);
    const at = async (path) => cache.match(new URL(path, scope));
    const { text, files, more } = await (await at("shared")).json();
    const read = async ({ name, type }, number) => new File([await (await at(`shared-${number}`)).blob()], name, { type });
    return { text, files: await Promise.all(files.map(read)), more };
  } finally {
    await caches.delete(name);
  }
}

/** Calls `receive(files)` with what the system opens by the installed app. */
export function launched(receive) {
  window.launchQueue?.setConsumer(async ({ files }) => {
    if (files?.length) receive(await Promise.all(files.map((handle) => handle.getFile())));
  });
}

/** Milliseconds for the other page to answer. */
const PATIENCE = 10_000;

/** The text of the page that has opened this one, once it is told that this one is ready; undefined when none comes. */
export async function fromOpener() {
  const { opener } = window;
  if (!opener) return undefined;
  return new Promise((resolve) => {
    const end = (text) => {
      clearTimeout(timer);
      removeEventListener("message", hear);
      // Neither has to do with the other any more.
      window.opener = null;
      resolve(text);
    };
    const hear = ({ source, data }) => {
      if (source === opener && data?.factcards === 1 && typeof data.text === "string") end(data.text);
    };
    const timer = setTimeout(end, PATIENCE);
    addEventListener("message", hear);
    opener.postMessage({ factcards: 1, ready: true }, "*");
  });
}
