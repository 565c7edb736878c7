// In Node and Deno the engine works on the thread that calls it.

import { analyze } from "factcards";

const { facts, times } = await analyze("Ann Miller met Bob Stone in Oslo on Friday.", { date: "2026-03-10" });
console.log(facts.length, times.map(({ value }) => value));
