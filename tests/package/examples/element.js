// The element reads an article of the page; what a person chooses is told.

import "factcards/define";

const cards = document.querySelector("fact-cards");
cards.addEventListener("fc-fact-select", ({ detail }) => console.log(detail.id, detail.text));
cards.addEventListener("fc-error", ({ detail }) => console.log(detail.code, detail.message));
