// The addresses of the engine's files, as the page names them.

/** The fields of the client's `Addresses`. */
export function addresses() {
  const named = ["engine", "wasm", "model"].map((name) => [name, document.querySelector(`meta[name="factcards-${name}"]`)]);
  const bytes = named.reduce((sum, [, meta]) => sum + Number(meta?.dataset.bytes ?? 0), 0);
  const files = Object.fromEntries(named.map(([name, meta]) => [name, meta?.content ?? ""]));
  return { ...files, confined: true, ...(bytes > 0 ? { bytes } : {}) };
}

// The client starts the engine by these while the app is still being loaded.
globalThis.factcards = { addresses: addresses() };
