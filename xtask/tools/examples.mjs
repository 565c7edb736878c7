// The examples as they are served, beside the site whose package they use: `node examples.mjs` writes them to
// dist-examples/, `node examples.mjs PORT` serves them too, at the path examples/ of the site.

import { cp, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { HOST_POLICY, serve } from "./static-server.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const SOURCE = path.join(ROOT, "examples");

/** Where they are written. */
export const EXAMPLES = path.join(ROOT, "dist-examples");

/** What a browser is served of them. */
const SERVED = /\.(html|css|js)$/;

/** The package is served beside the examples, not joined with what uses it. */
const beside = {
  name: "factcards",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^factcards\// }, ({ path }) => ({ path: `../../embed/${path.slice("factcards/".length)}.js`, external: true })),
};

/** Writes them. */
export async function assemble() {
  const { build } = await import("esbuild");
  await rm(EXAMPLES, { recursive: true, force: true });
  const kept = (from) => path.basename(from) !== "node_modules" && (!path.extname(from) || SERVED.test(from));
  await cp(SOURCE, EXAMPLES, { recursive: true, filter: kept });
  await build({
    entryPoints: [path.join(SOURCE, "react/app.tsx")],
    outfile: path.join(EXAMPLES, "react/app.js"),
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [beside],
    logLevel: "warning",
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await assemble();
  const [port] = process.argv.slice(2);
  if (port) {
    // One example has a frame.
    const policy = `${HOST_POLICY}; frame-src 'self'`;
    const { url } = await serve({ folder: path.join(ROOT, "dist"), mounts: { "examples/": EXAMPLES }, port: Number(port), policy });
    console.log(`the examples are at ${url}examples/`);
  }
}
