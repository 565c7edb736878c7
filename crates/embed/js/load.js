// What an element needs before it draws.

import { coded } from "./coded.js";
import { shared } from "./shared.js";

/** The style sheet of all elements. */
let sheet = null;

/** The Rust parts, the engine and the style sheet; `base`: where the engine's files are. */
export async function load(base) {
  const [{ parts, engine }, styles] = await Promise.all([shared(base), import("./styles.js").catch(missing)]);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styles.default);
  }
  return { parts, engine, sheet };
}

function missing(error) {
  throw coded("unreachable", `A file of Factcards could not be loaded: check that all of them are on the host. (${error.message})`);
}
