// The rules of a site's `_headers`, as Netlify and Cloudflare Pages read them.

import { readFile } from "node:fs/promises";
import path from "node:path";

/** The rules of the site in `folder`: `[{ address, headers: [[name, value]] }]`; none where it has no such file. */
export async function readHeaders(folder) {
  const text = await readFile(path.join(folder, "_headers"), "utf8").catch(() => "");
  return parseHeaders(text);
}

/** Rules: an address at the beginning of a line, below it indented lines `Name: value`; `#` begins a comment. */
export function parseHeaders(text) {
  const rules = [];
  for (const [at, line] of text.split("\n").entries()) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    if (!/^\s/.test(line)) {
      if (!line.startsWith("/")) throw new Error(`_headers, line ${at + 1}: "${line}" is no address of the site`);
      rules.push({ address: line.trim(), headers: [] });
      continue;
    }
    const [, name, value] = /^\s+([\w-]+):\s*(\S.*)$/.exec(line) ?? [];
    if (!name || rules.length === 0) throw new Error(`_headers, line ${at + 1}: "${line}" is no header of an address`);
    rules.at(-1).headers.push([name, value.trim()]);
  }
  return rules;
}

/** The headers for an address of the site; what several rules say of one header is joined, as the hosts do. */
export function headersFor(rules, address) {
  const found = new Map();
  for (const { headers } of rules.filter((rule) => matches(rule.address, address))) {
    for (const [name, value] of headers) {
      const key = name.toLowerCase();
      found.set(key, found.has(key) ? `${found.get(key)}, ${value}` : value);
    }
  }
  return found;
}

/** A `*` at the end stands for anything. */
function matches(pattern, address) {
  return pattern.endsWith("*") ? address.startsWith(pattern.slice(0, -1)) : pattern === address;
}
