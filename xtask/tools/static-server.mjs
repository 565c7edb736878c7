// A static file server that sends the site's content security policy as a header too, as a strict host would.
// `node static-server.mjs FOLDER PORT` serves until it is stopped; the browser tests import `serve`.

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";

export const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const TYPES = {
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

/** Files of this form of name never change. */
const NAMED_BY_CONTENT = /-[0-9a-f]{16}\.\w+$/;

/**
 * Serves `folder` under the path `base` ("/" or "/some/path/"). `answer(path, response)` may answer a request itself,
 * by returning true; `path` is relative to the base. `mounts` names other folders for paths that begin in some way
 * (`{ "examples/": folder }`). Gives `{ url, close }`; port 0 picks a free one.
 */
export async function serve({ folder, mounts = {}, base = "/", port = 0, policy = POLICY, answer = () => false }) {
  const server = createServer(async (request, response) => {
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("X-Content-Type-Options", "nosniff");
    const { pathname } = new URL(request.url, "http://localhost");
    response.setHeader("Cache-Control", NAMED_BY_CONTENT.test(pathname) ? "public, max-age=31536000, immutable" : "no-cache");
    const relative = pathname.startsWith(base) ? decodeURIComponent(pathname.slice(base.length)) : null;
    if (relative !== null && (await answer(relative, response))) return;
    const mount = Object.keys(mounts).find((start) => relative?.startsWith(start));
    const place = mount === undefined ? [folder, relative] : [mounts[mount], relative.slice(mount.length)];
    const file = relative === null ? null : await find(...place);
    if (file === null) {
      response.writeHead(404, { "Content-Type": "text/plain", "Cache-Control": "no-cache" }).end("not found");
    } else if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405).end();
    } else {
      response.writeHead(200, { "Content-Type": TYPES[path.extname(file)] ?? "application/octet-stream" });
      createReadStream(file).pipe(response);
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [folder, port] = process.argv.slice(2);
  const server = await serve({ folder, port: Number(port) });
  console.log(`serving ${folder} on ${server.url}`);
}
