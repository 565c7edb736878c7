// compromise with its plugin for dates.

import nlp from "compromise";
import dates from "compromise-dates";
import { views } from "../compromise-views.mjs";

nlp.plugin(dates);

export const load = () => ({
  views: (text) => {
    const document = nlp(text);
    return views(document, [document.dates()]);
  },
});
