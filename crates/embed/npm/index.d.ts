// The package's functions: a text in, its Document out.

import type { Correction, Document } from "./document.js";

export type * from "./document.js";

/** How a text is read. */
export interface AnalysisOptions {
  /**
   * What relative times ("on Friday") are resolved against: `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM`, or a `Date`, of which the day
   * on this device counts. Without it a date line in the text is used, and without that relative times stay unresolved.
   */
  date?: string | Date | null;
  /**
   * How "04/11/2025" is read. Without it the text's other dates decide, and where they do not, the date keeps both readings.
   */
  dateOrder?: "day-first" | "month-first" | null;
  /** Which Friday "Friday" is: the nearest (as in news, the default), the one before the date, or the one after it. */
  prefer?: "nearest" | "past" | "future" | null;
  /** Whether the source of a web page is read as it stands, with its tags, and not as the text of the page. */
  literal?: boolean | null;
  /** What is corrected by hand once the text is read; a Document's warnings say which found nothing to correct. */
  corrections?: Correction[] | null;
}

/** What the engine is doing: loading itself, or a part of the reading. */
export type Stage = "loading" | "text" | "values" | "entities" | "facts" | "summary";

/** How far it is. */
export interface Progress {
  /** What is being done. */
  stage: Stage;
  /** The share of it that is done, 0..1; absent when it cannot be told. */
  done?: number | undefined;
}

/** How a text is read, and how the caller follows it. */
export interface AnalyzeOptions extends AnalysisOptions {
  /** Gives the text up; the promise then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Called on the way. */
  onProgress?: ((progress: Progress) => void) | undefined;
  /** The address of a copy of the package's folder, when the engine's and the cards' files are not beside this script. */
  baseUrl?: string | undefined;
}

/** What a Document can be written as. */
export type Format = "json" | "markdown" | "csv" | "ics" | "jsonld" | "conllu" | "annotations" | "html";

/** Why there is no Document, as a word for programs; the message of the error says what to do. */
export type ErrorCode =
  /** The text was given up. */
  | "aborted"
  /** An attribute of the element has a value without a meaning; the element does as if it were absent. */
  | "bad-attribute"
  /** An option has a value without a meaning. */
  | "bad-option"
  /** The page's Content-Security-Policy forbids WebAssembly. */
  | "blocked"
  /** A file is damaged or of another version. */
  | "damaged"
  /** The engine could not read the text. */
  | "engine-failed"
  /** The engine has died, and again after it was restarted. */
  | "engine-lost"
  /** The engine cannot be started. */
  | "engine-not-started"
  /** Something else; the message says what. */
  | "failed"
  /** The host answered for a file with an error. */
  | "http-status"
  /** This browser does not run WebAssembly. */
  | "no-wasm"
  /** A download has stopped. */
  | "stalled"
  /** The text is longer than the element's `max-chars`. */
  | "too-long"
  /** A file could not be loaded. */
  | "unreachable";

/** What the package's promises reject with, unless a signal's reason was another. */
export interface FactcardsError extends Error {
  name: "FactcardsError" | "AbortError";
  code: ErrorCode;
}

/** The options as the engine takes them: those of `schema.json#/$defs/Options`. */
export interface EngineOptions {
  reference_date?: string;
  date_order?: "day_first" | "month_first";
  prefer?: "nearest" | "past" | "future";
  literal?: boolean;
  corrections?: Correction[];
}

/**
 * Reads a text.
 *
 * ```js
 * const { facts, times } = await analyze("Ann met Bob on Friday.", { date: "2026-03-10" });
 * ```
 *
 * @returns its Document, whose spans count UTF-16 units: `text.slice(span.start, span.end) === span.text`.
 * @throws {FactcardsError}
 */
export function analyze(text: string, options?: AnalyzeOptions): Promise<Document>;

/**
 * Reads a text and writes its Document in a format.
 *
 * @throws {FactcardsError}
 */
export function exportText(text: string, format: Format, options?: AnalyzeOptions): Promise<string>;

/**
 * The options as the engine takes them.
 *
 * @throws {FactcardsError} with the code `bad-option` when a value has no meaning.
 */
export function engineOptions(options?: AnalysisOptions): EngineOptions;
