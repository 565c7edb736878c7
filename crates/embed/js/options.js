// The options of an analysis as callers write them.

import { coded } from "./coded.js";

const ORDERS = { "day-first": "day_first", "month-first": "month_first" };
const SIDES = ["nearest", "past", "future"];
const FORMATS = ["json", "markdown", "csv", "ics", "jsonld", "conllu", "annotations", "html"];
const DATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/;

/** The engine's options; what has no meaning is refused. */
export function engineOptions({ date, dateOrder, prefer, literal, corrections } = {}) {
  const options = {};
  if (date !== undefined && date !== null) {
    const text = date instanceof Date ? local(date) : String(date);
    if (!isDate(text)) throw coded("bad-option", `"${text}" is no date: write YYYY-MM-DD or YYYY-MM-DDTHH:MM.`);
    options.reference_date = text;
  }
  if (dateOrder !== undefined && dateOrder !== null) {
    if (!Object.hasOwn(ORDERS, dateOrder)) throw coded("bad-option", `dateOrder is "day-first" or "month-first", not "${dateOrder}".`);
    options.date_order = ORDERS[dateOrder];
  }
  if (prefer !== undefined && prefer !== null) {
    if (!SIDES.includes(prefer)) throw coded("bad-option", `prefer is "nearest", "past" or "future", not "${prefer}".`);
    options.prefer = prefer;
  }
  if (literal !== undefined && literal !== null) {
    if (typeof literal !== "boolean") throw coded("bad-option", `literal is true or false, not "${literal}".`);
    options.literal = literal;
  }
  if (corrections !== undefined && corrections !== null) {
    if (!Array.isArray(corrections)) throw coded("bad-option", `corrections is an array, not "${corrections}".`);
    options.corrections = corrections;
  }
  return options;
}

/** Whether it is written as the engine reads it, and is a day of the calendar. */
export function isDate(text) {
  const day = text.slice(0, 10);
  const date = new Date(`${day}T00:00Z`);
  return DATE.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** A Date as its day on this device. */
function local(date) {
  const two = (number) => String(number).padStart(2, "0");
  return `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The text, when it is one. */
export function knownText(text) {
  if (typeof text !== "string") throw coded("bad-option", `The text is a string, not ${typeof text}.`);
  return text;
}

/** The format, when there is one of this name. */
export function knownFormat(format) {
  if (!FORMATS.includes(format)) throw coded("bad-option", `"${format}" is no format: write ${FORMATS.join(", ")}.`);
  return format;
}
