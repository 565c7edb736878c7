// Makes <fact-cards> an element of the page.

import { FactCards } from "./element.js";

export { FactCards };

// Two copies of this script may meet in one page; the first is the element.
if (!customElements.get("fact-cards")) customElements.define("fact-cards", FactCards);
