// A promise that is settled from outside; what `Promise.withResolvers` gives in newer browsers.

export function deferred() {
  const parts = {};
  parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts;
}

/** The same, for what nobody need wait for: a rejection is no error of the page. */
export function quiet() {
  const parts = deferred();
  parts.promise.catch(() => {});
  return parts;
}
