// The ways in which a page comes to the package's files.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createLogger, createServer, build as viteBuild } from "vite";
import webpack from "webpack";
import { serve } from "../../xtask/tools/static-server.mjs";
import { example, page, policyOf } from "./project.mjs";

const WATCH = readFileSync(new URL("fixtures/watch.js", import.meta.url), "utf8");
const BUNDLED = '<script type="module" src="/fixtures/bundled.js"></script>';

/** Serves a built folder by the policy that the README names; its page is watched from its first line on. */
async function served({ folder, readme }, warnings) {
  const file = path.join(folder, "index.html");
  writeFileSync(file, readFileSync(file, "utf8").replace("<head>", '<head><script src="/watch.js"></script>'));
  return { ...(await serve({ folder, policy: policyOf(readme, "Content-Security-Policy"), answer: watched })), warnings };
}

/** Answers with the script that watches the page. */
function watched(name, response) {
  if (name !== "watch.js") return false;
  response.writeHead(200, { "Content-Type": "text/javascript" }).end(WATCH);
  return true;
}

/** Options of Vite that take nothing from the machine. */
function viteOptions(folder, warnings) {
  const customLogger = createLogger("silent");
  for (const level of ["warn", "warnOnce", "error"]) customLogger[level] = (message) => warnings.push(message);
  writeFileSync(path.join(folder, "index.html"), page(BUNDLED));
  return { root: folder, configFile: false, customLogger, logLevel: "warn", publicDir: false };
}

async function vite({ folder, readme }) {
  const warnings = [];
  const outDir = path.join(folder, "dist-vite");
  await viteBuild({ ...viteOptions(folder, warnings), build: { outDir } });
  return served({ folder: outDir, readme }, warnings);
}

/** Vite as it serves while one works on a page; it sends no policy. */
async function viteServer({ folder }) {
  const warnings = [];
  const watch = { name: "watch", transformIndexHtml: () => [{ tag: "script", children: WATCH, injectTo: "head-prepend" }] };
  const server = await createServer({
    ...viteOptions(folder, warnings),
    plugins: [watch],
    // It looks through pages before it serves them, not through workers, and loads the page again for what it finds then.
    optimizeDeps: { entries: ["index.html", "examples/reader.js"] },
    server: { port: 0, host: "127.0.0.1" },
  });
  await server.listen();
  return { url: server.resolvedUrls.local[0], close: () => server.close(), warnings };
}

async function webpack5({ folder, readme }) {
  const out = path.join(folder, "dist-webpack");
  const compiler = webpack({
    mode: "production",
    context: folder,
    entry: "./fixtures/bundled.js",
    output: { path: out },
    performance: { hints: false },
  });
  const stats = await new Promise((resolve, reject) => compiler.run((error, stats) => (error ? reject(error) : resolve(stats))));
  await new Promise((resolve) => compiler.close(resolve));
  const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  writeFileSync(path.join(out, "index.html"), page('<script src="/main.js" defer></script>'));
  return served({ folder: out, readme }, warnings.map(({ message }) => message));
}

/**
 * Serves a folder with a page that names files in an import map, which `policy` then allows by its digest. `served` holds
 * the paths that the host was asked for.
 */
export async function mapped(folder, file, map, head, policy) {
  const digest = createHash("sha256").update(map.replace(/<\/?script[^>]*>/g, "")).digest("base64");
  writeFileSync(path.join(folder, file), page(map + head).replace("<head>", '<head><script src="/watch.js"></script>'));
  const served = [];
  const answer = (name, response) => (served.push(name), watched(name, response));
  const server = await serve({ folder, policy: policy.replace("script-src", `script-src 'sha256-${digest}'`), answer });
  return { ...server, served, warnings: [] };
}

/** No bundler at all. */
function plain({ folder, readme }) {
  const script = '<script type="module" src="/fixtures/app.js"></script>';
  return mapped(folder, "index.html", example("import-map.html").trim(), script, policyOf(readme, "Content-Security-Policy"));
}

/** Each way: its name, what builds a project and serves it (`{ url, close, warnings }`), and whether scripts are bundled. */
export const BUILDS = [
  { name: "Vite", start: vite, bundled: true },
  { name: "Vite's own server", start: viteServer, bundled: true },
  { name: "webpack 5", start: webpack5, bundled: true },
  { name: "an import map", start: plain, bundled: false },
];
