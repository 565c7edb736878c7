// What compromise gives of a text in plain values.

/** Sentences with their terms and tags; people, places and organisations; numbers; and `more` views of the document. */
export function views(document, more = []) {
  const result = [document, document.topics(), document.numbers(), ...more].map((view) => view.json());
  return { found: result[0].reduce((sum, sentence) => sum + sentence.terms.length, 0), result };
}
