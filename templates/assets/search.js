// The search page. What is asked stands behind `#`, as the tables' filters keep it: words as `q`,
// and each choice under its facet's name. `lookup.js` finds; here it is asked and shown.
(function () {
  "use strict";

  const { folded, forms, wordPattern, lookUp, documents, facet: valuesOfFile, loaded } = window.casebookSearch;
  const box = document.querySelector("[data-search]");
  const find = (name) => box.querySelector("[data-search-" + name + "]");
  const [field, count, clear, list, more, help, none, ways, narrow, choices] =
    ["field", "count", "clear", "hits", "more", "help", "none", "ways", "narrow", "chosen"].map(find);
  const facets = [...box.querySelectorAll("details[data-facet]")];
  const language = document.documentElement.lang;
  const figure = (n) => n.toLocaleString(language);
  // Hits at once, where they lie near each other: each may cost a file of `FILE` bytes, and what one
  // query loads should stay below `ENOUGH`.
  const SHOWN = 10, FILE = 45000, ENOUGH = 280000;
  // Words of a query; whatever follows is not looked at.
  const WORDS = 12;
  // Values of a facet in sight, and all that are offered.
  const IN_SIGHT = 8, OFFERED = 60;
  // Characters of a sentence.
  const LONG = 320;

  let state = new URLSearchParams();
  let shown = SHOWN;
  let run = 0;

  function element(name, text, className) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  }
  function button(value, text) {
    const made = element("button", text);
    made.type = "button";
    made.value = value;
    return made;
  }
  function inItem(child) {
    const item = element("li");
    item.append(child);
    return item;
  }

  // Text with the words of the query marked.
  function marked(target, text, words) {
    let end = 0;
    for (const match of text.matchAll(wordPattern)) {
      const found = forms(match[0]);
      if (!words.some((word) => word.means(found))) continue;
      target.append(text.slice(end, match.index), element("mark", match[0]));
      end = match.index + match[0].length;
    }
    target.append(text.slice(end));
    return target;
  }

  // Sentences end where no small letter follows, and not behind a single letter: "z. B.", "e.g.".
  const between = /(?<=[\p{L}\p{N}]{2}\)?[.!?…][)"”“»’]?)\s+(?=\P{Ll})/u;
  // The first sentence with the most words of the query, or the first of all, cut round its words.
  function sentence(texts, words) {
    let best = "", most = -1, first = 0;
    for (const part of texts.flatMap((text) => text.split(between))) {
      const found = new Set();
      let at = -1;
      for (const match of part.matchAll(wordPattern)) {
        const all = forms(match[0]);
        words.forEach((word, number) => { if (word.means(all)) found.add(number); });
        if (found.size && at < 0) at = match.index;
      }
      if (found.size > most) [best, most, first] = [part, found.size, Math.max(at, 0)];
    }
    if (best.length <= LONG) return best;
    const from = first < LONG / 2 ? 0 : best.indexOf(" ", first - LONG / 3) + 1;
    const to = best.lastIndexOf(" ", from + LONG);
    const end = to > first ? to : from + LONG;
    return (from ? "… " : "") + best.slice(from, end) + (end < best.length ? " …" : "");
  }

  function hit({ path, title, name, line, texts }, words) {
    const item = element("li");
    const link = marked(element("a"), title, words);
    link.href = "../" + path;
    // Which kind of record it is stands first.
    const [kind, ...parts] = line.split(" · ");
    const below = element("small", "", "q");
    below.append(element("b", kind));
    item.append(link, marked(below, ["", ...parts, name].filter((part, at) => part || !at).join(" · "), words));
    const found = sentence(texts, words);
    if (found) item.append(marked(element("p"), found, words));
    return item;
  }

  const values = new Map();
  async function valuesOf(facet) {
    const { facet: name, file } = facet.dataset;
    if (!values.has(name)) values.set(name, await valuesOfFile(file));
    return values.get(name);
  }

  // What is chosen, in sight even where the filter is closed; a press takes it away.
  async function showChosen(chosen, mine) {
    const made = [];
    for (const facet of facets.filter((facet) => chosen.has(facet.dataset.facet))) {
      const name = facet.dataset.facet;
      const title = facet.querySelector("summary").textContent;
      for (const value of state.getAll(name)) {
        const known = (await valuesOf(facet)).find((other) => other.value === value);
        const choice = button(value, title + ": " + (known ? known.text : value) + " ");
        choice.className = "chip";
        choice.dataset.of = name;
        choice.title = choices.dataset.searchChosen;
        choice.append(element("span", "×"));
        made.push(choice);
      }
    }
    if (mine === run) choices.replaceChildren(...made);
  }

  // How often each value occurs among what the other choices leave.
  async function showFacets(all, chosen, mine) {
    const seen = facets.filter((facet) => (facet.open && narrow.open) || chosen.has(facet.dataset.facet));
    for (const facet of facets) if (!seen.includes(facet)) facet.hidden = false;
    for (const facet of seen) {
      const name = facet.dataset.facet;
      const others = [...chosen].filter(([other]) => other !== name).map(([, numbers]) => numbers);
      const counts = (number) => (!all || all.has(number)) && others.every((set) => set.has(number));
      const isAll = !all && !others.length;
      const [ahead, behind] = [[], []];
      for (const { value, text, count, documents } of await valuesOf(facet)) {
        const n = isAll ? count : (await documents()).filter(counts).length;
        const isPressed = state.getAll(name).includes(value);
        if (!n && !isPressed) continue;
        const made = button(value);
        made.setAttribute("aria-pressed", String(isPressed));
        made.append(element("span", text), element("span", figure(n), "n"));
        (isPressed || ahead.length < IN_SIGHT ? ahead : behind).push(inItem(made));
        if (ahead.length + behind.length === OFFERED) break;
      }
      if (mine !== run) return;
      const focused = facet.contains(document.activeElement) ? document.activeElement.value : null;
      const [first, rest] = facet.querySelectorAll("ul");
      first.replaceChildren(...ahead);
      rest.replaceChildren(...behind);
      rest.parentElement.hidden = !behind.length;
      facet.hidden = !ahead.length;
      if (focused) [...facet.querySelectorAll("button")].find(({ value }) => value === focused)?.focus();
    }
  }

  // The documents of all words with the sum of their ranks; null where there is no word.
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
  function chosenOf(all, sets) {
    const numbers = all ? [...all.keys()] : sets.length ? [...sets[0]] : [];
    return numbers.filter((number) => sets.every((set) => set.has(number)));
  }

  // Where nothing has all words: which has none, and what is left without it.
  function showNone(words, sets) {
    const offers = [];
    for (const word of words) {
      if (!word.ranks.size) offers.push(inItem(element("span", none.dataset.absent.replace("{query}", () => word.word))));
      const rest = words.filter((other) => other !== word);
      const left = rest.length ? chosenOf(common(rest), sets).length : 0;
      if (!left) continue;
      const text = none.dataset.without.replace("{query}", () => word.word).replace("{n}", figure(left));
      const offer = button(rest.map((other) => other.word).join(" "), text);
      offer.className = "plain";
      offers.push(inItem(offer));
    }
    ways.replaceChildren(...offers);
  }

  async function search() {
    run += 1;
    const mine = run;
    const before = loaded();
    const busy = setTimeout(() => { if (mine === run) count.textContent = count.dataset.busy; }, 300);
    try {
      const asked = [...new Set(folded(state.get("q") || "").map(([long]) => long))].slice(0, WORDS);
      const words = await Promise.all(asked.map(lookUp));
      const all = common(words);
      const chosen = new Map();
      for (const facet of facets) {
        const wanted = state.getAll(facet.dataset.facet);
        if (!wanted.length) continue;
        const those = (await valuesOf(facet)).filter(({ value }) => wanted.includes(value));
        const numbers = await Promise.all(those.map(({ documents }) => documents()));
        chosen.set(facet.dataset.facet, new Set(numbers.flat()));
      }
      const sets = [...chosen.values()];
      const isAsked = words.length > 0 || sets.length > 0;
      const hits = chosenOf(all, sets);
      hits.sort((a, b) => (all ? all.get(a) - all.get(b) : 0) || a - b);
      const files = Math.max(2, Math.floor((ENOUGH - (loaded() - before)) / FILE));
      const records = await documents(hits, shown, files);
      if (mine !== run) return;
      list.replaceChildren(...records.map((found) => hit(found, words)));
      more.hidden = hits.length <= records.length;
      clear.hidden = !state.toString();
      help.hidden = isAsked;
      none.hidden = !isAsked || hits.length > 0;
      if (!none.hidden) showNone(words, sets);
      const near = words.filter((word) => word.isNear).map(({ word }) => word).join(", ");
      const sentences = [hits.length ? count.dataset.found.replace("{n}", figure(hits.length)) : count.dataset.nothing];
      if (near && hits.length) sentences.push(count.dataset.near.replace("{query}", () => near));
      clearTimeout(busy);
      count.textContent = isAsked ? sentences.join(" ") : "";
      await showChosen(chosen, mine);
      await showFacets(all, chosen, mine);
      if (mine === run) box.dataset.done = state.toString();
    } catch {
      if (mine !== run) return;
      list.replaceChildren();
      more.hidden = true;
      count.textContent = count.dataset.failed;
    } finally {
      clearTimeout(busy);
    }
  }

  // Typing changes the place in the history, a choice adds one: the way back undoes it.
  function remember(isChoice) {
    shown = SHOWN;
    const address = "#" + state.toString();
    if (isChoice) history.pushState(null, "", address); else history.replaceState(null, "", address);
    search();
  }

  function read() {
    const hash = location.hash.slice(1);
    // An anchor of the page, such as the skip link's, is not a query.
    if (hash && !hash.includes("=")) return;
    const known = (name) => name === "q" || facets.some((facet) => facet.dataset.facet === name);
    state = new URLSearchParams([...new URLSearchParams(hash)].filter(([name]) => known(name)));
    if (field.value.trim() !== (state.get("q") || "").trim()) field.value = state.get("q") || "";
    for (const facet of facets) if (state.has(facet.dataset.facet)) facet.open = true;
    shown = SHOWN;
    search();
  }

  field.addEventListener("input", () => {
    if (field.value.trim()) state.set("q", field.value); else state.delete("q");
    remember(false);
  });
  function choose(name, pressed) {
    const chosen = state.getAll(name);
    state.delete(name);
    for (const value of chosen) if (value !== pressed) state.append(name, value);
    if (!chosen.includes(pressed)) state.append(name, pressed);
    remember(true);
  }
  narrow.addEventListener("click", (event) => {
    const pressed = event.target.closest("button");
    if (pressed) choose(pressed.closest("[data-facet]").dataset.facet, pressed.value);
  });
  choices.addEventListener("click", (event) => {
    const pressed = event.target.closest("button");
    if (!pressed) return;
    choose(pressed.dataset.of, pressed.value);
    field.focus();
  });
  ways.addEventListener("click", (event) => {
    const offer = event.target.closest("button");
    if (!offer) return;
    state.set("q", offer.value);
    field.value = offer.value;
    field.focus();
    remember(true);
  });
  for (const facet of [narrow, ...facets]) facet.addEventListener("toggle", () => { if (facet.open) search(); });
  clear.addEventListener("click", () => {
    state = new URLSearchParams();
    field.value = "";
    field.focus();
    remember(true);
  });
  more.addEventListener("click", async () => {
    const before = list.children.length;
    shown = before + SHOWN;
    await search();
    list.children[before]?.querySelector("a").focus();
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

  // Beside the hits there is room for them; above them they would push the hits out of sight.
  if (matchMedia("(min-width: 72rem)").matches) {
    narrow.open = true;
    for (const facet of facets) facet.open = "light" in facet.dataset;
  }
  box.hidden = false;
  read();
  if (!location.hash) field.focus({ preventScroll: true });
})();
