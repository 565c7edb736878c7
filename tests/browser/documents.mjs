// Files of many formats, made for the tests.

import { crc32 } from "node:zlib";

/** An archive of files by their names, not packed. */
export function archive(files) {
  const [parts, entries] = [[], []];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const [path, data] = [Buffer.from(name), Buffer.from(content)];
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(path.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    entries.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), fields, place, path]));
    const part = Buffer.concat([Buffer.from("PK\x03\x04"), fields, path, data]);
    parts.push(part);
    at += part.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, directory, end]);
}

/** A Word document of paragraphs. */
export function word(...paragraphs) {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join("");
  return archive({ "word/document.xml": `<w:document><w:body>${body}</w:body></w:document>` });
}

/** A message of a text, with an attachment. */
export function mail(text) {
  return `From: Ada Moreau <ada@example.org>
To: Tom Berger <tom@example.org>
Subject: The school
Date: Tue, 10 Mar 2026 09:00:00 +0000
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

${text}
--b
Content-Type: application/pdf; name=plan.pdf
Content-Disposition: attachment; filename=plan.pdf

x
--b--
`;
}

/** A PDF file: pages of lines, or of a picture where a page has none; `encrypted`: locked by a password that nobody has. */
export function pdf(pages, { encrypted = false } = {}) {
  const font = 3 + pages.length * 2;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${pages.map((_, at) => `${3 + at * 2} 0 R`).join(" ")}] /Count ${pages.length} >>`,
  ];
  for (const [at, lines] of pages.entries()) {
    const drawn = lines.map((line, row) => `BT /F1 11 Tf 72 ${720 - row * 14} Td (${line.replace(/[()\\]/g, "\\$&")}) Tj ET`);
    const stream = drawn.length ? drawn.join("\n") : "0 0 612 792 re f";
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 ${font} 0 R >> >> /Contents ${4 + at * 2} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    );
  }
  objects.push("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  const key = "A".repeat(64);
  if (encrypted) objects.push(`<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${key}> /U <${key}> >>`);
  let file = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const lock = encrypted ? ` /Encrypt ${objects.length} 0 R /ID [<01> <01>]` : "";
  const size = objects.length + 1;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R${lock} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(`${file}xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`, "latin1");
}
