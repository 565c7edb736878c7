// The whole package in one module: the functions, the element, the engine and its model.

import "./memory.js";
import "../define.js";

export { FactCards } from "../element.js";
export * from "../index.js";
