// A bookmark that reads the page one is on into Factcards: the selection, else the article. The page that offers it puts
// its own address in and leaves the lines of comment out.
void (async () => {
  const SITE = "https://factcards.example/";
  // Characters of the longest link, milliseconds for Factcards to come.
  const LONGEST = 32000;
  const PATIENCE = 30000;
  const BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, blockquote, pre, tr, dt, dd, figcaption";
  const LEFT_OUT = "nav, aside, footer, form, button, [hidden], [aria-hidden=true]";

  const text = String(getSelection()).trim() || article();
  if (!text) {
    alert("Factcards found no text on this page. Select the text and try again.");
    return;
  }
  const page = open(`${SITE}#bring`);
  if (page && (await handOver(page))) return;
  // The browser keeps the two pages apart: the text goes by the address.
  const link = await linkTo(text);
  if (link.length > LONGEST) {
    alert("This page keeps others apart, and its text is too long for a link. Copy the text and paste it into Factcards.");
  } else if (!open(link)) {
    location.assign(link);
  }

  function handOver(page) {
    return new Promise((resolve) => {
      const end = (done) => {
        clearInterval(look);
        removeEventListener("message", hear);
        resolve(done);
      };
      const hear = ({ source, origin, data }) => {
        if (source !== page || origin !== new URL(SITE).origin || data?.factcards !== 1 || data.ready !== true) return;
        page.postMessage({ factcards: 1, text }, origin);
        end(true);
      };
      const begin = Date.now();
      const look = setInterval(() => (page.closed || Date.now() - begin > PATIENCE) && end(false), 200);
      addEventListener("message", hear);
    });
  }

  async function linkTo(text) {
    if (!window.CompressionStream) return `${SITE}#t=${encodeURIComponent(text)}`;
    const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    const code = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    return `${SITE}#text=${code.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
  }

  function article() {
    const root = articleRoot();
    if (!root) return "";
    const first = (selector) => root.querySelector(selector) ?? document.querySelector(selector);
    const title = (first("h1")?.innerText || document.title).trim();
    const published = "meta[property='article:published_time'], meta[name=date], meta[itemprop=datePublished]";
    const date = new Date(document.querySelector(published)?.content ?? first("time[datetime]")?.dateTime ?? NaN);
    const day = { day: "numeric", month: "long", year: "numeric" };
    const lines = [title, isNaN(date) ? "" : date.toLocaleDateString("en-GB", day)];
    const body = blocksOf(root).filter((line) => line !== title).join("\n\n");
    const whole = root.innerText.trim();
    return [...lines.filter(Boolean), body.length * 2 > whole.length ? body : whole].join("\n\n").trim();
  }

  // The article, else the main part, else what most of the paragraphs stand in.
  function articleRoot() {
    const all = prose(document.body);
    for (const selector of ["article", "main, [role=main]"]) {
      const [root] = [...document.querySelectorAll(selector)].sort((a, b) => prose(b) - prose(a));
      if (root && prose(root) * 2 > all) return root;
    }
    const sums = new Map();
    for (const p of document.querySelectorAll("p")) {
      sums.set(p.parentElement, (sums.get(p.parentElement) ?? 0) + p.innerText.length);
    }
    return [...sums].sort(([, a], [, b]) => b - a)[0]?.[0] ?? document.body;
  }

  function prose(element) {
    return [...element.querySelectorAll("p")].reduce((sum, p) => sum + p.innerText.length, 0);
  }

  function blocksOf(root) {
    const outermost = (element) => {
      const around = element.parentElement.closest(BLOCKS);
      return !(around && root.contains(around)) && !element.closest(LEFT_OUT);
    };
    const blocks = [...root.querySelectorAll(BLOCKS)].filter(outermost);
    return blocks.map((block) => (block.localName === "li" ? "- " : "") + block.innerText.trim()).filter((line) => line.length > 2);
  }
})();
