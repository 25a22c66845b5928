// Filters a table in place; after table.js, which keeps the state in the address.
//
// `[data-filter=ID]` holds the controls of a table. Its rows have `data-FACET="value value"`, and
// `<button data-facet="FACET" value="value">` holds a count in `.n`. Values of one facet widen the
// selection, facets narrow it. `[data-filter-count]` tells how many rows are in sight in the words
// of its `data-sentence`, `[data-filter-none]` that there are none, `[data-filter-clear]` begins
// anew. Links in `[data-carry]` take the filter along.
(function () {
  "use strict";

  const numbers = new Intl.NumberFormat(document.documentElement.lang || undefined);

  // Without marks and capitals: "Zürich" is found as "zurich", "Straße" as "strasse".
  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/ß/g, "ss");

  function filter(controls) {
    const table = document.getElementById(controls.dataset.filter);
    const rows = [...table.querySelectorAll(":scope > tbody > tr:not(.grp)")];
    const sorted = casebook.all.find((one) => one.table === table);
    const buttons = [...controls.querySelectorAll("button[data-facet]")];
    const facets = controls.dataset.facets.split(" ").filter(Boolean);
    const values = rows.map((row) => facets.map((facet) => (row.dataset[facet] || "").split(" ")));
    const field = controls.querySelector("[data-filter-text]");
    const [count, clear, none] = ["count", "clear", "none"].map((part) => document.querySelector(`[data-filter-${part}]`));
    let texts = null;

    function apply() {
      const state = casebook.state();
      const words = folded(state.get("text") || "").split(/\s+/).filter(Boolean);
      if (words.length && !texts) texts = rows.map((row) => folded(casebook.wordsOf(row)));
      const chosen = facets.map((facet) => new Set(state.getAll(facet)));
      // What the table would hold if a value alone were chosen in its facet: rows that at most
      // that facet leaves out.
      const counts = facets.map(() => new Map());
      const countIn = (facet, row) => {
        for (const value of values[row][facet]) counts[facet].set(value, (counts[facet].get(value) || 0) + 1);
      };
      let shown = 0;
      rows.forEach((row, at) => {
        const misses = [];
        const hasWords = words.every((word) => texts[at].includes(word));
        if (hasWords) {
          chosen.forEach((set, facet) => {
            if (set.size && !values[at][facet].some((value) => set.has(value))) misses.push(facet);
          });
          if (misses.length === 1) countIn(misses[0], at);
          if (!misses.length) facets.forEach((_, facet) => countIn(facet, at));
        }
        const isShown = hasWords && !misses.length;
        if (row.hidden === isShown) row.hidden = !isShown;
        if (isShown) shown += 1;
      });
      for (const button of buttons) {
        const facet = facets.indexOf(button.dataset.facet);
        const n = counts[facet].get(button.value) || 0;
        const isPressed = chosen[facet].has(button.value);
        button.setAttribute("aria-pressed", String(isPressed));
        button.disabled = n === 0 && !isPressed;
        button.querySelector(".n").textContent = numbers.format(n);
      }
      const isFiltered = words.length > 0 || chosen.some((set) => set.size);
      count.textContent = count.dataset.sentence.replace("{shown}", numbers.format(shown)).replace("{all}", numbers.format(rows.length));
      clear.hidden = !isFiltered;
      none.hidden = shown > 0;
      table.hidden = shown === 0;
      if (field !== document.activeElement) field.value = state.get("text") || "";
      if (sorted) sorted.showGroups();
      // The way to other months keeps what was asked for.
      for (const link of document.querySelectorAll("[data-carry] a")) link.hash = isFiltered ? state.toString() : "";
    }

    controls.addEventListener("click", (event) => {
      const button = event.target.closest("button[data-facet]");
      if (!button) return;
      const { facet } = button.dataset;
      const state = casebook.state();
      const chosen = state.getAll(facet);
      state.delete(facet);
      for (const value of chosen) if (value !== button.value) state.append(facet, value);
      if (!chosen.includes(button.value)) state.append(facet, button.value);
      casebook.remember(true);
    });
    field.addEventListener("input", () => {
      if (field.value) casebook.state().set("text", field.value); else casebook.state().delete("text");
      casebook.remember(false);
    });
    clear.addEventListener("click", () => {
      for (const name of ["text", ...facets]) casebook.state().delete(name);
      field.value = "";
      casebook.remember(true);
      // The button goes, and whoever pressed it must not be lost.
      field.focus({ preventScroll: true });
    });
    apply();
    return { apply };
  }

  casebook.all.push(...[...document.querySelectorAll("[data-filter]")].map(filter));
})();
