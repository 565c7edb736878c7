// The package's functions in Node and Deno: the engine runs on the thread that calls it.

export { analyze, exportText, load } from "./direct.js";
export { engineOptions } from "./options.js";
