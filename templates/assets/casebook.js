// What a page gains with a script: the theme switch, and filtering of tables in place. Everything
// else is in the page already. Loaded in the head without `defer`, so that a chosen theme holds
// before the first paint.
(function () {
  "use strict";

  const root = document.documentElement;
  const key = "casebook-theme";

  // Storage can be switched off, and a page opened from disk may have none.
  function stored() {
    try { return localStorage.getItem(key); } catch { return null; }
  }
  function store(theme) {
    try {
      if (theme === "auto") localStorage.removeItem(key); else localStorage.setItem(key, theme);
    } catch { /* the choice then holds for this page */ }
  }
  function show(theme) {
    if (theme === "light" || theme === "dark") root.dataset.theme = theme; else delete root.dataset.theme;
  }

  show(stored());

  function themeSwitch(group) {
    const buttons = [...group.querySelectorAll("button")];
    const press = (theme) => {
      for (const button of buttons) button.setAttribute("aria-pressed", String(button.value === theme));
    };
    press(root.dataset.theme || "auto");
    group.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (!button) return;
      show(button.value);
      store(button.value);
      press(button.value);
    });
    group.hidden = false;
  }

  // The filter's parts: `data-filter="ID"` on the controls names the table; each row of it has
  // `data-FACET="value value"`; `<button data-facet="FACET" value="value">` holds a count in `.n`;
  // `[data-filter-text]` is the search field, `[data-filter-count]` tells how many are shown in
  // the words of its `data-sentence`, `[data-filter-clear]` begins anew.
  // Values of one facet widen the selection, facets narrow it. The state stands behind `#`, which
  // also works from disk, where the part behind `?` may not be changed.
  function filter(controls) {
    const table = document.getElementById(controls.dataset.filter);
    if (!table) return;
    const rows = [...table.querySelectorAll("tbody > tr:not(.grp)")];
    const groups = [...table.querySelectorAll("tbody > tr.grp")];
    const texts = rows.map((row) => row.textContent.toLowerCase());
    const buttons = [...controls.querySelectorAll("button[data-facet]")];
    const facets = [...new Set(buttons.map((button) => button.dataset.facet))];
    const field = controls.querySelector("[data-filter-text]");
    const count = document.querySelector("[data-filter-count]");
    const clear = document.querySelector("[data-filter-clear]");
    const values = (row, facet) => (row.dataset[facet] || "").split(" ");

    let state = new URLSearchParams();

    function matches(row, at, except) {
      const words = (state.get("text") || "").toLowerCase().split(/\s+/).filter(Boolean);
      return words.every((word) => texts[at].includes(word)) && facets.every((facet) => {
        const chosen = state.getAll(facet);
        return facet === except || !chosen.length || values(row, facet).some((value) => chosen.includes(value));
      });
    }

    function apply() {
      let shown = 0;
      rows.forEach((row, at) => {
        row.hidden = !matches(row, at);
        if (!row.hidden) shown += 1;
      });
      for (const group of groups) {
        let next = group.nextElementSibling;
        while (next && next.hidden && !next.matches(".grp")) next = next.nextElementSibling;
        group.hidden = !next || next.matches(".grp");
      }
      for (const button of buttons) {
        const { facet } = button.dataset;
        const isPressed = state.getAll(facet).includes(button.value);
        // What the table would hold if this value alone were chosen in its facet.
        const n = rows.filter((row, at) => matches(row, at, facet) && values(row, facet).includes(button.value)).length;
        button.setAttribute("aria-pressed", String(isPressed));
        button.disabled = n === 0 && !isPressed;
        const figure = button.querySelector(".n");
        if (figure) figure.textContent = String(n);
      }
      if (count) {
        count.textContent = count.dataset.sentence.replace("{shown}", shown).replace("{all}", rows.length);
      }
      if (clear) clear.hidden = !state.toString();
    }

    function remember() {
      const text = state.toString();
      history.replaceState(null, "", text ? "#" + text : "#");
      apply();
    }

    function read() {
      const hash = location.hash.slice(1);
      // An anchor of the page, such as the skip link's, is not a filter.
      if (hash && !hash.includes("=")) return;
      const known = [...new URLSearchParams(hash)].filter(([name]) => name === "text" || facets.includes(name));
      state = new URLSearchParams(known);
      if (field) field.value = state.get("text") || "";
      apply();
    }

    controls.addEventListener("click", (event) => {
      const button = event.target.closest("button[data-facet]");
      if (!button) return;
      const { facet } = button.dataset;
      const chosen = state.getAll(facet);
      state.delete(facet);
      for (const value of chosen) if (value !== button.value) state.append(facet, value);
      if (!chosen.includes(button.value)) state.append(facet, button.value);
      remember();
    });
    if (field) {
      field.addEventListener("input", () => {
        if (field.value) state.set("text", field.value); else state.delete("text");
        remember();
      });
    }
    if (clear) {
      clear.addEventListener("click", () => {
        state = new URLSearchParams();
        if (field) field.value = "";
        remember();
      });
    }
    addEventListener("hashchange", read);
    controls.hidden = false;
    read();
  }

  // `/` leads to the search from every page, and to its field there; not while somebody writes.
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest && event.target.closest("input, textarea, select, [contenteditable]")) return;
    const field = document.querySelector("[data-search-field]");
    const link = document.querySelector("a[aria-keyshortcuts='/']");
    if (!field && !link) return;
    event.preventDefault();
    if (field) field.focus(); else link.click();
  });

  addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("[data-theme-switch]").forEach(themeSwitch);
    document.querySelectorAll("[data-filter]").forEach(filter);
  });
})();
