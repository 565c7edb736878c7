// wink-nlp with its small model for browsers: its whole pipeline.

import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

export function load() {
  const wink = winkNLP(model);
  const { its } = wink;
  return {
    // It has no names of people, organisations and places; its entities are dates, numbers, addresses …
    all: (text) => {
      const document = wink.readDoc(text);
      const tokens = document.tokens();
      const result = [document, tokens.out(its.pos), tokens.out(its.lemma), document.entities().out(its.detail)];
      return { found: result[1].length, result };
    },
  };
}
