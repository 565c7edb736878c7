// Writes each file of a built site packed beside it, with brotli (level 11) as `.br` and gzip (level 9) as `.gz`, where
// that is smaller: `node compress.mjs FOLDER`. Hosts that send what lies ready (nginx, Apache) find them by these names.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const PACKINGS = [
  [".br", (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })],
  [".gz", (bytes) => gzipSync(bytes, { level: 9 })],
];

/** What hosts read and never send. */
const UNSENT = /^(_headers|\.nojekyll)$/;

const [folder] = process.argv.slice(2);
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !UNSENT.test(entry.name) && !/\.(br|gz)$/.test(entry.name))
  .map((entry) => path.join(entry.parentPath, entry.name));
let written = 0;
for (const file of files) {
  const bytes = readFileSync(file);
  for (const [ending, pack] of PACKINGS) {
    const packed = pack(bytes);
    if (packed.length >= bytes.length) continue;
    writeFileSync(file + ending, packed);
    written += 1;
  }
}
console.log(`    ${written} packed files beside ${files.length}`);
