// Work shared between tabs of one browser.

/** As many as a small machine has cores. */
const TABS = 2;

/**
 * Looks at each page, some at once, each in a new tab. `look` gives the faults of one page; when it
 * fails itself, that is a fault of the page. All faults, in the order of their text.
 */
export async function each(browser, options, pages, look) {
  const left = [...pages];
  const faults = [];
  const worker = async () => {
    const context = await browser.newContext({ reducedMotion: "reduce", ...options });
    try {
      for (let item = left.shift(); item !== undefined; item = left.shift()) {
        const page = await context.newPage();
        try {
          faults.push(...await look(page, item));
        } catch (error) {
          faults.push(`${item.file}: cannot be looked at: ${error.stack.split("\n").slice(0, 3).join(" ")}`);
        }
        await page.close();
      }
    } finally {
      await context.close();
    }
  };
  await Promise.all(Array.from({ length: TABS }, worker));
  return faults.sort();
}
