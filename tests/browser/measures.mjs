// Functions that run inside a page. Each gives sentences, none when all is well, and names the
// element. They use nothing of this file: the browser gets their text alone.

/** A page that is wider than its window, and the element that sticks out furthest. */
export function sideways() {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const shown = (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 140);
  let widest = null;
  let edge = root.clientWidth + 0.5;
  const clips = (element) => {
    for (let above = element.parentElement; above && above !== document.body; above = above.parentElement) {
      if (getComputedStyle(above).overflowX !== "visible") return true;
    }
    return false;
  };
  for (const element of document.body.querySelectorAll("*")) {
    const { right } = element.getBoundingClientRect();
    if (right > edge && !clips(element)) [widest, edge] = [element, right];
  }
  return [`the page is ${root.scrollWidth} px wide: ${widest ? shown(widest) : "nothing sticks out"}`];
}

/** What moved while the page was loading. */
export async function shifts() {
  const observed = (type, patience) => new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type, buffered: true });
    setTimeout(() => resolve([]), patience);
  });
  // Before the first paint nothing can move. What a script does at the load is drawn a few frames later.
  await observed("paint", 5000);
  for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
  const entries = await observed("layout-shift", 30);
  return entries.filter((entry) => !entry.hadRecentInput && entry.value > 0).map((entry) => {
    const moved = entry.sources.map(({ node }) => (node?.outerHTML ?? node?.textContent ?? "").replace(/\s+/g, " ").slice(0, 100));
    return `the layout shifts by ${entry.value.toFixed(4)}: ${moved[0] ?? "unknown"}`;
  });
}

/** The state of a page that holds at any width: one heading, a title, and words instead of keys. */
export function words(keys) {
  const faults = [];
  const firsts = document.querySelectorAll("h1").length;
  if (firsts !== 1) faults.push(`the page has ${firsts} first headings, not one`);
  if (!document.title.trim()) faults.push("the page has no title");
  const known = new Set(keys);
  const odd = (text) => known.has(text.trim()) || /\{\s*\$\w|\bundefined\b|\bNaN\b|\[object |[⟦⟧]/.test(text);
  const tell = (what, element, text) =>
    faults.push(`${what} is a key or a place holder, not words: <${element.localName} class="${element.getAttribute("class") ?? ""}"> ${text.trim().slice(0, 80)}`);
  const walk = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const parent = node.parentElement;
    // What records and messages quote is not ours.
    if (!parent.closest("code, pre, script, style, .md, .prose, .ptext") && odd(node.data)) tell("text", parent, node.data);
  }
  for (const name of ["aria-label", "alt", "title", "placeholder"]) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      const text = element.getAttribute(name);
      if (odd(text)) tell(name, element, text);
    }
  }
  return faults;
}

/** Headings that a reader sees. */
export function headings() {
  const found = [...document.querySelectorAll("h1, h2, h3, th, caption")];
  return found.map((element) => element.innerText.trim()).filter(Boolean);
}
