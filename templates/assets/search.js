// The search: looks up in the files that `src/site/search` wrote. Each is a script with one call of
// `casebookShard`, for a page opened from disk may load nothing else, and none is loaded before a
// query needs it. State stands behind `#`, as the tables' filters keep it.
(function () {
  "use strict";

  const box = document.querySelector("[data-search]");
  const find = (name) => box.querySelector("[data-search-" + name + "]");
  const [field, count, clear, list, more] = ["field", "count", "clear", "hits", "more"].map(find);
  const facets = [...box.querySelectorAll("details[data-facet]")];
  const total = Number(box.dataset.search);
  // Hits at once; each may cost a file.
  const SHOWN = 10;
  // Words of a query; whatever follows is not looked at.
  const WORDS = 12;

  const files = new Map();
  window.casebookShard = (id, value) => files.get(id)?.resolve(value);
  function load(id) {
    let file = files.get(id);
    if (!file) {
      file = {};
      file.promise = new Promise((resolve, reject) => Object.assign(file, { resolve, reject }));
      files.set(id, file);
      const script = document.createElement("script");
      script.src = id + ".js";
      script.onerror = () => { files.delete(id); file.reject(new Error(id)); };
      document.head.append(script);
    }
    return file.promise;
  }

  // `src/site/search/fold.rs` does the same; `tests/search/folding.json` holds both to it.
  const LONGEST = 40;
  const letters = new Map();
  for (const group of box.dataset.letters.split(" ")) {
    const [ways, those] = group.split(":");
    for (const letter of those) letters.set(letter, [ways.split("/")[0], ways.split("/").pop()]);
  }
  const wordPattern = /[\p{Alphabetic}\p{N}\u0300-\u036f]+/gu;
  const cut = (text) => [...text].slice(0, LONGEST).join("");
  function forms(word) {
    let long = "", short = "", last = "";
    for (const whole of word) {
      for (const letter of whole.toLowerCase()) {
        if (letter === "\u0308" && "aou".includes(last || " ")) long += "e";
        else if (!/[\u0300-\u036f]/.test(letter)) {
          const ways = letters.get(letter) || [letter, letter];
          long += ways[0];
          short += ways[1];
        }
        last = letter;
      }
    }
    long = cut(long);
    short = cut(short);
    return short === long ? [long] : [long, short];
  }
  function folded(text) {
    return (text.match(wordPattern) || []).map(forms).filter((word) => word[0]);
  }
  window.casebookFold = folded;

  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const values = new Map([...DIGITS].map((digit, value) => [digit, value]));
  // `src/site/search/numbers.rs` writes them.
  function numbers(text) {
    const found = [];
    if (text[0] === "!") {
      for (let at = 1; at < text.length; at += 1) {
        const six = values.get(text[at]);
        for (let bit = 0; bit < 6; bit += 1) if ((six >> bit) & 1) found.push((at - 1) * 6 + bit);
      }
      return found;
    }
    let next = 0, step = 0, shift = 0;
    for (const digit of text) {
      const value = values.get(digit);
      step += (value & 31) * 2 ** shift;
      shift += 5;
      if (value < 32) {
        found.push(next + step);
        next += step + 1;
        step = shift = 0;
      }
    }
    return found;
  }

  // `first id;first id`: which file holds what.
  const parts = (text) => text.split(";").filter(Boolean).map((part) => part.split(" "));
  const wordFiles = parts(box.dataset.words);
  const spellingFiles = parts(box.dataset.spelling);
  const directories = parts(box.dataset.directories);

  // The files that may hold something from `from` up to `to`.
  function between(those, from, to) {
    return those.filter(([first], at) => first <= to && !(those[at + 1] && those[at + 1][0] <= from));
  }
  async function lines(those, from, to, mark) {
    const loaded = await Promise.all(between(those, from, to).map(([, id]) => load(id)));
    return loaded.flatMap((text) => text.split(mark));
  }
  const after = (word) => word + "\uffff";

  // One letter wrong, missing, too many, or two exchanged.
  function isSlip(one, other) {
    const [a, b] = [[...one], [...other]];
    let at = 0;
    while (at < a.length && a[at] === b[at]) at += 1;
    const same = (i, j) => a.slice(i).join("") === b.slice(j).join("");
    if (a.length === b.length) {
      return at < a.length && (same(at + 1, at + 1)
        || (a[at] === b[at + 1] && a[at + 1] === b[at] && same(at + 2, at + 2)));
    }
    if (a.length === b.length + 1) return same(at + 1, at);
    return a.length + 1 === b.length && same(at, at + 1);
  }

  // A word of the query: the words of the index that it means, and each document with its rank there:
  // title before text, the whole word before its beginning before a slip.
  async function lookUp(word) {
    const length = [...word].length;
    const fits = (other) => (length < 3 ? other === word : other.startsWith(word));
    const of = async (from, to, is) =>
      (await lines(wordFiles, from, to, ";")).map((line) => line.split(" ")).filter(([other]) => is(other));
    let terms = await of(word, length < 3 ? word : after(word), fits);
    let isNear = false;
    if (!terms.length && length > 3 && !/\p{N}/u.test(word)) {
      const begins = [...new Set([...word].slice(0, 2))];
      const spelt = (await Promise.all(begins.map((c) => lines(spellingFiles, c, after(c), " ")))).flat();
      const slips = spelt.filter((other) => begins.some((c) => other.startsWith(c)) && isSlip(word, other));
      terms = (await Promise.all([...new Set(slips)].map((slip) => of(slip, slip, (other) => other === slip)))).flat();
      isNear = terms.length > 0;
    }
    const ranks = new Map();
    for (const [term, title, text] of terms) {
      const rank = isNear ? 2 : Number(term !== word);
      const put = (number, rank) => { if (!(ranks.get(number) <= rank)) ranks.set(number, rank); };
      for (const number of numbers(title)) put(number, rank);
      for (const number of numbers(text)) put(number, rank + 3);
    }
    return { word, fits, isNear, terms: new Set(terms.map(([term]) => term)), ranks };
  }

  // The documents of all words with their ranks; every document where there is no word.
  function common(words) {
    if (!words.length) return null;
    const [first, ...rest] = [...words].sort((a, b) => a.ranks.size - b.ranks.size);
    const all = new Map();
    for (const [number, rank] of first.ranks) {
      let sum = rank;
      for (const { ranks } of rest) sum += ranks.has(number) ? ranks.get(number) : NaN;
      if (!Number.isNaN(sum)) all.set(number, sum);
    }
    return all;
  }

  async function record(number) {
    const within = async (those) => those[those.findLastIndex(([first]) => Number(first) <= number)];
    const [, directory] = await within(directories);
    const [first, id] = await within(parts(await load(directory)));
    return (await load(id))[number - Number(first)];
  }

  // Each facet with values chosen or in sight: its values with their documents.
  const facetValues = new Map();
  async function valuesOf(facet) {
    const { facet: name, file } = facet.dataset;
    if (!facetValues.has(name)) {
      const [, found] = await load(file);
      facetValues.set(name, found.map(([value, text, documents]) => ({ value, text, documents: numbers(documents) })));
    }
    return facetValues.get(name);
  }

  let state = new URLSearchParams();
  let shown = SHOWN;
  let run = 0;

  function element(name, text, className) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  // Text with the words of the query marked.
  function marked(target, text, words) {
    let end = 0;
    for (const match of text.matchAll(wordPattern)) {
      const found = forms(match[0]);
      if (!words.some(({ fits, isNear, terms }) => found.some((form) => (isNear ? terms.has(form) : fits(form))))) continue;
      target.append(text.slice(end, match.index), element("mark", match[0]));
      end = match.index + match[0].length;
    }
    target.append(text.slice(end));
    return target;
  }

  // The sentence with the most words of the query; the first of all where none has one.
  function sentence(texts, words) {
    let best = texts.length ? marked(element("p"), texts[0].split(/(?<=[.!?])\s+/)[0], []) : null;
    let most = 0;
    for (const part of texts.flatMap((text) => text.split(/(?<=[.!?])\s+/))) {
      const line = marked(element("p"), part, words);
      const found = new Set([...line.querySelectorAll("mark")].map((mark) => forms(mark.textContent)[0])).size;
      if (found > most) [best, most] = [line, found];
    }
    return best;
  }

  function hit([path, title, id, line, texts], words) {
    const item = element("li");
    const link = marked(element("a"), title, words);
    link.href = "../" + path;
    item.append(link, marked(element("small", "", "q"), [line, id].filter(Boolean).join(" · "), words));
    const found = sentence(texts, words);
    if (found) item.append(found);
    return item;
  }

  async function showFacets(all, chosen, mine) {
    const seen = facets.filter((facet) => facet.open || chosen.has(facet.dataset.facet));
    for (const facet of seen) {
      const name = facet.dataset.facet;
      const others = [...chosen].filter(([other]) => other !== name).map(([, numbers]) => numbers);
      const counts = (number) => (!all || all.has(number)) && others.every((set) => set.has(number));
      const buttons = [];
      for (const { value, text, documents } of await valuesOf(facet)) {
        const n = documents.filter(counts).length;
        const isPressed = state.getAll(name).includes(value);
        if (!n && !isPressed) continue;
        const button = element("button");
        button.type = "button";
        button.value = value;
        button.setAttribute("aria-pressed", String(isPressed));
        button.append(element("span", text), element("span", String(n), "n"));
        const item = element("li");
        item.append(button);
        buttons.push(item);
        if (buttons.length === 60) break;
      }
      if (mine !== run) return;
      const at = [...facet.querySelectorAll("button")].findIndex((button) => button === document.activeElement);
      facet.querySelector("ul").replaceChildren(...buttons);
      if (at >= 0) facet.querySelectorAll("button")[at]?.focus();
    }
  }

  async function search() {
    run += 1;
    const mine = run;
    const asked = [...new Set(folded(state.get("q") || "").map(([long]) => long))].slice(0, WORDS);
    const words = await Promise.all(asked.map(lookUp));
    const all = common(words);
    const chosen = new Map();
    for (const facet of facets) {
      const wanted = state.getAll(facet.dataset.facet);
      if (!wanted.length) continue;
      const values = (await valuesOf(facet)).filter(({ value }) => wanted.includes(value));
      chosen.set(facet.dataset.facet, new Set(values.flatMap(({ documents }) => documents)));
    }
    const sets = [...chosen.values()];
    const first = all ? [...all.keys()] : sets.length ? [...sets[0]] : [];
    const hits = first.filter((number) => sets.every((set) => set.has(number)));
    hits.sort((a, b) => (all ? all.get(a) - all.get(b) : 0) || a - b);
    const records = await Promise.all(hits.slice(0, shown).map(record));
    if (mine !== run) return;
    list.replaceChildren(...records.map((found) => hit(found, words)));
    more.hidden = hits.length <= shown;
    clear.hidden = !state.toString();
    const near = words.filter((word) => word.isNear).map(({ word }) => word).join(", ");
    const sentences = [hits.length ? count.dataset.found.replace("{n}", hits.length) : count.dataset.nothing];
    if (near && hits.length) sentences.push(count.dataset.near.replace("{query}", () => near));
    count.textContent = words.length || sets.length ? sentences.join(" ") : "";
    await showFacets(all, chosen, mine);
    if (mine === run) box.dataset.done = state.toString();
  }
  const begin = () => search().catch(() => { count.textContent = count.dataset.failed; });

  function remember() {
    shown = SHOWN;
    const text = state.toString();
    history.replaceState(null, "", text ? "#" + text : "#");
    begin();
  }

  function read() {
    const hash = location.hash.slice(1);
    // An anchor of the page, such as the skip link's, is not a query.
    if (hash && !hash.includes("=")) return;
    const known = (name) => name === "q" || facets.some((facet) => facet.dataset.facet === name);
    state = new URLSearchParams([...new URLSearchParams(hash)].filter(([name]) => known(name)));
    field.value = state.get("q") || "";
    for (const facet of facets) if (state.has(facet.dataset.facet)) facet.open = true;
    shown = SHOWN;
    begin();
  }

  field.addEventListener("input", () => {
    if (field.value.trim()) state.set("q", field.value); else state.delete("q");
    remember();
  });
  box.addEventListener("click", (event) => {
    const button = event.target.closest(".facet button");
    if (!button) return;
    const name = button.closest(".facet").dataset.facet;
    const chosen = state.getAll(name);
    state.delete(name);
    for (const value of chosen) if (value !== button.value) state.append(name, value);
    if (!chosen.includes(button.value)) state.append(name, button.value);
    remember();
  });
  for (const facet of facets) facet.addEventListener("toggle", () => { if (facet.open) begin(); });
  clear.addEventListener("click", () => {
    state = new URLSearchParams();
    field.value = "";
    field.focus();
    remember();
  });
  more.addEventListener("click", () => {
    shown += SHOWN;
    begin();
  });
  // Arrows go through field and hits, Enter follows, Escape goes back to the field.
  box.addEventListener("keydown", (event) => {
    const links = [...list.querySelectorAll("a")];
    const at = links.indexOf(event.target);
    if (at < 0 && event.target !== field) return;
    const steps = { ArrowDown: at + 1, ArrowUp: at - 1 };
    if (event.key in steps) {
      (links[Math.min(steps[event.key], links.length - 1)] || field).focus();
    } else if (event.key === "Escape" && at >= 0) {
      field.focus();
    } else if (event.key === "Enter" && at < 0 && !event.isComposing) {
      links[0]?.click();
    } else {
      return;
    }
    event.preventDefault();
  });
  addEventListener("hashchange", read);
  box.hidden = false;
  read();
  if (!location.hash) field.focus({ preventScroll: true });
})();
