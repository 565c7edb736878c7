// What each file of a site may weigh, packed: the budget is a table of names without digests and bytes by brotli (level 11).

/** A file's name without the digest of its content. */
export const plain = (name) => name.replace(/-[0-9a-f]{16}(?=\.\w+$)/, "");

/**
 * What of the files, as [name, bytes, packed bytes], does not fit the budget: one that weighs more, one that has none though
 * it weighs more than `free`, a budget without a file. Sentences for whoever built it.
 */
export function overruns(files, { free, files: budget }) {
  const weights = new Map();
  for (const [name, , packed] of files) weights.set(plain(name), (weights.get(plain(name)) ?? 0) + packed);
  const said = [];
  for (const [name, packed] of weights) {
    const most = budget[name] ?? free;
    if (packed > most) said.push(`${name} is ${packed} bytes packed, ${packed - most} more than its budget`);
  }
  for (const name of Object.keys(budget)) if (!weights.has(name)) said.push(`${name} has a budget and is not there`);
  return said;
}
