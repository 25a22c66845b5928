// The way of a reader without a mouse: the skip link first, then every control in the order of the
// page, each one seen while it has the focus.
import { addressOf } from "./pages.mjs";
import { each } from "./tabs.mjs";

/** So many stops are walked on each page; the rest of a long table is more of the same. */
const STOPS = 45;

export async function keyboard(browser, { site, server, chosen }) {
  const address = addressOf("disk", site, server);
  return each(browser, { viewport: { width: 1280, height: 900 } }, chosen ?? site.largest(), async (page, { file }) => {
    await page.goto(address(file).page);
    const found = await walks(page);
    // From the top again: a page keeps the place where the focus was.
    await page.goto("about:blank");
    await page.goto(address(file).page);
    found.push(...await skips(page));
    return found.map((fault) => `${file} (keyboard, 1280 px): ${fault}`);
  });
}

async function skips(page) {
  await page.keyboard.press("Tab");
  const first = await page.evaluate(focused);
  if (!first.isFirst) return [`the first stop is not the skip link but ${first.name}`];
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const inside = await page.evaluate(() => {
    const main = document.getElementById("main");
    if (!main) return false;
    const stops = main.querySelectorAll("a[href], button, input, summary");
    // A page may have nothing to stop at in its main part.
    return stops.length === 0 || main.contains(document.activeElement);
  });
  return inside ? [] : ["the skip link does not lead into the main part"];
}

async function walks(page) {
  const faults = [];
  let before = -1;
  for (let stop = 0; stop < STOPS; stop += 1) {
    await page.keyboard.press("Tab");
    const now = await page.evaluate(focused);
    // Behind the last stop the focus leaves the page, or begins anew.
    if (now.at < 0 || now.at === before) break;
    if (now.at < before) {
      if (!now.isFirst) faults.push(`the focus goes back, to ${now.name}`);
      break;
    }
    if (now.fault) faults.push(now.fault);
    before = now.at;
  }
  return faults;
}

/** What has the focus, and whether a reader sees that; runs in the page. */
function focused() {
  const element = document.activeElement;
  if (!element || element === document.body) return { at: -1, name: "the page itself" };
  const all = [...document.querySelectorAll("*")];
  const name = element.outerHTML.replace(/\s+/g, " ").slice(0, 120);
  const style = getComputedStyle(element);
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  const box = element.getClientRects()[0] ?? new DOMRect();
  const isSeen = box.width > 1 && box.height > 1 && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight;
  const over = isSeen && document.elementFromPoint(
    Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1),
    Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1),
  );
  const isCovered = isSeen && over && !element.contains(over) && !over.contains(element);
  let fault = null;
  if (!outlined && style.boxShadow === "none") fault = `the focus is not shown: ${name}`;
  else if (!isSeen) fault = `what has the focus is not in view: ${name}`;
  else if (isCovered) fault = `what has the focus is covered by <${over.localName} class="${over.getAttribute("class")}">: ${name}`;
  const isFirst = element.getAttribute("href") === "#main";
  return { at: all.indexOf(element), name, isFirst, fault };
}
