// Errors for programs.

/** An error whose `code` is stable, and whose message says what to do. */
export function coded(code, message) {
  return Object.assign(new Error(message), { name: code === "aborted" ? "AbortError" : "FactcardsError", code });
}
