// What a page and its frame say to each other; see the README of the package.

/** A page greets with it, the frame answers with it; another number is refused. */
export const VERSION = 1;

/** The greeting of a page, with the port over which all else is said. */
export const greeting = () => ({ factcards: VERSION });

/** Whether a message greets in this version. */
export const greets = (data) => data !== null && typeof data === "object" && data.factcards === VERSION;
