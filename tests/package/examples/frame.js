// The page around a frame: `embed.html?parent=` names the origin of this page.

import { connect } from "factcards/frame";

const frame = await connect(document.querySelector("iframe"));
frame.onselect = ({ id, text }) => console.log(id, text);
frame.show({ cards: "people timeline" });
export const found = await frame.analyze("Ann Miller met Bob Stone in Oslo on Friday.", { date: "2026-03-10" });
