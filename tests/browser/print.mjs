// Every kind of page as a PDF: it has pages, words and an outline, and nothing of the navigation.
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";

import * as measures from "./measures.mjs";
import { addressOf } from "./pages.mjs";
import { each } from "./tabs.mjs";

/** The text of an A4 page between the margins of the style sheet, in CSS pixels. */
const A4_TEXT = Math.round((210 - 2 * 17) / 25.4 * 96);

export async function print(browser, { site, server, chosen, ordered }) {
  const address = addressOf("disk", site, server);
  return each(browser, { viewport: { width: A4_TEXT, height: 950 } }, chosen ?? site.largest(), async (page, { kind, file }) => {
    const faults = [];
    const fault = (text) => faults.push(`${file} (print): ${text}`);
    await page.goto(address(file).page);
    await page.emulateMedia({ media: "print" });
    (await page.evaluate(measures.sideways)).forEach(fault);
    const shown = await page.evaluate(() => {
      const isShown = (element) => element.checkVisibility();
      const never = [...document.querySelectorAll(".top, .skip, [data-theme-switch], [data-filter], .noprint")];
      return { heading: [...document.querySelectorAll("h1")].some(isShown), never: never.filter(isShown).map((element) => element.outerHTML.slice(0, 100)) };
    });
    if (!shown.heading) fault("the heading is not printed");
    for (const element of shown.never) fault(`printed, and of no use on paper: ${element}`);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    const { pages, texts, outline } = readPdf(pdf);
    const heading = await page.evaluate(() => document.querySelector("h1").textContent);
    if (pages === 0) fault("the PDF has no page");
    if (texts < 20) fault(`the PDF has ${texts} pieces of text`);
    // A line that ends within a title leaves no blank in the outline.
    const close = (title) => title.replace(/\s+/g, "");
    if (!outline.some((title) => close(title) === close(heading))) fault(`the outline of the PDF lacks the heading \`${heading}\`: ${outline.slice(0, 3)}`);
    if (ordered) {
      fs.mkdirSync(ordered, { recursive: true });
      fs.writeFileSync(path.join(ordered, `${kind.replaceAll("/", "_").replaceAll("*", "one")}_print.pdf`), pdf);
    }
    return faults;
  });
}

/** How many pages and pieces of shown text a PDF has, and the titles of its outline. */
function readPdf(bytes) {
  const text = bytes.toString("latin1");
  let texts = 0;
  for (const found of text.matchAll(/stream\r?\n/g)) {
    const start = found.index + found[0].length;
    const end = text.indexOf("endstream", start);
    try {
      const content = zlib.inflateSync(bytes.subarray(start, end)).toString("latin1");
      texts += (content.match(/T[jJ]\b/g) ?? []).length;
    } catch {
      // Not a deflated stream: a picture or a font, which has no text.
    }
  }
  const titles = [...text.matchAll(/\/Title\s*(?:<([0-9A-Fa-f]*)>|\(((?:\\.|[^\\)])*)\))/g)];
  const outline = titles.map(([, hex, plain]) => (hex === undefined ? unescape(plain) : fromHex(hex)));
  return { pages: (text.match(/\/Type\s*\/Page\b/g) ?? []).length, texts, outline };
}

function unescape(plain) {
  const bytes = plain.replace(/\\([0-7]{3}|.)/g, (_, code) => (code.length === 3 ? String.fromCharCode(parseInt(code, 8)) : code));
  return bytes.startsWith("\xFE\xFF") ? Buffer.from(bytes.slice(2), "latin1").swap16().toString("utf16le") : bytes;
}

function fromHex(hex) {
  const bytes = Buffer.from(hex, "hex");
  return bytes[0] === 0xFE && bytes[1] === 0xFF ? bytes.subarray(2).swap16().toString("utf16le") : bytes.toString("latin1");
}
