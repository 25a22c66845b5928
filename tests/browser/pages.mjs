// One page of each kind in a world: opened from disk, served from a sub-path, or without scripts.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

import * as measures from "./measures.mjs";
import { isNotFound } from "./server.mjs";
import { each } from "./tabs.mjs";
import { watch } from "./watch.mjs";

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const HEIGHT = 900;

/** How a world shows a page. Each is loaded at another width, since only a load can shift. */
const WORLDS = {
  disk: { load: 1280, scripts: true, axe: true },
  "sub-path": { load: 390, scripts: true, axe: false },
  "without-scripts": { load: 320, scripts: false, axe: false },
};
const WIDTHS = [320, 390, 1280, 2560];

/** Where the pages of a site begin in a world: 404.html is never opened from disk. */
export function addressOf(world, site, server) {
  const disk = `${pathToFileURL(site.folder).href}/`;
  const onDisk = world !== "sub-path";
  return (file) => {
    const base = onDisk && !isNotFound(file) ? disk : server.address;
    return { base, page: base + file.split("/").map(encodeURIComponent).join("/") };
  };
}

/** The faults of all kinds of pages in one world. */
export async function pages(browser, { world, site, server, keys, chosen, pictures, ordered }) {
  const { load, scripts, axe } = WORLDS[world];
  const address = addressOf(world, site, server);
  const options = { javaScriptEnabled: scripts, viewport: { width: load, height: HEIGHT }, colorScheme: "light" };
  return each(browser, options, chosen ?? (axe ? site.chosen() : site.largest()), async (page, { kind, file }) => {
    let base = "";
    const seen = watch(page, () => base);
    const found = [];
    const add = (place, list) => found.push(...list.map((fault) => `${file} (${world}, ${place}): ${fault}`));
    ({ base } = address(file));
    await page.goto(address(file).page, { waitUntil: "load" });
    add(`${load} px, light`, seen.take());
    if (scripts) add(`${load} px, light`, await page.evaluate(measures.shifts));
    add(`${load} px, light`, await page.evaluate(measures.words, keys));
    // What a reader opens must fit and be named as well as what is open already.
    await page.evaluate(() => document.querySelectorAll("details").forEach((details) => { details.open = true; }));
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT });
      add(`${width} px, light`, await page.evaluate(measures.sideways));
    }
    if (axe || isNotFound(file) && world === "sub-path") {
      for (const [width, colorScheme] of [[1280, "light"], [390, "dark"]]) {
        await page.setViewportSize({ width, height: HEIGHT });
        await page.emulateMedia({ colorScheme });
        add(`${width} px, ${colorScheme}`, await barriers(page));
      }
    }
    if (!scripts) add(`${load} px, light`, await lostWithoutScripts(browser, page, address(file).page));
    add("at the end", seen.take());
    if (ordered && world === "disk" && site.largest().some((one) => one.file === file)) await keep(page, ordered, kind);
    if (found.length) {
      await keep(page, pictures, `${kind} ${world}`);
      found.push(`${file}: pictures are in ${pictures}`);
    }
    return found;
  });
}

/** What axe finds, a line each. */
export async function barriers(page) {
  await page.evaluate(`if (!window.axe) { ${AXE} }`);
  const violations = await page.evaluate(async (tags) => {
    // Without preload: axe would fetch the style sheets again, which the content policy forbids.
    const found = await window.axe.run(document, { preload: false, resultTypes: ["violations"], runOnly: { type: "tag", values: tags } });
    return found.violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html, target }) => `${target.join(" ")} ${html.replace(/\s+/g, " ").slice(0, 140)}`) }));
  }, STANDARDS);
  return violations.flatMap(({ id, help, nodes }) => nodes.slice(0, 5).map((node) => `axe ${id}, ${help}: ${node}`));
}

/** Headings that only a script shows: without scripts a reader must find the same. */
async function lostWithoutScripts(browser, page, address) {
  const without = new Set(await page.evaluate(measures.headings));
  const context = await browser.newContext({ viewport: page.viewportSize() });
  try {
    const other = await context.newPage();
    await other.goto(address);
    const lost = (await other.evaluate(measures.headings)).filter((heading) => !without.has(heading));
    return lost.map((heading) => `without scripts the page lacks: ${heading}`);
  } finally {
    await context.close();
  }
}

/** Pictures of a page as on a desk in both themes and on a phone. */
async function keep(page, folder, name) {
  fs.mkdirSync(folder, { recursive: true });
  const stem = name.replaceAll("/", "_").replaceAll("*", "one").replaceAll(" ", "_");
  for (const [word, width, colorScheme] of [["light", 1280, "light"], ["dark", 1280, "dark"], ["phone", 390, "light"]]) {
    await page.setViewportSize({ width, height: HEIGHT });
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: path.join(folder, `${stem}_${word}.png`), fullPage: true });
  }
}
