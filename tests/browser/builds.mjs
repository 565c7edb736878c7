// Another build of the site than the one in `dist/`, as a host would have it after a release.

import { createHash } from "node:crypto";
import { cp, readFile, readdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { DIST } from "./harness.mjs";

const WORKER = "service-worker.js";

/** Writes a build into `folder` whose page says `globalThis.build = number`; gives the name of the script that differs. */
export async function writeBuild(folder, number) {
  await cp(DIST, folder, { recursive: true });
  const old = (await readdir(folder)).find((name) => /^inline-0-.*\.js$/.test(name));
  const script = `globalThis.build = ${number};${await readFile(path.join(folder, old), "utf8")}`;
  const name = `inline-0-${createHash("sha256").update(script).digest("hex").slice(0, 16)}.js`;
  await rename(path.join(folder, old), path.join(folder, name));
  await writeFile(path.join(folder, name), script);
  const page = (await readFile(path.join(folder, "index.html"), "utf8")).replace(old, name);
  await writeFile(path.join(folder, "index.html"), page);
  await writeFile(path.join(folder, "_headers"), (await readFile(path.join(folder, "_headers"), "utf8")).replaceAll(old, name));
  const worker = (await readFile(path.join(folder, WORKER), "utf8"))
    .replace(line(old), `  "${name}": "${digest(script)}",\n`)
    .replace(line(""), `  "": "${digest(page)}",\n`)
    .replace(/const BUILD = "[^"]*"/, `const BUILD = "build${number}"`);
  await writeFile(path.join(folder, WORKER), worker);
  return name;
}

/** The line of a file in the service worker's list. */
function line(name) {
  return new RegExp(`  "${name}": "[^"]*",\n`);
}

function digest(text) {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
