// What is dropped onto the page or pasted into it, as the driver of the browser can carry it.

/** Files whose bytes the driver can carry. */
export function coded(files) {
  return files.map(({ name, content, type = "" }) => ({ name, type, content: Buffer.from(content).toString("base64") }));
}

/** In the page: what is dropped or pasted. */
export function transferred({ html, plain, files }) {
  const data = new DataTransfer();
  if (html !== undefined) data.setData("text/html", html);
  if (plain !== undefined) data.setData("text/plain", plain);
  for (const { name, type, content } of files) {
    data.items.add(new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], name, { type }));
  }
  return data;
}
