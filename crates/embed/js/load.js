// What an element needs before it draws; loaded once one is near.

import { missing } from "./coded.js";
import { takePanel } from "./panels.js";
import { written } from "./request.js";
import { shared } from "./shared.js";

export { written };

/** The style sheet of all elements. */
let sheet = null;

/** Gives the way to a panel, once the Rust parts, the engine and the style sheet are there; `base`: where the engine's files are. */
export async function load(base) {
  const [{ parts, engine }, styles] = await Promise.all([shared(base), import("./styles.js").catch(missing)]);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styles.default);
  }
  return { sheet, take: (...given) => takePanel(parts, engine, ...given) };
}
