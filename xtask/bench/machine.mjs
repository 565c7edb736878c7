// On what the benchmark ran, and with which versions.

import { readFileSync } from "node:fs";
import os from "node:os";

/** The machine, without its name. */
export function machine() {
  const processors = os.cpus();
  return {
    processor: processors[0]?.model.trim() ?? "unknown",
    cores: processors.length,
    memory_bytes: os.totalmem(),
    system: `${os.type()} ${os.release()} ${os.arch()}`,
    load_before: Number(os.loadavg()[0].toFixed(2)),
  };
}

/** The version of each package that is measured, by the lock file. */
export function versions(systems) {
  const { packages } = JSON.parse(readFileSync(new URL("package-lock.json", import.meta.url)));
  const names = [...new Set(systems.flatMap((system) => system.packages ?? []))].sort();
  return Object.fromEntries(names.map((name) => [name, packages[`node_modules/${name}`].version]));
}
