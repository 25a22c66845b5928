// What a page with tables must do, run in the page of the built sample. One check is a function
// that gives the faults it found; `tests/support/tables.rs` says on which page each one runs.
(() => {
  const table = (id) => document.getElementById(id);
  const rows = (id) => [...table(id).querySelectorAll("tbody > tr:not(.grp)")].filter((row) => !row.hidden);
  const cells = (id, column) => rows(id).map((row) => row.cells[column]);
  const head = (id, column) => table(id).tHead.rows[0].cells[column];
  const words = (node) => (node ? node.textContent.replace(/\s+/g, " ").trim() : "");
  const moved = () => new Promise((done) => addEventListener("popstate", () => setTimeout(done, 20), { once: true }));
  const back = async () => { const there = moved(); history.back(); await there; };
  const forward = async () => { const there = moved(); history.forward(); await there; };

  function checked(run) {
    return async () => {
      const faults = [];
      await run((what, got, wanted = true) => {
        if (JSON.stringify(got) !== JSON.stringify(wanted)) {
          faults.push(`${what}: ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`);
        }
      });
      return faults;
    };
  }
  const keys = (id, column) => cells(id, column).map((cell) => cell.dataset.s).filter((key) => key !== undefined && key !== "").map(Number);
  const isRising = (list) => list.every((one, at) => !at || list[at - 1] <= one);
  const emptyLast = (id, column) => {
    const filled = cells(id, column).map((cell) => words(cell) !== "");
    return filled.indexOf(false) < 0 || filled.lastIndexOf(true) < filled.indexOf(false);
  };

  const sorting = checked(async (is) => {
    const before = cells("incidents", 1).map(words);
    is("a head is a button", head("incidents", 4).firstElementChild.matches("button[type=button]"));
    const button = head("incidents", 4).querySelector("button");
    button.click();
    is("aria-sort", head("incidents", 4).getAttribute("aria-sort"), "ascending");
    is("effects rise", keys("incidents", 4).length > 5 && isRising(keys("incidents", 4)));
    is("empty cells are last", emptyLast("incidents", 4));
    is("months have no title now", [...table("incidents").querySelectorAll(".grp")].every((row) => row.hidden));
    is("a day says its year", /20\d\d/.test(getComputedStyle(cells("incidents", 0)[0], "::after").content));
    is("the address", location.hash, "#sort=incidents.4");
    button.click();
    is("aria-sort", head("incidents", 4).getAttribute("aria-sort"), "descending");
    is("effects fall", isRising(keys("incidents", 4).reverse()));
    is("empty cells are last again", emptyLast("incidents", 4));
    head("incidents", 2).querySelector("button").click();
    is("one column alone is sorted", table("incidents").querySelectorAll("[aria-sort]").length, 1);
    is("severities rise", isRising(keys("incidents", 2)));
    await back();
    is("a step back", head("incidents", 4).getAttribute("aria-sort"), "descending");
    await forward();
    is("a step forward", head("incidents", 2).getAttribute("aria-sort"), "ascending");
    head("incidents", 2).querySelector("button").click();
    head("incidents", 2).querySelector("button").click();
    is("as it was", cells("incidents", 1).map(words), before);
    is("months have their titles", [...table("incidents").querySelectorAll(".grp")].every((row) => !row.hidden));
    head("incidents", 0).querySelector("button").click();
    const times = cells("incidents", 0).map((cell) => Date.parse(cell.querySelector("time").dateTime));
    is("days rise across years", isRising(times));
  });

  const filtering = checked(async (is) => {
    const controls = document.querySelector("[data-filter]");
    const all = rows("incidents").length;
    const count = document.querySelector("[data-filter-count]");
    is("the count at first", words(count), `${all} of ${all} rows shown`);
    const button = controls.querySelector("button[data-facet=severity][value=S1]");
    const n = Number(words(button.querySelector(".n")));
    history.replaceState(null, "", "#foreign=kept");
    dispatchEvent(new PopStateEvent("popstate"));
    button.click();
    is("rows are as many as the button said", rows("incidents").length, n);
    is("they are of that severity", rows("incidents").every((row) => row.dataset.severity === "S1"));
    is("the button is pressed", button.getAttribute("aria-pressed"), "true");
    is("the count", words(count), `${n} of ${all} rows shown`);
    is("what is not ours is kept", location.hash, "#foreign=kept&severity=S1");
    is("a month without rows has no title", [...table("incidents").querySelectorAll(".grp:not([hidden])")].every((row) => row.nextElementSibling && !row.nextElementSibling.matches(".grp")));
    is("the way to a month keeps it", document.querySelector("[data-carry] .chip").hash.includes("severity=S1"));
    const other = controls.querySelector("button[data-facet=severity][value=S2]");
    const more = Number(words(other.querySelector(".n")));
    other.click();
    is("values of one facet widen", rows("incidents").length, n + more);
    await back();
    is("a step back", rows("incidents").length, n);
    const field = controls.querySelector("[data-filter-text]");
    const type = (text) => { field.value = text; field.dispatchEvent(new Event("input", { bubbles: true })); };
    type("no such words anywhere");
    is("nothing is left", [rows("incidents").length, table("incidents").hidden], [0, true]);
    is("and it is said", document.querySelector("[data-filter-none]").hidden, false);
    const clear = document.querySelector("[data-filter-clear]");
    is("it can be taken back", clear.hidden, false);
    clear.click();
    is("all are there again", [rows("incidents").length, location.hash, clear.hidden], [all, "#foreign=kept", true]);
    type("LÖGINS");
    is("marks and capitals do not matter", rows("incidents").length > 0 && rows("incidents").length < all);
  });

  const restored = checked(async (is) => {
    is("the filter", rows("incidents").every((row) => row.dataset.severity === "S1") && rows("incidents").length > 0);
    is("the order", head("incidents", 4).getAttribute("aria-sort"), "descending");
    is("the page is in sight", getComputedStyle(document.body).visibility, "visible");
    const shifts = await new Promise((done) => {
      let sum = 0;
      const observer = new PerformanceObserver((list) => { for (const shift of list.getEntries()) sum += shift.value; });
      observer.observe({ type: "layout-shift", buffered: true });
      setTimeout(() => done(sum), 150);
    });
    is("nothing has moved", shifts, 0);
  });

  const copying = checked(async (is) => {
    let copied = "";
    let can = true;
    const put = (clipboard) => Object.defineProperty(navigator, "clipboard", { value: clipboard, configurable: true });
    put({ writeText: async (text) => { copied = text; } });
    document.execCommand = () => { copied = document.activeElement.value.replace(/\r?\n/g, "\r\n"); return can; };
    const later = (time) => new Promise((done) => setTimeout(done, time));
    const told = async () => { await later(120); return words(document.querySelector("[data-told]")); };
    head("incidents", 1).querySelector("button").click();
    document.querySelector("button[data-facet=severity][value=S1]").click();
    const first = cells("incidents", 1)[0].querySelector("a");
    first.textContent = '=1+1,"x"';
    document.querySelector("[data-csv]").click();
    is("it is said", await told(), `Rows copied as CSV: ${rows("incidents").length}.`);
    const lines = copied.split("\r\n");
    is("a head, the rows in sight, an end", lines.length, rows("incidents").length + 2);
    is("the head", lines[0], "Began,Incident,Severity,Priority,Effect,Status");
    is("no formula, quotes doubled, days in full", /^~?\d{4}-\d\d-\d\dT\d\d:\d\d[+-]\d\d:\d\d,"'=1\+1,""x""; /.test(lines[1]));
    const before = copied;
    put(undefined);
    document.querySelector("[data-csv]").click();
    await told();
    is("without a clipboard", copied, before);
    can = false;
    document.querySelector("[data-csv]").click();
    is("a browser that refuses", await told(), "The browser did not let this page copy.");
  });

  const press = (key, at = document.body) => at.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  const keyboard = checked(async (is) => {
    const dialog = document.querySelector("dialog");
    press("?");
    is("? opens the help", dialog.open);
    dialog.querySelector("[data-close]").click();
    is("it closes", dialog.open, false);
    press("t");
    is("t changes the colours", document.documentElement.dataset.theme, "light");
    press("t"); press("t");
    is("and back", "theme" in document.documentElement.dataset, false);
    press("f");
    const field = document.querySelector("[data-filter-text]");
    is("f goes to the filter", document.activeElement === field);
    press("?", field);
    is("a letter in a field is a letter", dialog.open, false);
    const use = dialog.querySelector("[data-keys]");
    use.click();
    press("t");
    is("keys can be switched off", "theme" in document.documentElement.dataset, false);
    use.click();
  });

  const cards = checked(async (is) => {
    const wide = document.documentElement.scrollWidth;
    is("nothing sticks out", wide <= innerWidth);
    is("a table stays a table", [table("incidents").getAttribute("role"), cells("incidents", 0)[0].getAttribute("role"), head("incidents", 1).getAttribute("role")], ["table", "rowheader", "columnheader"]);
    is("columns have their names", cells("incidents", 4).filter((cell) => words(cell)).every((cell) => getComputedStyle(cell, "::before").content.includes("Effect")));
    head("incidents", 4).querySelector("button").click();
    is("cards are sorted too", isRising(keys("incidents", 4)));
    is("and by a head in sight", head("incidents", 4).querySelector("button").getBoundingClientRect().width > 10);
  });

  const sticky = checked(async (is) => {
    const at = document.querySelector("#incidents tbody tr:nth-child(12)");
    scrollTo({ top: at.getBoundingClientRect().top, behavior: "instant" });
    is("the head stays in sight", Math.abs(head("incidents", 1).getBoundingClientRect().top) < 2);
  });

  const groups = checked(async (is) => {
    const [first] = document.querySelectorAll("table[data-groups]");
    first.tHead.rows[0].cells[4].querySelector("button").click();
    const titles = [...first.querySelectorAll(".grp")];
    is("a group keeps its title", titles.length > 1 && titles.every((row) => !row.hidden && row.parentElement.rows[0] === row));
  });

  // Every table that can be sorted: each column up, and no two orders lose a row.
  const everyColumn = checked(async (is) => {
    for (const one of document.querySelectorAll("table[data-table]")) {
      const n = one.querySelectorAll("tbody > tr").length;
      for (const cell of one.tHead.rows[0].cells) {
        const button = cell.querySelector("button.sort");
        if (!button) continue;
        button.click();
        is(`${words(cell)} is sorted`, cell.getAttribute("aria-sort"), "ascending");
        is(`${words(cell)} keeps all rows`, one.querySelectorAll("tbody > tr").length, n);
      }
    }
  });

  const address = checked(async (is) => {
    let copied = "";
    Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => { copied = text; } }, configurable: true });
    const link = [...document.querySelectorAll("a[href^='#']")].find((one) => {
      const target = document.getElementById(one.hash.slice(1));
      return target && target.contains(one);
    });
    link.click();
    is("a link to its own place is copied", copied, link.href);
  });

  return { sorting, filtering, restored, copying, keyboard, cards, sticky, groups, everyColumn, address };
})()
