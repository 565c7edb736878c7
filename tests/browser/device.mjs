// What the page adds where it is a site: messages above the text; under it, keeping, handing on and bringing in.

export class Device {
  constructor(raw) {
    this.part = raw.locator("details.device");
    this.summary = this.part.locator("summary");
    this.keepBox = raw.getByRole("checkbox", { name: "Keep this text on this device" });
    this.linkButton = raw.getByRole("button", { name: "Copy a link that holds the text" });
    this.linkTold = raw.getByTestId("link-told");
    this.bookmark = raw.getByTestId("bookmark");
    this.messages = raw.getByTestId("message");
  }

  /** Opens what is under the text. */
  async open() {
    if ((await this.part.getAttribute("open")) === null) await this.summary.click();
  }

  /** Has the text kept. */
  async keep() {
    await this.open();
    await this.keepBox.check();
    await this.summary.filter({ hasText: "Kept on this device" }).waitFor();
  }

  /** Has the text kept no longer, and waits until nothing is. */
  async forget() {
    await this.open();
    await this.keepBox.uncheck();
    await this.untilNothingIsKept();
  }

  /** Waits until there is no database. */
  async untilNothingIsKept() {
    await this.messages.page().waitForFunction(async () => (await indexedDB.databases()).length === 0);
  }

  /** A message by its words. */
  message(words) {
    return this.messages.filter({ hasText: words });
  }
}
