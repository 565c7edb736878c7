// A text for the cards in a frame, and what they answer.

import { connect } from "../../embed/frame/host.js";

const [text, said] = [document.getElementById("text"), document.getElementById("said")];
const cards = await connect(document.querySelector("iframe"));
cards.onselect = ({ text }) => (said.textContent = `Chosen: ${text}`);

async function read() {
  try {
    const { facts, entities } = await cards.analyze(text.value);
    said.textContent = `${facts.length} facts, ${entities.length} names`;
  } catch ({ code, message }) {
    if (code !== "aborted") said.textContent = message;
  }
}

document.getElementById("read").addEventListener("click", read);
await read();
