// What stands over the cards, the menus of their rows, and the commands of the page.

export class Strip {
  constructor(raw) {
    this.raw = raw;
    this.field = raw.getByRole("searchbox");
    this.found = raw.locator(".source .in-found");
    this.stepper = raw.locator(".search .stepper");
    this.chips = raw.getByRole("toolbar", { name: "Show one card" }).getByRole("button");
    this.narrowing = raw.locator(".filter");
    this.count = this.narrowing.locator(".filter-count");
    this.everything = raw.getByRole("button", { name: "Show everything" });
    this.conditions = raw.locator("details.conditions");
    this.corrections = raw.locator(".corrections button").first();
    this.commands = raw.getByRole("menuitem");
    this.toast = raw.getByTestId("toast");
    this.saveButton = raw.getByRole("button", { name: "Save", exact: true });
    this.helpButton = raw.getByRole("button", { name: "Help", exact: true });
    this.sheet = raw.getByRole("dialog");
    this.pinned = raw.locator('[data-card="pinned"]');
    this.pinnedRows = this.pinned.locator(".entry");
    this.pinMarks = raw.locator(".pin-mark");
  }

  /** The chip of a card. */
  chip(name) {
    return this.chips.filter({ hasText: name });
  }

  /** The rows that are shown and all rows, as the strip tells them. */
  async counts() {
    const [, shown, all] = (await this.count.innerText()).match(/(\d+) of (\d+)/);
    return [Number(shown), Number(all)];
  }

  /** Opens the menu of a row. */
  async openMenu(row) {
    await row.hover();
    await row.locator(".row-menu").click();
    await this.commands.first().waitFor();
  }

  /** Chooses a command of the menu of a row. */
  async choose(row, command) {
    await this.openMenu(row);
    await this.raw.getByRole("menuitem", { name: command }).click();
  }

  /** What the next press of a command saves: the name of the file and what is in it. */
  async save(command) {
    await this.saveButton.click();
    const [download] = await Promise.all([
      this.raw.waitForEvent("download"),
      this.raw.getByRole("menuitem", { name: command }).click(),
    ]);
    const chunks = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString("utf8") };
  }
}
