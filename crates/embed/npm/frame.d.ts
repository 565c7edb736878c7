// On the page around a frame: the frame's cards as an object.

import type { Document } from "./document.js";
import type { CardName, SelectDetail } from "./element.js";
import type { AnalysisOptions, Format, Progress } from "./index.js";

/** How a frame is connected. */
export interface ConnectOptions {
  /** Whether the frame is made as tall as its cards; it is without this. */
  autoHeight?: boolean | undefined;
  /** Milliseconds in which the frame must answer; 20000 without it. */
  patience?: number | undefined;
}

/** What a frame shows; what is not named stays. */
export interface FrameLook {
  /** The cards alone, the text as read with the cards, or the text to edit with the cards. */
  view?: "cards" | "read" | "both" | undefined;
  /** The cards to show, by their names ({@link CardName}) with spaces between; all when it is empty. */
  cards?: string | undefined;
  /** Light or dark; `auto` goes by the frame's `color-scheme`. */
  theme?: "auto" | "light" | "dark" | undefined;
  /** The language in which the cards speak: `en` or `de`. */
  lang?: string | undefined;
}

/** The cards in a frame. */
export interface Frame {
  /** Reads a text and shows its cards; gives its Document. @throws {FactcardsError} */
  analyze(text: string, options?: AnalysisOptions): Promise<Document>;
  /** The text's Document in a format. @throws {FactcardsError} */
  export(format: Format): Promise<string>;
  /** Brings an entry of the cards into view: `fact-3` is the fact with the id 3. Gives whether there can be such an entry. */
  reveal(id: string): Promise<boolean>;
  /** Changes what is shown. */
  show(look: FrameLook): void;
  /** Gives up what is being read. */
  abort(): void;
  /** Shows no text. */
  clear(): void;
  /** Ends the connection; what is waited for is rejected with the code `aborted`. */
  close(): void;
  /** Called while a text is being read. */
  onprogress: ((progress: Progress) => void) | null;
  /** Called when a person has chosen an entry of the cards. */
  onselect: ((selected: SelectDetail) => void) | null;
}

/**
 * Greets the page `frame/embed.html?parent=ORIGIN` of the package in an `<iframe>`, which the page around it may have from
 * another origin; ORIGIN is that of the page around it.
 *
 * @throws {FactcardsError} with the code `unreachable` when the frame does not answer in time.
 */
export function connect(frame: HTMLIFrameElement, options?: ConnectOptions): Promise<Frame>;
