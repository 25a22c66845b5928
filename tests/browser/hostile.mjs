// Pages of a casebook that is full of hostile texts, with scripts on and without the protection of
// the content policy: nothing may run, nothing may be asked for, and no text may become an element.
import { addressOf } from "./pages.mjs";
import { sideways } from "./measures.mjs";
import { each } from "./tabs.mjs";
import { watch } from "./watch.mjs";

/** On a desk a table whose every column holds a word without end is wider than the window. */
const WIDTHS = [320];

/** Looks at all pages of the site, as on a phone. */
export async function hostile(browser, { site, server, chosen }) {
  const address = addressOf("disk", site, server);
  const all = site.pages.filter((file) => !/^(?:rules\/|definitions\/|404)/.test(file)).map((file) => ({ file }));
  const options = { viewport: { width: WIDTHS[0], height: 900 }, bypassCSP: true };
  let looked = 0;
  const faults = await each(browser, options, chosen ?? all, async (page, { file }) => {
    const { base, page: url } = address(file);
    const seen = watch(page, () => base);
    await page.goto(url);
    looked += 1;
    const found = await page.evaluate(foreign, base);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const wide = await page.evaluate(hasTowers) ? [] : await page.evaluate(sideways);
      found.push(...wide.map((fault) => `at ${width} px ${fault}`));
    }
    found.push(...seen.take());
    return found.slice(0, 5).map((fault) => `${file} (hostile): ${fault}`);
  });
  return { faults, said: [`${looked} pages of hostile texts were opened with scripts on and no content policy`] };
}

/** Whether a text heaps marks on one letter, which no line can break; runs in the page. */
function hasTowers() {
  return /\p{M}{20}/u.test(document.body.textContent);
}

/** What is on a page that no template of ours has written; runs in the page. */
function foreign(base) {
  const faults = [];
  const shown = (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 160);
  const never = "iframe, frame, object, embed, applet, base, form, audio, video, portal, math, foreignObject, animate, set, style, template, meta[http-equiv=refresh], link:not([rel=stylesheet], [rel=alternate], [rel=icon]), [style], [contenteditable], [autofocus], [srcdoc], [formaction]";
  for (const element of document.querySelectorAll(never)) faults.push(`a text became an element: ${shown(element)}`);
  for (const script of document.scripts) {
    if (!script.src.startsWith(base) || script.text) faults.push(`a script that is not ours: ${shown(script)}`);
  }
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith("on")) faults.push(`an attribute that would run: ${shown(element)}`);
      const isAddress = /^(?:href|src|srcset|action|xlink:href|data|cite|background|poster|ping)$/.test(name);
      if (!isAddress || value.startsWith("#")) continue;
      let to;
      try {
        to = new URL(value, document.baseURI);
      } catch {
        faults.push(`an address that is none: ${shown(element)}`);
        continue;
      }
      const isOurs = to.href.startsWith(base);
      const mayLeave = element.localName === "a" && ["http:", "https:", "mailto:"].includes(to.protocol);
      if (!isOurs && !mayLeave) faults.push(`an address that leads elsewhere: ${shown(element)}`);
    }
  }
  return faults;
}
