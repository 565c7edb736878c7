// The states of the page that are looked at as a whole: how to open the site and how to get there.

import { FIRST, SECOND, compareTwo } from "./comparing.mjs";
import { mail } from "./documents.mjs";
import { MODEL, missing, restNeverComes, silentEngine, stalled, withoutEngine } from "./faults.mjs";
import { GERMAN, SAMPLE, UNCLEAR, prose } from "./texts.mjs";

/** Milliseconds after which messages that pass are gone. */
const PASSING = 4_000;

/** Somebody whom the sample names often, and who speaks. */
const OFTEN = "Dmitry Peskov";

/** Messages that pass stay for as long as one looks at them. */
const messagesStay = (raw) =>
  raw.addInitScript((passing) => {
    const later = window.setTimeout;
    window.setTimeout = (act, wait, ...given) => (wait === passing ? 0 : later(act, wait, ...given));
  }, PASSING);

/** The browser refuses to copy. */
const withoutClipboard = (raw) => raw.addInitScript(() => delete Navigator.prototype.clipboard);

/** With the sample read, its cards in view. */
const onCards = (reach, seen, site = {}) => ({
  site,
  seen,
  reach: async (page) => {
    await page.read(SAMPLE);
    if (page.isNarrow()) await page.showPane("Facts");
    await reach(page);
  },
});

/** With the sample read, its text in view. */
const onText = (reach, seen) => ({
  site: {},
  seen,
  reach: async (page) => {
    await page.read(SAMPLE);
    if (page.isNarrow()) await page.showPane("Text");
    await reach(page);
  },
});

const correct = (page, row) => page.strip.choose(row, "Correct …");

/** Takes a number away that is told in words of the text alone. */
const takeAway = (page) => page.strip.choose(page.card("Numbers").locator(".entry", { hasText: "contested" }), "This is wrong: take it away");

/**
 * Each: `site`, as `withSite` opens it; `reach(page)`; `seen(page)`, what is to be seen in it at any width; `again(page)`, the
 * way back to it where another width ends it.
 */
