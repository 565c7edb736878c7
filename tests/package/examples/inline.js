// One module with everything inside: nothing is fetched.

import { analyze } from "factcards/inline";

export const found = await analyze("Ann Miller met Bob Stone in Oslo on Friday.", { date: "2026-03-10" });
