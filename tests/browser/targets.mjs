// How large what can be pressed is, by WCAG 2.5.8 (Target Size, Minimum).

import assert from "node:assert/strict";

/**
 * Fails with what can be pressed and is smaller than 24 × 24 CSS pixels, unless it stands in a line of words, or a circle of
 * 24 pixels around its middle meets neither another target nor the circle of another small one.
 */
export async function assertTargets(raw) {
  const { count, small } = await raw.evaluate(measured);
  assert.ok(count > 0, "there are targets");
  assert.deepEqual(small, []);
}

function measured() {
  const LEAST = 24;
  // What the browser rounds.
  const ROUNDING = 0.05;
  const TARGETS = "a[href], button, input, select, textarea, summary, [role=button], [role=menuitem], [role=tab]";
  const around = document.querySelector("dialog:modal") ?? document;

  /** The box in which a press counts: a label presses its field. */
  const box = (element) => {
    const parts = [element, ...(element.labels ?? [])].map((part) => part.getBoundingClientRect());
    const left = Math.min(...parts.map((part) => part.left));
    const top = Math.min(...parts.map((part) => part.top));
    const [right, bottom] = [Math.max(...parts.map((part) => part.right)), Math.max(...parts.map((part) => part.bottom))];
    return { left, top, right, bottom, x: (left + right) / 2, y: (top + bottom) / 2 };
  };
  const isHidden = ({ left, top, right, bottom }) => right - left <= 1 || bottom - top <= 1;
  const isSmall = ({ left, top, right, bottom }) => Math.min(right - left, bottom - top) < LEAST - ROUNDING;
  /** Whether it is part of a line of other words, which gives it its height. */
  const isInLine = (element) => {
    if (getComputedStyle(element).display !== "inline") return false;
    let line = element.parentElement;
    while (getComputedStyle(line).display === "inline") line = line.parentElement;
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      if (/[\p{L}\p{N}]/u.test(data) && !parentElement.closest(TARGETS) && parentElement.checkVisibility()) return true;
    }
    return false;
  };
  const distance = ({ x, y }, to) => Math.hypot(Math.max(to.left - x, 0, x - to.right), Math.max(to.top - y, 0, y - to.bottom));

  const targets = [...around.querySelectorAll(TARGETS)]
    .filter((element) => !element.disabled && element.checkVisibility({ visibilityProperty: true }))
    .map((element) => ({ element, box: box(element) }))
    .filter(({ box }) => !isHidden(box));
  const small = targets.filter(({ element, box }) => isSmall(box) && !isInLine(element));
  const crowded = small.filter(({ element, box }) =>
    targets.some(
      (other) =>
        other.element !== element &&
        (distance(box, other.box) < LEAST / 2 - ROUNDING ||
          (isSmall(other.box) && Math.hypot(box.x - other.box.x, box.y - other.box.y) < LEAST - ROUNDING)),
    ),
  );
  const told = ({ element, box }) => {
    const size = [box.right - box.left, box.bottom - box.top].map((side) => side.toFixed(1)).join(" × ");
    return `${size}: <${element.localName} class="${element.getAttribute("class")}"> ${element.textContent.trim().slice(0, 40)}`;
  };
  return { count: targets.length, small: crowded.map(told) };
}
