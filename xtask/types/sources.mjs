// What the package's files and sources say, for the checks of its declarations.

import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export const read = (file) => readFileSync(path.join(ROOT, file), "utf8");

/** The texts of all files below some folders whose names end so. */
export function texts(folders, end) {
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true }).map((file) => path.join(folder, file)),
  );
  return files.filter((file) => file.endsWith(end)).map(read).join("\n");
}

/** The first groups of all matches, each once, sorted. */
export const all = (text, pattern) => [...new Set([...text.matchAll(pattern)].map((match) => match[1]))].sort();

/** The members of a union of words in declarations. */
export function union(declarations, name) {
  const code = declarations.replace(/\/\*\*.*?\*\//gs, "");
  return all(code.match(new RegExp(`export type ${name} =([^;]*);`))?.[1] ?? "", /"([^"]+)"/g);
}

/** The exports of one of the package's scripts, by its path in the package, without a browser. */
export async function script(name) {
  const folder = mkdtempSync(path.join(tmpdir(), "factcards-types-"));
  try {
    cpSync(path.join(ROOT, "crates/embed/js"), folder, { recursive: true });
    cpSync(path.join(ROOT, "crates/embed/frame"), path.join(folder, "frame"), { recursive: true });
    cpSync(path.join(ROOT, "crates/client/src/engine.js"), path.join(folder, "worker.js"));
    writeFileSync(path.join(folder, "package.json"), '{"type": "module"}');
    globalThis.HTMLElement ??= class {};
    return await import(pathToFileURL(path.join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
