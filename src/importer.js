// Has files read: on the page, which knows where what reads them is, and in a worker that this very file is started as.

/** Milliseconds after which a file is given up. */
const PATIENCE = 120_000;

/** Where what reads files is, by the names of parameters; PDF files take two more. */
const NAMES = ["import", "import-wasm", "pdf", "pdf-worker"];

/** A function that has a file read and promises what came of it, as the page's `Reply` has it; none where the page names nothing. */
export function importer() {
  const metas = NAMES.map((name) => [name, document.querySelector(`meta[name="factcards-${name}"]`)?.content]);
  if (metas.some(([, address]) => !address)) return undefined;
  const addresses = metas.map(([name, address]) => [name, new URL(address, document.baseURI).href]);
  const script = `${import.meta.url}#${new URLSearchParams(addresses)}`;
  return (file) => read(file, script);
}

/** Starts a worker for one file; its policy is the page's, as it is started from a blob. */
async function read(file, script) {
  const { href, hash } = new URL(script);
  const code = `import(${JSON.stringify(href.slice(0, href.length - hash.length))}).catch(() => postMessage({ reply: "unloaded" }));`;
  const blob = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  const worker = new Worker(blob + hash);
  try {
    return await new Promise((resolve) => {
      setTimeout(resolve, PATIENCE, "slow");
      worker.onerror = () => resolve("died");
      // Other scripts in the worker say things too.
      worker.onmessage = ({ data }) => {
        if (data?.ready) worker.postMessage(file);
        if (data?.reply) resolve(data.reply);
      };
    });
  } finally {
    worker.terminate();
    URL.revokeObjectURL(blob);
  }
}

/** In the worker: takes a file, and says what came of it. */
function serve(parameters) {
  self.onmessage = async ({ data: file }) => {
    self.onmessage = null;
    self.postMessage({ reply: await answer(file, parameters) });
  };
  self.postMessage({ ready: true });
}

async function answer(file, parameters) {
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return "unreadable";
  let module;
  try {
    module = await import(parameters.get("import"));
    await module.default({ module_or_path: parameters.get("import-wasm") });
  } catch {
    return "unloaded";
  }
  const run = (work) => {
    try {
      return { imported: work() };
    } catch (error) {
      // What is wrong with the file is thrown as data; anything else is the reader's own death.
      return error instanceof Error ? "died" : { failed: error };
    }
  };
  if (!isPdf(new Uint8Array(bytes, 0, Math.min(bytes.byteLength, 1024)))) {
    return run(() => module.importFile(new Uint8Array(bytes), file.name, file.type));
  }
  const pages = await pdfPages(bytes, parameters);
  return pages.items ? run(() => module.importPages(pages.items, pages.title)) : pages;
}

/** Whether a file says at its beginning that it is one. */
function isPdf(head) {
  return String.fromCharCode(...head).includes("%PDF-");
}

/** The pieces of text on the pages of a PDF file, as `PdfPage` has them, and its title; or the reply that says why there are none. */
async function pdfPages(bytes, parameters) {
  let pdf;
  try {
    // It may start no worker in this one: it takes what is there already.
    globalThis.pdfjsWorker = await import(parameters.get("pdf-worker"));
    pdf = await import(parameters.get("pdf"));
  } catch {
    return "unloaded";
  }
  const task = pdf.getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const items = [];
    for (let number = 1; number <= document.numPages; number += 1) items.push(await page(await document.getPage(number)));
    const { info } = await document.getMetadata();
    return { items, title: info?.Title };
  } catch (error) {
    return error?.name === "PasswordException" ? { failed: "encrypted" } : { failed: { broken: brief(error) } };
  }
}

async function page(page) {
  const { width } = page.getViewport({ scale: 1 });
  const [left] = page.view;
  const { items } = await page.getTextContent();
  const upright = items.filter(({ str, transform }) => str && Math.abs(transform[1]) <= Math.abs(transform[0]));
  const pieces = upright.map(({ str, transform: [, , c, d, x, y], width }) => ({ text: str, x: x - left, y, width, size: Math.hypot(c, d) }));
  page.cleanup();
  return { width, items: pieces };
}

/** What an error says, without its last mark. */
function brief(error) {
  return String(error?.message ?? error).replace(/\.$/, "");
}

const parameters = new URLSearchParams(globalThis.location?.hash.slice(1));
if (!globalThis.document && NAMES.every((name) => parameters.has(name))) serve(parameters);