export const STATES = {
  empty: { site: {}, reach: async () => {}, seen: (page) => page.editor },
  busy: {
    // Stays busy for as long as one looks at it.
    site: { answer: silentEngine() },
    reach: async (page) => {
      await page.paste(SAMPLE);
      await page.stopButton.waitFor();
    },
    seen: (page) => page.stopButton,
  },
  loading: {
    // Half of the model has come, and no more does.
    site: { answer: stalled(MODEL) },
    reach: async (page) => {
      await page.paste(SAMPLE);
      await page.waitForStatus(/loading/i);
      await page.stopButton.waitFor();
    },
    seen: (page) => page.stopButton,
  },
  growing: {
    // The beginning of a long text has been read, and no more is.
    site: { before: restNeverComes },
    reach: async (page) => {
      await page.paste(prose(100_000));
      await page.prefixNote.waitFor();
      await page.stopButton.waitFor();
    },
    seen: (page) => page.prefixNote,
  },
  result: onCards(async () => {}, (page) => page.brief),
  text: onText(async () => {}, (page) => page.source),
  edited: {
    site: {},
    reach: async (page) => {
      await page.read(SAMPLE);
      if (page.isNarrow()) await page.showPane("Text");
      await page.editButton.click();
    },
    seen: (page) => page.editor,
  },
  unfolded: onCards(
    async (page) => {
      await page.showAll();
      await page.unfold(OFTEN);
      await page.lessCertain.locator("summary").click();
      await page.questions.locator("summary").click();
    },
    (page) => page.lessCertain.locator(".entry").first(),
  ),
  chosen: onCards(
    async (page) => {
      await page.showAll();
      await page.unfold(OFTEN);
      await page.nameOf(OFTEN).click();
      await page.filter.waitFor();
    },
    (page) => page.filter,
  ),
  narrowed: onCards(
    async ({ strip }) => {
      await strip.field.fill("Ukraine");
      await strip.narrowing.waitFor();
      await strip.chip("Facts").click();
      await strip.conditions.locator("summary").click();
      await strip.conditions.getByLabel("Standing").selectOption({ index: 1 });
    },
    ({ strip }) => strip.conditions.getByLabel("Standing"),
  ),
  menu: onCards((page) => page.strip.openMenu(page.timeline.locator(".entry").first()), ({ strip }) => strip.commands.first()),
  correcting: onCards(
    async (page) => {
      await page.showAll(page.who);
      await correct(page, page.entity(OFTEN));
    },
    ({ strip }) => strip.sheet,
  ),
  refused: onCards(
    async (page) => {
      await correct(page, page.timeline.locator(".entry").first());
      await page.strip.sheet.getByLabel("Is on").fill("in spring");
      await page.strip.sheet.getByRole("button", { name: "Change" }).click();
    },
    ({ strip }) => strip.sheet.getByRole("alert"),
  ),
  corrected: onCards(
    async (page) => {
      await takeAway(page);
      await page.strip.corrections.click();
    },
    ({ strip }) => strip.commands.first(),
    { before: messagesStay },
  ),
  passing: onCards(
    takeAway,
    ({ strip }) => strip.toast,
    { before: messagesStay },
  ),
  uncopied: onCards(
    (page) => page.strip.choose(page.timeline.locator(".entry").first(), "Copy with its sentence"),
    ({ strip }) => strip.toast.getByRole("textbox"),
    { before: withoutClipboard },
  ),
  help: onCards(({ strip }) => strip.helpButton.click(), ({ strip }) => strip.sheet),
  saving: onCards(({ strip }) => strip.saveButton.click(), ({ strip }) => strip.commands.first()),
  keeping: onText((page) => page.device.open(), (page) => page.device.keepBox),
  pictures: onCards(
    async (page) => {
      await page.picture("quotes").counts.first().click();
      await page.raw.locator('[data-card="relations"] summary').click();
    },
    (page) => page.picture("relations").rows.first(),
  ),
  compared: { site: {}, reach: (page) => compareTwo(page, FIRST, SECOND), seen: (page) => page.comparison },
  pointed: {
    ...onText((page) => page.marks.first().hover(), (page) => page.popover),
    again: async (page) => {
      await page.raw.mouse.move(1, 1);
      await page.marks.first().hover();
    },
  },
  sentence: onText(
    async (page) => {
      const { x, y } = await page.plainWords("appear to be at odds over");
      await page.raw.mouse.click(x, y);
    },
    (page) => page.panel,
  ),
  // Where one pane fits, the text lies over the cards.
  sheet: onCards((page) => page.event.locator(".jump").first().click(), (page) => page.highlight),
  example: {
    site: {},
    reach: async (page) => {
      await page.exampleButton.first().click();
      await page.waitForFacts();
    },
    seen: (page) => page.brief,
  },
  unclear: { site: {}, reach: (page) => page.read(UNCLEAR), seen: (page) => page.dateOrder },
  foreign: {
    site: {},
    reach: async (page) => {
      await page.paste(GERMAN);
      await page.raw.getByTestId("foreign").waitFor();
    },
    seen: (page) => page.raw.getByTestId("foreign"),
  },
  unopened: {
    // Of one file something is left out, one waits, two cannot be opened.
    site: {},
    reach: async (page) => {
      await page.dropFiles([
        { name: "mail.eml", content: mail(SAMPLE) },
        { name: "other.txt", content: SAMPLE },
        { name: "photo.png", content: Buffer.from("\x89PNG\r\n", "latin1") },
        { name: "broken.docx", content: "no archive" },
      ]);
      for (const name of ["plan.pdf", "photo.png", "broken.docx", "other.txt"]) await page.message(name).waitFor();
      await page.waitForFacts();
    },
    seen: (page) => page.message("other.txt"),
  },
  error: {
    site: { answer: withoutEngine() },
    reach: async (page) => {
      await page.paste(SAMPLE);
      await page.waitForError();
    },
    seen: (page) => page.retryButton,
  },
  unloaded: {
    site: { answer: missing(MODEL) },
    reach: async (page) => {
      await page.paste(SAMPLE);
      await page.waitForError();
    },
    seen: (page) => page.retryButton,
  },
};
