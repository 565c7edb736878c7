// Errors for programs.

/** An error whose `code` is stable, and whose message says what to do. */
export function coded(code, message) {
  return Object.assign(new Error(message), { name: code === "aborted" ? "AbortError" : "FactcardsError", code });
}

/** Throws what is to be said when a script of the package cannot be imported. */
export function missing({ message }) {
  throw coded("unreachable", `A file of Factcards could not be loaded: check that you are online, and that all files are on the host. (${message})`);
}
