// Events of the element.

/** Sends an event that leaves shadow roots; gives false when a listener has prevented what it stands for. */
export function emit(element, name, detail = null, more = {}) {
  return element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail, ...more }));
}
