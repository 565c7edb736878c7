// Importing this makes <fact-cards> an element of the page.

import type { FactCards } from "./element.js";

export * from "./element.js";

declare global {
  interface HTMLElementTagNameMap {
    "fact-cards": FactCards;
  }
}
