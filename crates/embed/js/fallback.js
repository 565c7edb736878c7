// What stands in the element where nothing can be read.

/** A message, which the page may replace by its own, and below it what the page has put into the element. */
export function fallback(text) {
  const [slot, message] = [document.createElement("slot"), document.createElement("p")];
  slot.name = "error";
  message.setAttribute("role", "alert");
  message.setAttribute("part", "error");
  message.textContent = text;
  slot.append(message);
  return [slot, document.createElement("slot")];
}
