// What the page's Content-Security-Policy forbids to Factcards.

import { coded } from "./coded.js";

/** Addresses of the package's files. */
const ours = new Set();

/** The last violation that concerns us; a worker is not needed. */
let last = null;

/** Begins to hear of what is forbidden of these addresses. */
export function watch(addresses) {
  if (ours.size === 0) globalThis.document?.addEventListener("securitypolicyviolation", hear);
  for (const address of addresses) ours.add(address);
  last = null;
}

function hear(violation) {
  const { blockedURI, effectiveDirective, disposition } = violation;
  const concerns = blockedURI === "wasm-eval" || ours.has(blockedURI);
  if (concerns && disposition === "enforce" && effectiveDirective !== "worker-src") last = violation;
}

/** What to do about it, as an error; null when nothing was forbidden. */
export function forbidden() {
  if (!last) return null;
  const { blockedURI, effectiveDirective } = last;
  const [what, source] = blockedURI === "wasm-eval" ? ["WebAssembly", "'wasm-unsafe-eval'"] : [blockedURI, new URL(blockedURI).origin];
  return coded("blocked", `The page's Content-Security-Policy forbids ${what}: add ${source} to its ${effectiveDirective.replace(/-(elem|attr)$/, "")}.`);
}
