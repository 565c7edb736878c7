// The package's functions in Node and Deno: the engine runs on the thread that calls it.

export type * from "./index.js";

export { engineOptions } from "./index.js";
export { analyze, exportText, load } from "./direct.js";
export type { Contents, DirectOptions, EngineFiles } from "./direct.js";
