// What goes wrong with an element: told on the console and by an event.

import { complaint } from "./attributes.js";
import { coded } from "./coded.js";
import { emit } from "./emit.js";

/** Errors that the console has been told: several elements may meet the same. */
const logged = new WeakSet();

export class Trouble {
  #element;
  #complained = new Set();

  constructor(element) {
    this.#element = element;
  }

  /** Tells of an error. */
  tell(error) {
    const { code = "failed", message } = error;
    if (!logged.has(error)) console.error(`fact-cards: ${code}: ${message}`);
    logged.add(error);
    emit(this.#element, "fc-error", { code, message, error });
  }

  /** Tells once of what the page has written wrong; the element goes on. */
  complain(code, message) {
    if (this.#complained.has(message)) return;
    this.#complained.add(message);
    this.tell(coded(code, message));
  }

  /** Complains of an attribute that has no meaning. */
  check(name) {
    const message = complaint(name, this.#element.getAttribute(name));
    if (message) this.complain("bad-attribute", message);
  }
}
