// The dates of a text as a table and as a file for a calendar.

import { analyze, exportText } from "../../embed/index.js";

const form = document.getElementById("form");
const said = document.getElementById("said");
const result = document.querySelector(".result");
const download = document.getElementById("download");
let reading = null;

async function find(text, date) {
  reading?.abort();
  reading = new AbortController();
  const options = { date, signal: reading.signal };
  const { times } = await analyze(text, options);
  const calendar = await exportText(text, "ics", options);

  result.querySelector("tbody").replaceChildren(...times.map(({ span, kind, value }) => row(span.text, kind, value)));
  URL.revokeObjectURL(download.href);
  download.href = URL.createObjectURL(new Blob([calendar], { type: "text/calendar" }));
  download.download = "dates.ics";
  result.hidden = times.length === 0;
  said.textContent = times.length === 0 ? "No date was found." : `${times.length} dates and times were found.`;
}

function row(...cells) {
  const row = document.createElement("tr");
  for (const text of cells) row.insertCell().textContent = text;
  return row;
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  said.textContent = "Reading …";
  find(form.text.value, form.date.value || undefined).catch((error) => {
    if (error.name !== "AbortError") said.textContent = error.message;
  });
});
