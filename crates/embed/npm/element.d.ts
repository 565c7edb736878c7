// <fact-cards> as a class. Importing it defines no element: `define.js` does.

import type { Document } from "./document.js";
import type { AnalysisOptions, ErrorCode, Format, Progress } from "./index.js";

/**
 * The name of a card. "summary" and "main-event" are parts of "brief". "who" is the card of all names; "people",
 * "organizations", "places" and "names" are its groups.
 */
export type CardName =
  | "brief"
  | "summary"
  | "main-event"
  | "quotes"
  | "positions"
  | "plans"
  | "facts"
  | "lists"
  | "who"
  | "people"
  | "organizations"
  | "places"
  | "names"
  | "relations"
  | "timeline"
  | "numbers"
  | "references"
  | "abbreviations"
  | "warnings";

/** What an element is doing; also a custom state: `fact-cards:state(ready)`. */
export type Status = "idle" | "loading" | "empty" | "busy" | "ready" | "stopped" | "failed";

/** A place that a person has chosen, in UTF-16 units of the text. */
export interface SelectDetail {
  /** The entry of the cards: `fact-3` is the fact with the id 3. */
  id: string;
  start: number;
  end: number;
  text: string;
  /** The sentence that it stands in. */
  sentence: { start: number; end: number };
}

/** What went wrong. */
export interface ErrorDetail {
  code: ErrorCode;
  message: string;
  error: Error;
}

/** The element's events. All bubble and leave shadow roots. */
export interface FactCardsEventMap {
  /** Texts can be given to it. */
  "fc-ready": CustomEvent<null>;
  /** A text is being read. */
  "fc-progress": CustomEvent<Progress>;
  /** A text has been read. The Document is made when it is asked for; null once another text was given. */
  "fc-result": CustomEvent<{ readonly document: Document | null }>;
  /** Something went wrong; an attribute without a meaning is told too. */
  "fc-error": CustomEvent<ErrorDetail>;
  /** A person has chosen an entry of the cards. */
  "fc-fact-select": CustomEvent<SelectDetail>;
  /** The Document is about to be written in a format; `preventDefault()` forbids it. */
  "fc-export": CustomEvent<{ format: Format }>;
}

/** The cards of a text. Give it a text by `text`, by `for`, or as its content. */
export class FactCards extends HTMLElement {
  static observedAttributes: string[];

  /** The text; when it was never set, that of the element named by `for`, or the element's own. `null` goes back to that. */
  get text(): string;
  set text(text: string | null | undefined);

  /** How texts are read; `date` goes before the attribute `doc-date`. @throws {FactcardsError} when a value has no meaning. */
  get options(): AnalysisOptions;
  set options(options: AnalysisOptions | undefined);

  /** The Document of the text; null while there is none. */
  get result(): Document | null;

  /** What it is doing. */
  get status(): Status;

  /** Resolves when texts can be given to it, rejects with why they cannot. */
  get ready(): Promise<void>;

  /** Reads a text, or the present one again. @throws {FactcardsError} */
  analyze(text?: string, options?: { signal?: AbortSignal | undefined }): Promise<Document>;

  /** Gives up what is being read; waiting promises reject with the reason. */
  abort(reason?: unknown): void;

  /** The text's Document in a format; null when a listener of `fc-export` has forbidden it. @throws {FactcardsError} */
  export(format: Format): Promise<string | null>;

  /** Brings an entry of the cards into view: `fact-3` is the fact with the id 3. Gives whether there can be such an entry. */
  reveal(id: string): boolean;

  /** Shows no text. */
  clear(): void;

  addEventListener<K extends keyof FactCardsEventMap>(
    type: K,
    listener: (this: FactCards, event: FactCardsEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: FactCards, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof FactCardsEventMap>(
    type: K,
    listener: (this: FactCards, event: FactCardsEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: FactCards, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

/**
 * The element's attributes, for JSX. A framework that checks the names of elements is told once, React 19 by
 *
 * ```ts
 * declare module "react" {
 *   namespace JSX {
 *     interface IntrinsicElements {
 *       "fact-cards": React.DetailedHTMLProps<React.HTMLAttributes<FactCards>, FactCards> & FactCardsAttributes;
 *     }
 *   }
 * }
 * ```
 */
export interface FactCardsAttributes {
  /** The id of the element whose text is read. */
  for?: string;
  /**
   * The language in which the cards speak: `en` or `de`; without it that of the page around, English where that is another.
   * Texts are read in English only.
   */
  lang?: string;
  /** What relative times are resolved against: `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`. */
  "doc-date"?: string;
  /** The cards to show, by their names ({@link CardName}) with spaces between; all without it. */
  cards?: string;
  /** The cards alone, the text as read with the cards, or the text to edit with the cards. */
  view?: "cards" | "read" | "both";
  /** Light or dark; `auto` goes by the page's `color-scheme`. */
  theme?: "auto" | "light" | "dark";
  /** Whether it waits until it comes near to what is seen. */
  loading?: "lazy" | "eager";
  /** The address of a copy of the package's folder, when the engine's and the cards' files are not beside the script. */
  "base-url"?: string;
  /** Characters of the longest text that is read; 2000000 without it. */
  "max-chars"?: string | number;
  /** Whether the text cannot be edited. */
  readonly?: boolean | "";
  /** Whether names, times and numbers are marked in the text of the page, and each mention of a name that is chosen on the cards. */
  mark?: boolean | "";
}
