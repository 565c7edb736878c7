// The engine on the thread that calls it: for workers of one's own, for Node and for Deno.

import type { Document } from "./document.js";
import type { AnalyzeOptions, Format } from "./index.js";

/** A compiled module of wasm, where the platform's types know one. */
type WasmModule = typeof globalThis extends { WebAssembly: { Module: { prototype: infer Module } } } ? Module : never;

/** A file: its address, a response with it, or its bytes. */
export type Contents = string | URL | Response | ArrayBuffer | ArrayBufferView;

/** The files of the engine; one that is not named stands beside this script. */
export interface EngineFiles {
  /** The file `factcards/wasm`, or what was compiled of it. */
  wasm?: Contents | WasmModule | undefined;
  /** The file `factcards/model`. */
  model?: Contents | undefined;
}

/** How a text is read, and how the caller follows it. */
export type DirectOptions = Omit<AnalyzeOptions, "baseUrl">;

/**
 * Loads the engine and its model once; later calls get the same, whatever they name. Without it the first text loads them.
 *
 * @throws {FactcardsError}
 */
export function load(files?: EngineFiles): Promise<void>;

/**
 * Reads a text on this thread, which gets its other turns on the way.
 *
 * @returns its Document, whose spans count UTF-16 units: `text.slice(span.start, span.end) === span.text`.
 * @throws {FactcardsError}
 */
export function analyze(text: string, options?: DirectOptions): Promise<Document>;

/**
 * Reads a text on this thread and writes its Document in a format.
 *
 * @throws {FactcardsError}
 */
export function exportText(text: string, format: Format, options?: DirectOptions): Promise<string>;
