// The whole package in one module: the functions, the element, which importing it defines, the engine and its model.

export * from "./define.js";
export * from "./index.js";
