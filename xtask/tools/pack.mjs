// A file packed by gzip in base 64: `node pack.mjs FILE`.

import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

process.stdout.write(gzipSync(readFileSync(process.argv[2]), { level: 9 }).toString("base64"));
