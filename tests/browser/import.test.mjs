// Texts from files of many formats and from rich clipboards.

import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { after, test } from "node:test";
import { archive, mail, pdf, word } from "./documents.mjs";
import { closeBrowser, withFolder, withSite } from "./harness.mjs";

after(closeBrowser);

const SAID = "Ada Moreau met Tom Berger in Oslo on 3 March 2024. They agreed to spend €2 million on a school.";
const MAIL = mail(SAID);

/** A file of each format, what its text has, and what it has not. */
const FILES = [
  ["page.html", `<html><nav>Menu</nav><main><h1>School agreed</h1><p>${SAID}</p><p>${SAID}</p></main></html>`, /^School agreed\n\nAda/, /Menu|</],
  ["mail.eml", MAIL, /^From: Ada Moreau <ada@example.org>\nTo: [^]*Date: Tue, 10 Mar 2026[^]*\n\nAda/, /MIME/],
  ["report.docx", word("School agreed", SAID), /^School agreed\n\nAda Moreau/, /w:p/],
  ["talk.vtt", `WEBVTT\n\n00:01.000 --> 00:04.000\n${SAID}`, /^WEBVTT/, /^$/],
  ["costs.csv", `person,text\nAda Moreau,"${SAID}"\nTom Berger,none\n`, /^person\ttext\nAda Moreau\tAda/, /"/],
  ["posts.jsonl", `{"id": 1, "text": "${SAID}"}\n{"id": 2, "text": "Tom Berger left Oslo."}\n`, /^Ada[^]*\n\nTom Berger left/, /[{}]/],
  ["windows.txt", Buffer.from(SAID.replace("€", "\x80"), "latin1"), /€2 million/, /\ufffd/],
  ["paper.pdf", pdf([["School agreed", "", SAID.slice(0, 51), SAID.slice(51).replace("€", "")], ["Tom Berger left Oslo on Friday."]]), /School agreed[^]*They agreed[^]*Friday/, /%PDF/],
];

for (const [name, content, has, not] of FILES) {
  test(`a dropped file is read: ${name}`, () =>
    withSite({}, async (page, records) => {
      await page.drop(name, content, "");
      await page.waitForFacts();
      const text = await page.text();
      assert.match(text, has);
      assert.doesNotMatch(text, not);
      await page.facts("Tom Berger").first().waitFor();
      const asked = (what) => records.served.some((path) => path.includes(what));
      assert.equal(asked("pdf-reader"), name.endsWith(".pdf"), "PDF files alone need what reads them");
      assert.equal(asked("import-worker"), !/\.vtt$/.test(name), "plain text needs nothing more");
    }));
}

test("what is left out of a file is told", () =>
  withSite({}, async (page) => {
    await page.drop("mail.eml", MAIL);
    await page.message("1 attachment was left out: plan.pdf.").waitFor();
  }));

const FAILURES = [
  ["empty.docx", "", /“empty.docx” is empty/],
  ["broken.docx", "no archive", /“broken.docx” is damaged\..*broken.docx: ./],
  ["sheet.xlsx", archive({ "xl/workbook.xml": "<x/>" }), /is a spreadsheet/],
  ["photo.png", Buffer.from("\x89PNG\r\n", "latin1"), /is a picture/],
  ["bytes.bin", Buffer.from([0, 1, 2, 3, 255]), /is not a text file/],
  ["scan.pdf", pdf([[], []]), /pictures of text only/],
  ["locked.pdf", pdf([[SAID]], { encrypted: true }), /locked by a password/],
  ["cut.pdf", "%PDF-1.7 and no more", /“cut.pdf” is damaged/],
  ["values.json", '{"a": 1, "b": "x"}', /holds no text to read/],
];

test("each file that cannot be read has its reason, and the text on the page stays", () =>
  withSite({}, async (page) => {
    await page.read(SAID);
    for (const [name, content, reason] of FAILURES) {
      await page.drop(name, content, "");
      await page.message(reason).waitFor();
      assert.equal(await page.text(), SAID, name);
    }
  }));

test("a file that needs what cannot be loaded is told so", () =>
  withSite({ faults: true, answer: (path, response) => path.includes("import-worker") && (response.writeHead(404).end(), true) }, async (page) => {
    await page.drop("report.docx", word(SAID), "");
    await page.message(/could not be loaded/).waitFor();
  }));

test("of several files the first is read, and the others are named and opened when asked", () =>
  withSite({}, (page) =>
    withFolder(async (folder) => {
      const files = { "a.docx": word(SAID), "b.txt": "Tom Berger left Oslo.", "c.png": Buffer.from("\x89PNG", "latin1") };
      const paths = Object.keys(files).map((name) => path.join(folder, name));
      for (const [at, content] of Object.values(files).entries()) await writeFile(paths[at], content);
      const chooser = page.raw.waitForEvent("filechooser");
      await page.openButton.click();
      await (await chooser).setFiles(paths);
      await page.waitForFacts();
      assert.equal(await page.text(), SAID);
      await page.message("“c.png” is a picture").waitFor();
      const others = page.message("1 more file is not opened yet: b.txt.");
      await others.getByRole("button", { name: "Open next" }).click();
      await others.waitFor({ state: "detached" });
      assert.equal(await page.text(), "Tom Berger left Oslo.");
    }),
  ));

const RICH = `<html><head><style>h2 { color: red }</style></head><body><h2 style="color: blue">Plan</h2><p>${SAID}</p><ol start=2><li>Build</li><li>Open</li></ol><ul><li>rooms</ul>
<table><tr><th>Year<th>Cost<tr><td>2025<td>€2 million</table><script>no()</script></body></html>`;
const PLAIN_FORM = `Plan\n\n${SAID}\n\n2. Build\n3. Open\n\n- rooms\n\nYear\tCost\n2025\t€2 million`;

test("rich text is pasted in its plain form, and what is only coloured as it is", () =>
  withSite({}, async (page) => {
    assert.ok(await page.pasteInto(page.editor, { html: RICH, plain: "other" }));
    await page.waitForFacts();
    assert.equal(await page.text(), PLAIN_FORM);
    await page.clear();
    const code = "let a = 1;\n  let b = 2;";
    const html = "<div style='color: red'><span>let a = 1;</span><br><span>let b = 2;</span></div>";
    assert.equal(await page.pasteInto(page.editor, { html, plain: code }), false, "the browser inserts it itself");
    assert.ok(await page.pasteInto(page.editor, { html }), "there is nothing else");
  }));

test("rich text goes into the middle of a text, which stays one that is typed", () =>
  withSite({}, async (page) => {
    await page.editor.fill("Before. After.");
    await page.editor.evaluate((editor) => (editor.focus(), editor.setSelectionRange(8, 8)));
    await page.pasteInto(page.editor, { html: "<ul><li>one</li><li>two</li></ul>" });
    assert.equal(await page.text(), "Before. - one\n- twoAfter.");
    await page.waitForFacts();
    await page.editor.waitFor({ state: "visible" });
  }));

test("pasting where a text is read replaces it, and can be undone", () =>
  withSite({}, async (page) => {
    await page.read(SAID);
    await page.source.waitFor();
    assert.ok(await page.pasteInto(page.raw.locator("body"), { plain: "Lena Roth left Bern on 5 May 2025." }));
    await page.facts("Lena Roth").first().waitFor();
    await page.message("Your earlier text was replaced.").getByRole("button", { name: "Undo" }).click();
    await page.facts("Tom Berger").first().waitFor();
    assert.equal(await page.text(), SAID);
    // What is pasted into a field is the field's.
    assert.equal(await page.pasteInto(page.date, { plain: "2026-03-10" }), false);
    assert.equal(await page.text(), SAID);
  }));

test("files on the clipboard are opened, and a picture is told", () =>
  withSite({}, async (page) => {
    await page.pasteInto(page.editor, { files: [{ name: "shot.png", type: "image/png", content: "x" }] });
    await page.message("That is a picture: copy its text instead.").waitFor();
    await page.pasteInto(page.raw.locator("body"), { files: [{ name: "report.docx", content: word(SAID) }] });
    await page.waitForFacts();
    assert.equal(await page.text(), SAID);
  }));

test("rich text alone replaces a text that is read", () =>
  withSite({}, async (page) => {
    await page.read(SAID);
    await page.source.waitFor();
    assert.ok(await page.pasteInto(page.raw.locator("body"), { html: "<p>Lena Roth left <b>Bern</b> on 5 May 2025.</p>" }));
    await page.facts("Lena Roth").first().waitFor();
    assert.equal(await page.text(), "Lena Roth left Bern on 5 May 2025.");
  }));

test("the source of a page is read as the page, which is told, or as it stands when asked", () =>
  withSite({}, async (page) => {
    const source = `<html><head><title>Fire</title></head><body><ul><li>First</li><li>Second</li></ul><p>The fire in Leeds hurt <b>two people</b> on 3 March 2026, said <i>Ann Cole</i>. It cost <b>40 pounds</b>.</p></body></html>`;
    await page.read(source);
    await page.raw.getByText("This is the source of a web page; it was read as its text.").waitFor();
    assert.deepEqual(await page.who.getByRole("tabpanel").locator(".entity-words").allTextContents(), ["Ann Cole"]);
    const cards = await page.raw.locator(".cards").innerText();
    assert.match(cards, /two people/);
    assert.doesNotMatch(cards, /more than 2|\bli\b|\bul\b|<b>/);
    await page.raw.getByRole("button", { name: "Read it literally" }).click();
    await page.raw.getByText("it was read as its text").waitFor({ state: "detached" });
    assert.equal(await page.text(), source);
  }));

const PAGE = (text) =>
  `<html><head><meta property="article:published_time" content="2024-05-02T08:00:00Z"></head><main><h1>Moreau meets Berger</h1>${text}</main></html>`;
const MET = "<p>Ada Moreau met Tom Berger in Oslo on Friday.</p><p>They spoke of the harbour and of the yard that is to open.</p>";

test("a text without a date is read by the date of its file until the person says otherwise", () =>
  withSite({}, async (page) => {
    await page.dropFiles([{ name: "page.html", content: PAGE(MET), type: "text/html" }]);
    await page.waitForFacts();
    await page.timeline.getByText("26 April 2024").first().waitFor();
    assert.equal(await page.date.inputValue(), "2024-05-02");
    assert.match(await page.timeline.locator(".date-note").innerText(), /from the file’s date/);
    assert.match(await page.timeline.locator(".moment").first().innerText(), /from the file’s date/);
    await page.timelineDate.fill("2023-01-04");
    await page.timelineDate.blur();
    await page.timeline.getByText("30 December 2022").first().waitFor();
    assert.match(await page.timeline.locator(".moment").first().innerText(), /from the text’s date/);
    await page.raw.locator("h1").click();
    await page.raw.keyboard.press("Control+z");
    await page.timeline.getByText("26 April 2024").first().waitFor();
  }));

test("a text that states its date is read by that, whatever its file says", () =>
  withSite({}, async (page) => {
    await page.dropFiles([{ name: "page.html", content: PAGE(`<p>3 March 2024</p>${MET}`), type: "text/html" }]);
    await page.waitForFacts();
    await page.timeline.getByText("1 March 2024").first().waitFor();
    assert.match(await page.timeline.locator(".date-note").innerText(), /from the text/);
  }));
