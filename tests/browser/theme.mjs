// The theme switch: what is chosen holds at once, on the next page and after a reload, whatever the
// system prefers; and "auto" follows the system again.
import { addressOf } from "./pages.mjs";

export async function theme(browser, { site, server, chosen }) {
  const faults = [];
  const file = chosen?.[0].file ?? "index.html";
  for (const world of ["disk", "sub-path"]) {
    const address = addressOf(world, site, server);
    const context = await browser.newContext({ colorScheme: "light" });
    const page = await context.newPage();
    const holds = async (when, dark) => {
      const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      const [red] = /\d+/.exec(paper);
      if ((Number(red) < 128) !== dark) faults.push(`${file} (theme, ${world}): ${when} the page is ${dark ? "not dark" : "dark"} (${paper})`);
    };
    const choose = async (value) => {
      await page.click(`[data-theme-switch] button[value=${value}]`);
      const pressed = await page.evaluate(() => [...document.querySelectorAll("[data-theme-switch] [aria-pressed=true]")].map((button) => button.value));
      if (pressed.join() !== value) faults.push(`${file} (theme, ${world}): the switch shows ${pressed} after ${value}`);
    };
    await page.goto(address(file).page);
    await holds("at first", false);
    await choose("dark");
    await holds("after the choice of dark", true);
    await page.goto(address("services/index.html").page);
    await holds("on the next page", true);
    await page.reload();
    await holds("after a reload", true);
    await page.emulateMedia({ colorScheme: "dark" });
    await choose("light");
    await holds("after the choice of light on a dark system", false);
    await choose("auto");
    await holds("after the choice of auto on a dark system", true);
    await page.emulateMedia({ colorScheme: "light" });
    await holds("after the choice of auto on a light system", false);
    await context.close();
  }
  return faults;
}
