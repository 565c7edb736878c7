// What React is told of <fact-cards>: its attributes, properties and events.

import type { AnalysisOptions } from "factcards";
import type { FactCards, FactCardsAttributes, FactCardsEventMap } from "factcards/element";

/** React 19 sets what is a property of the element, and listens for `fc-result` by `onfc-result`. */
type Events = { [Name in keyof FactCardsEventMap as `on${Name}`]?: (event: FactCardsEventMap[Name]) => void };

interface Properties {
  text?: string | null;
  options?: AnalysisOptions;
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "fact-cards": React.DetailedHTMLProps<React.HTMLAttributes<FactCards>, FactCards> & FactCardsAttributes & Properties & Events;
    }
  }
}
