// What a table gains with a script: sorting, and a copy as CSV. Loaded, deferred, by pages with
// tables; filter.js adds to it. The state stands behind `#`, which also works from disk, where the
// part behind `?` may not be changed; what is not understood there is kept.
//
// In the page: `<table data-table>` can be sorted. A cell is compared by its `data-s`, else by the
// `value` of a `<data>` or the `datetime` of a `<time>` in it, else by its words. `data-groups` on a
// table keeps its groups while it is sorted, and names them in a copy. `[data-csv]` copies the table
// that it names, or the one before it.
(function () {
  "use strict";

  const lang = document.documentElement.lang || undefined;
  const collator = new Intl.Collator(lang, { numeric: true });
  const apart = /^(small|p|li|br|div|t[dh])$/;

  let state = new URLSearchParams();

  // The words of a cell as they are read: no titles of drawings, and lines kept apart.
  function gather(node) {
    let words = "";
    let isNew = false;
    for (const child of node.childNodes) {
      if (child.nodeType !== 1 && child.nodeType !== 3) continue;
      if (child.localName === "svg") continue;
      const more = child.nodeType === 3 ? child.data : gather(child);
      const starts = apart.test(child.localName || "");
      if ((starts || isNew) && words.trim() && more.trim()) words += "; ";
      words += more;
      if (more.trim()) isNew = starts;
    }
    return words;
  }
  const wordsOf = (node) => gather(node).replace(/\s+/g, " ").trim();

  // What may be compared: a number, words, or null for an empty cell.
  function keyOf(cell) {
    if (!cell) return null;
    if (cell.dataset.s !== undefined) return cell.dataset.s === "" ? null : Number(cell.dataset.s);
    const figure = cell.querySelector("data[value]");
    if (figure && figure.value !== "" && !isNaN(figure.value)) return Number(figure.value);
    const time = cell.querySelector("time[datetime]");
    const at = time ? Date.parse(time.dateTime) : NaN;
    return isNaN(at) ? wordsOf(cell) || null : at;
  }

  // Original positions in the order wanted. Empty cells come last both ways, equal ones stay as
  // they stood. Where some cells have figures, one with words says why it has none.
  function order(keys, isDown) {
    const isNumeric = keys.some((key) => typeof key === "number");
    const known = keys.map((key) => (isNumeric && typeof key !== "number" ? null : key));
    const compare = isNumeric ? (a, b) => a - b : collator.compare;
    return known.map((_, at) => at).sort((a, b) => {
      if (known[a] === null || known[b] === null) {
        return (known[a] === null) - (known[b] === null) || a - b;
      }
      const difference = compare(known[a], known[b]);
      return (isDown ? -difference : difference) || a - b;
    });
  }

  // A table that can be sorted. Its lines are remembered as they were built.
  function sortable(table, at) {
    const name = table.id || "t" + (at + 1);
    const bodies = [...table.tBodies].map((body) => ({ body, lines: [...body.rows] }));
    const isGroup = new Set(bodies.flatMap(({ lines }) => lines.filter((row) => row.matches(".grp"))));
    const keeps = table.dataset.groups !== undefined;
    const heads = [...table.tHead.rows[0].cells];
    const keys = new Map();
    let sorted = "";

    const isMine = (text) => text.replace(/^-/, "").startsWith(name + ".");
    const read = () => (state.getAll("sort").find(isMine) || "").match(/^(-?).*\.(\d+)$/);

    function parts() {
      const all = bodies.map(({ body, lines }) => ({
        body, first: lines.filter((row) => isGroup.has(row)), rows: lines.filter((row) => !isGroup.has(row)),
      }));
      if (keeps) return all;
      const [{ body }] = all;
      return [{ body, first: all.flatMap((part) => part.first), rows: all.flatMap((part) => part.rows) }];
    }

    function apply() {
      const found = read();
      const column = found && Number(found[2]) < heads.length ? Number(found[2]) : -1;
      const now = column < 0 ? "" : found[0];
      if (now === sorted) return;
      sorted = now;
      heads.forEach((head, index) => {
        if (index !== column) head.removeAttribute("aria-sort");
        else head.setAttribute("aria-sort", found[1] ? "descending" : "ascending");
      });
      if (column < 0) {
        for (const { body, lines } of bodies) body.append(...lines);
      } else {
        for (const { body, first, rows } of parts()) {
          const cached = (row) => {
            if (!keys.has(row)) keys.set(row, []);
            const own = keys.get(row);
            if (!(column in own)) own[column] = keyOf(row.cells[column]);
            return own[column];
          };
          body.append(...first, ...order(rows.map(cached), Boolean(found[1])).map((index) => rows[index]));
        }
      }
      showGroups();
    }

    // A group without rows in sight has no title, and an order across groups has none either.
    function showGroups() {
      for (const { lines } of bodies) {
        let isSeen = false;
        for (const row of [...lines].reverse()) {
          if (isGroup.has(row)) {
            row.hidden = !isSeen || (Boolean(sorted) && !keeps);
            isSeen = false;
          } else if (!row.hidden) isSeen = true;
        }
      }
    }

    heads.forEach((head, index) => {
      if (!wordsOf(head)) return;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.append(...head.childNodes);
      head.append(button);
      // Up, down, as it was.
      button.addEventListener("click", () => {
        const before = head.getAttribute("aria-sort");
        const others = state.getAll("sort").filter((text) => !isMine(text));
        state.delete("sort");
        for (const text of others) state.append("sort", text);
        if (before !== "descending") state.append("sort", `${before ? "-" : ""}${name}.${index}`);
        remember(true);
      });
    });
    return { apply, showGroups, table };
  }

  // As `casebook actions --format csv` writes: no cell may become a formula on somebody's desk.
  function quoted(cell) {
    const isFormula = /^[=+\-@\t\r]/.test(cell) && !(cell.startsWith("-") && !isNaN(cell));
    const harmless = isFormula ? "'" + cell : cell;
    return /[",\r\n]/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless;
  }
  // A moment that stands alone is written in full: in its table the month above may name its year.
  function copied(cell) {
    if (!cell) return "";
    const words = wordsOf(cell);
    const time = cell.querySelector("time[datetime]");
    if (!time || wordsOf(time) !== words) return words;
    return (words.startsWith("~") ? "~" : "") + time.dateTime;
  }
  function csv(table) {
    const heads = [...table.tHead.rows[0].cells].map(wordsOf);
    const grouped = table.dataset.groups;
    const lines = [grouped ? [grouped, ...heads] : heads];
    let group = "";
    for (const row of table.querySelectorAll(":scope > tbody > tr")) {
      if (row.matches(".grp")) group = wordsOf(row.cells[0].firstElementChild || row.cells[0]);
      else if (!row.hidden) {
        const cells = heads.map((_, at) => copied(row.cells[at]));
        lines.push(grouped ? [group, ...cells] : cells);
      }
    }
    return { text: lines.map((line) => line.map(quoted).join(",") + "\r\n").join(""), n: lines.length - 1 };
  }
  addEventListener("click", async (event) => {
    const button = event.target.closest && event.target.closest("[data-csv]");
    if (!button) return;
    const before = button.parentElement.previousElementSibling;
    const { text, n } = csv(button.dataset.csv ? document.getElementById(button.dataset.csv) : before);
    casebook.say((await casebook.copy(text)) ? "rows" : "failed", n);
  });

  // Choices can be taken back one by one with the browser's own button; letters cannot.
  function remember(isStep) {
    history[isStep ? "pushState" : "replaceState"](null, "", "#" + state);
    apply();
  }
  function read() {
    const hash = location.hash.slice(1);
    // An anchor of the page, such as the skip link's, is no state.
    if (hash && !hash.includes("=")) return;
    state = new URLSearchParams(hash);
    apply();
  }
  function apply() {
    for (const one of all) one.apply();
  }

  const all = [...document.querySelectorAll("table[data-table]")].map(sortable);
  addEventListener("hashchange", read);
  addEventListener("popstate", read);
  read();
  Object.assign(casebook, { all, remember, wordsOf, state: () => state });
})();
