// What every page gains with a script: the theme switch, keys with their help, links that copy
// their address, and tables that stay tables for assistive technology where they are drawn as
// cards. Everything else is in the page already. Loaded in the head without `defer`, so that a
// chosen theme holds before the first paint. All words stand in the page.
(function () {
  "use strict";

  const root = document.documentElement;
  const themeKey = "casebook-theme";
  const keysKey = "casebook-keys";

  // Styles show at once what only a script makes useful, so that nothing moves later.
  root.dataset.script = "";
  // The address carries a state: the page is shown when the state holds, and not rearranged in sight.
  if (location.hash.includes("=")) root.dataset.restoring = "";

  // Storage can be switched off, and a page opened from disk may have none.
  function stored(key) {
    try { return localStorage.getItem(key); } catch { return null; }
  }
  function store(key, value) {
    try {
      if (value === null) localStorage.removeItem(key); else localStorage.setItem(key, value);
    } catch { /* the choice then holds for this page */ }
  }

  function show(theme) {
    if (theme === "light" || theme === "dark") root.dataset.theme = theme; else delete root.dataset.theme;
  }
  show(stored(themeKey));

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
      store(themeKey, button.value === "auto" ? null : button.value);
      press(button.value);
    });
  }
  function nextTheme(group) {
    const buttons = [...group.querySelectorAll("button")];
    const at = buttons.findIndex((button) => button.getAttribute("aria-pressed") === "true");
    const next = buttons[(at + 1) % buttons.length];
    next.click();
    tell(next.textContent);
  }

  // Tells what was done, to eyes and ears. A sentence that stands there already is not read again,
  // so the place is emptied first.
  let told = 0;
  function tell(text) {
    const place = document.querySelector("[data-told]");
    if (!place) return;
    clearTimeout(told);
    place.textContent = "";
    told = setTimeout(() => {
      place.textContent = text;
      told = setTimeout(() => { place.textContent = ""; }, 6000);
    }, 40);
  }
  function say(word, n) {
    const place = document.querySelector("[data-told]");
    const number = new Intl.NumberFormat(root.lang).format(n || 0);
    if (place) tell((place.dataset[word] || "").replace("{n}", number));
  }

  // The clipboard's own interface is absent where a page does not come over https.
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const before = document.activeElement;
      const field = document.createElement("textarea");
      field.className = "vh";
      field.value = text;
      document.body.append(field);
      field.select();
      let done = false;
      try { done = document.execCommand("copy"); } catch { /* said below */ }
      field.remove();
      if (before && before.focus) before.focus({ preventScroll: true });
      return done;
    }
  }

  // A link to the very thing in which it stands, such as the # beside a heading.
  function copyAddress(event) {
    const link = event.target.closest && event.target.closest("a[href^='#']");
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!target || !target.contains(link) || target.localName === "main") return;
    copy(link.href).then((done) => { if (done) say("address"); });
  }

  function press(event) {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest && event.target.closest("input, textarea, select, [contenteditable], dialog")) return;
    const { key } = event;
    // Help can always be asked for: there the other keys are switched on again.
    if (key !== "?" && stored(keysKey) === "off") return;
    const named = [...document.querySelectorAll("[aria-keyshortcuts]")];
    const field = key === "/" ? document.querySelector("[data-search-field]") : null;
    const found = field || named.find((one) => one.getAttribute("aria-keyshortcuts") === key);
    if (!found) return;
    event.preventDefault();
    if (found.matches("[data-theme-switch]")) return void nextTheme(found);
    if (!found.matches("input")) return void found.click();
    const closed = found.closest("details:not([open])");
    if (closed) closed.open = true;
    found.focus();
  }

  function help(dialog) {
    const opener = document.querySelector("[data-help]");
    const use = dialog.querySelector("[data-keys]");
    use.checked = stored(keysKey) !== "off";
    use.addEventListener("change", () => store(keysKey, use.checked ? null : "off"));
    opener.addEventListener("click", () => dialog.showModal());
    dialog.addEventListener("click", (event) => {
      // Beside the dialog lies its backdrop, which is the dialog itself to an event.
      if (event.target === dialog || event.target.closest("[data-close]")) dialog.close();
    });
  }

  // A table whose parts are drawn as blocks is no table any more to some assistive technology.
  // The roles are set here and not in the page: on a wide screen they say nothing new.
  const parts = { THEAD: "rowgroup", TBODY: "rowgroup", TFOOT: "rowgroup", TR: "row", TD: "cell" };
  function keepTables(media) {
    if (!media.matches) return;
    for (const table of document.querySelectorAll("table.stack:not([role])")) {
      table.setAttribute("role", "table");
      for (const part of table.querySelectorAll("thead, tbody, tfoot, tr, th, td")) {
        const head = part.scope === "col" ? "columnheader" : "rowheader";
        part.setAttribute("role", parts[part.tagName] || head);
      }
    }
  }

  window.casebook = { copy, say };
  addEventListener("keydown", press);
  addEventListener("click", copyAddress);
  addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("[data-theme-switch]").forEach(themeSwitch);
    document.querySelectorAll("dialog[data-keys-help]").forEach(help);
    const narrow = matchMedia("screen and (max-width: 47rem)");
    keepTables(narrow);
    narrow.addEventListener("change", keepTables);
    delete root.dataset.restoring;
  });
})();
