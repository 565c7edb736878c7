// compromise: sentences and tags, with names among the tags, and what it reads from them.

import nlp from "compromise";
import { views } from "../compromise-views.mjs";

export const load = () => ({
  // Its default pipeline. Terms are read as they are, which costs less than `json()`.
  tags: (text) => {
    const result = nlp(text);
    return { found: result.document.reduce((sum, sentence) => sum + sentence.length, 0), result };
  },
  views: (text) => views(nlp(text)),
});
