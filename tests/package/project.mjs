// A project that has the packed package installed, as its users have it.

import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const PACKED = fileURLToPath(new URL("../../dist-npm/", import.meta.url));

/** The archive that a registry would be given. */
export function archive() {
  const [name] = existsSync(PACKED) ? readdirSync(PACKED).filter((file) => file.endsWith(".tgz")) : [];
  if (!name) throw new Error("there is no package in dist-npm/ yet: run cargo xtask dist --npm");
  return path.join(PACKED, name);
}

/** A new folder with the package installed and the examples beside it; `remove()` takes it away. */
export function project() {
  const folder = mkdtempSync(path.join(tmpdir(), "factcards-package-"));
  writeFileSync(path.join(folder, "package.json"), '{ "private": true, "type": "module" }');
  const { status, stderr } = spawnSync("npm", ["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", archive()], {
    cwd: folder,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`the package cannot be installed: ${stderr}`);
  for (const part of ["examples", "fixtures"]) cpSync(path.join(HERE, part), path.join(folder, part), { recursive: true });
  const installed = path.join(folder, "node_modules/factcards");
  const schema = JSON.parse(readFileSync(path.join(installed, "schema.json"), "utf8"));
  const readme = readFileSync(path.join(installed, "README.md"), "utf8");
  return { folder, installed, schema, readme, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The policy in a section of the README, for a page that allows nothing else but its own style and a data icon. */
export function policyOf(readme, heading) {
  const section = readme.split(/^##+ /m).find((section) => section.startsWith(heading));
  const policy = section.match(/^```http\nContent-Security-Policy: (.*?)^```/ms)[1].replace(/\s+/g, " ");
  return `default-src 'none'; style-src 'self'; img-src data:; ${policy}`;
}

/** One of the examples. */
export const example = (name) => readFileSync(path.join(HERE, "examples", name), "utf8");

/** A page with what the element's example needs, and more for its head. */
export const page = (head) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>A page</title>
    <link rel="icon" href="data:," />
    ${head}
  </head>
  <body>
    ${example("element.html")}
  </body>
</html>
`;
