// The other browser: Firefox over WebDriver BiDi, for what differs between engines.

import puppeteer from "puppeteer-core";

/** A Firefox without a past; it reads no proxy and waits for no service of its maker. `settings`: more of its preferences. */
export function launchFirefox(settings = {}) {
  return puppeteer.launch({
    browser: "firefox",
    executablePath: process.env.FACTCARDS_FIREFOX ?? "/usr/bin/firefox-esr",
    headless: true,
    extraPrefsFirefox: { "network.proxy.type": 0, ...settings },
  });
}

/** Opens an address in a Firefox of its own; `use(page, errors)` gets its page and what it has complained of. `settings`: as above. */
export async function withFirefox(address, use, settings = {}) {
  const browser = await launchFirefox(settings);
  try {
    const page = await browser.newPage();
    const errors = [];
    page.on("console", (message) => {
      if (["error", "warn"].includes(message.type())) errors.push(message.text());
    });
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.goto(address);
    await use(page, errors);
  } finally {
    await browser.close();
  }
}

/** Pastes a text into the page's editor. */
export async function paste(page, text) {
  const editor = await page.waitForSelector("#editor", { timeout: 20_000 });
  await editor.evaluate((editor, text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    if (!editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }))) return;
    editor.value = text;
    editor.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
  }, text);
}
