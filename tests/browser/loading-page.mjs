// The page while engine and model are loaded and a text is read.

export class LoadingPage {
  constructor(raw) {
    /** Playwright's own page. */
    this.raw = raw;
  }

  /** From now on, presses the button that stops an analysis as soon as there is one. */
  async pressStopAtOnce() {
    await this.raw.evaluate(() => {
      const look = () => [...document.querySelectorAll("button")].find((button) => button.textContent === "Stop");
      const observer = new MutationObserver(() => {
        if (!look()) return;
        observer.disconnect();
        look().click();
      });
      observer.observe(document.body, { childList: true, subtree: true });
    });
  }

  /** From now on, keeps every share of engine and model that the page names, each once, in the list that it gives. */
  async watchLoading() {
    const shares = [];
    await this.raw.exposeFunction("tellShare", (share) => shares.push(share));
    await this.raw.evaluate(() => {
      let last = null;
      const look = () => {
        const [, received, total] = document.querySelector(".progress-label")?.textContent.match(/([\d.]+) of ([\d.]+) MB/) ?? [];
        const share = received / total;
        if (share > 0 && share !== last) window.tellShare((last = share));
      };
      new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    return shares;
  }

  /** Waits until the page says that the text could not be read, or the engine or its model not be loaded. */
  async waitForError() {
    await this.waitForStatus(/could not be (read|loaded)/i, 60_000);
  }
}
