// Two reports of one event, and the way to compare them.

export const FIRST =
  "The fire in the port of Vik destroyed 12 boats on 3 March 2024. Ada Roe, the mayor, closed the old harbour on 4 March 2024. Bo Lind sold the company.";
export const SECOND = FIRST.replace("12 boats", "15 boats").replace("4 March", "6 March").replace("Bo Lind sold the company", "Cyrus Falk bought a tractor");

/** Reads a text, and another one beside it. */
export async function compareTwo(page, first, second) {
  await page.read(first);
  if (page.isNarrow()) await page.showPane("Text");
  await page.compareButton.click();
  await page.message("Paste, type or open the text to compare with.").waitFor();
  await page.paste(second);
  await page.waitForFacts();
  await page.comparison.getByText("Only in").first().waitFor();
}
