// A static file server that sends the headers that the site asks its host for in `_headers`, and packed files that lie
// ready.
// `node static-server.mjs FOLDER PORT` serves until it is stopped; the browser tests import `serve`.

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { headersFor, readHeaders } from "./headers.mjs";

/** The policy of the site's page, and of all of which `_headers` says nothing. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self' blob:",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** As strict a policy of a page that embeds the cards: the worker is a file beside their script. */
export const HOST_POLICY = POLICY.replace("worker-src 'self' blob:", "worker-src 'self'");

/** What files are, by the ending of their name. */
export const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".model": "application/octet-stream",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

const CSP = "content-security-policy";

/** The packings that may lie ready beside a file, best first. */
const PACKINGS = [["br", ".br"], ["gzip", ".gz"]];

/**
 * Serves `folder` under the path `base` ("/" or "/some/path/"), with the headers of its `_headers`. `policy` is sent
 * instead of any policy in them; `headers(found, path)` changes the map of headers. `mounts` names other folders for
 * paths that begin in some way (`{ "examples/": folder }`). `answer(path, response)` may answer a
 * request itself, by returning true; `path` is relative to the base. Gives `{ url, close }`; port 0 picks a free one.
 */
export async function serve({ folder, mounts = {}, base = "/", port = 0, policy, headers = () => {}, answer = () => false }) {
  const rules = await readHeaders(folder);
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const relative = pathname.startsWith(base) ? decodeURIComponent(pathname.slice(base.length)) : null;
    const found = headersFor(rules, `/${relative ?? ""}`);
    if (policy || !found.has(CSP)) found.set(CSP, policy ?? POLICY);
    headers(found, relative);
    for (const [name, value] of found) response.setHeader(name, value);
    if (relative !== null && (await answer(relative, response))) return;
    const mount = Object.keys(mounts).find((start) => relative?.startsWith(start));
    const place = mount === undefined ? [folder, relative] : [mounts[mount], relative.slice(mount.length)];
    const file = relative === null ? null : await find(...place);
    if (file === null) {
      response.writeHead(404, { "Content-Type": "text/plain", "Cache-Control": "no-cache" }).end("not found");
    } else if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405).end();
    } else {
      const type = TYPES[path.extname(file)] ?? "application/octet-stream";
      const packing = await packed(file, request.headers["accept-encoding"] ?? "");
      if (packing) response.setHeader("Content-Encoding", packing.name);
      response.writeHead(200, { "Content-Type": type, Vary: "Accept-Encoding" });
      createReadStream(packing?.file ?? file).pipe(response);
    }
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const close = () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections()));
  return { url: `http://127.0.0.1:${server.address().port}${base}`, close };
}

/** The file that a path relative to the site means; null when there is none or it lies outside. */
async function find(folder, relative) {
  const root = path.resolve(folder);
  const file = path.resolve(root, relative === "" || relative.endsWith("/") ? `${relative}index.html` : relative);
  if (!file.startsWith(root + path.sep)) return null;
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? file : null;
}

/** The best packing of a file that lies ready and is accepted; null when there is none. */
async function packed(file, accepted) {
  const names = accepted.split(",").map((part) => part.trim().split(";")[0]);
  for (const [name, ending] of PACKINGS) {
    if (names.includes(name) && (await stat(file + ending).catch(() => null))?.isFile()) return { name, file: file + ending };
  }
  return null;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [folder, port] = process.argv.slice(2);
  const server = await serve({ folder, port: Number(port) });
  console.log(`serving ${folder} on ${server.url}`);
}
