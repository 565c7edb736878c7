// What each file of a built site weighs, as it is and compressed with brotli (level 11): `node sizes.mjs FOLDER [BUDGET]`. It
// fails where a file weighs more than the budget, a file of JSON, allows.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { overruns } from "./budget.mjs";

const [folder, budget] = process.argv.slice(2);
const rows = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.join(entry.parentPath, entry.name))
  .sort()
  .map((file) => {
    const bytes = readFileSync(file);
    return [path.relative(folder, file), bytes.length, brotliCompressSync(bytes).length];
  });
const sum = (name, rows) => [name, rows.reduce((sum, row) => sum + row[1], 0), rows.reduce((sum, row) => sum + row[2], 0)];
const over = budget ? overruns(rows, JSON.parse(readFileSync(budget, "utf8"))) : [];
const engine = rows.filter(([name]) => /^factcards-worker[-_].*\.(js|wasm)$|\.model$/.test(name));
rows.push(sum("engine and model", engine), sum("together", rows));

const width = Math.max(...rows.map((row) => row[0].length));
const line = (name, raw, brotli) => `    ${name.padEnd(width)} ${String(raw).padStart(10)} ${String(brotli).padStart(10)}`;
console.log(line("file", "bytes", "brotli"));
for (const row of rows) console.log(line(...row));
for (const fault of over) console.error(`error: ${fault}`);
if (over.length > 0) process.exitCode = 1;
