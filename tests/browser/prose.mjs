// Prose of any length.

/** Ordinary prose of at least so many characters, no two sentences of it alike. */
export function prose(characters) {
  const names = ["Ada Moreau", "Tom Berger", "Lena Fischer", "Omar Haddad", "Ruth Olsen", "Ivan Petrov", "Mary Quinn"];
  const places = ["Geneva", "Oslo", "Nairobi", "Lima", "Vienna", "Toronto", "Lisbon"];
  const pick = (list, number) => list[number % list.length];
  const sentences = [];
  for (let length = 0, number = 0; length < characters; number += 1) {
    const day = `${(number % 28) + 1} March ${2000 + (number % 25)}`;
    const sentence =
      `${pick(names, number)} met with ${pick(names, number * 3 + 1)} in ${pick(places, number >> 2)} on ${day}, ` +
      `and said that ${number} of the ${number * 2 + 7} letters had “arrived late, if at all”.` +
      (number % 6 === 5 ? "\n\n" : " ");
    sentences.push(sentence);
    length += sentence.length;
  }
  return sentences.join("");
}
