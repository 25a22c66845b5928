// Looks up in the index that `src/site/search` wrote. Each of its files is a script with one call of
// `casebookShard`, for a page opened from disk may load nothing else; none is loaded before a query
// needs it. `casebookSearch` is what `search.js` and tests may ask.
(function () {
  "use strict";

  const box = document.querySelector("[data-search]");

  const files = new Map();
  // Characters of words and documents that were loaded so far, near enough to bytes.
  let loaded = 0;
  window.casebookShard = (id, value) => {
    const file = files.get(id);
    if (!file) return;
    file.isHere = true;
    if (typeof value === "string") loaded += value.length;
    file.resolve(value);
  };
  function load(id) {
    let file = files.get(id);
    if (!file) {
      file = { isHere: false };
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

  // `src/site/search/coded.rs` writes them.
  const SHORT = 64, SYMBOLS = 93;
  const symbols = new Map([..." !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~"]
    .map((symbol, value) => [symbol, value]));
  function decoded(parts, text) {
    let out = "";
    for (let at = 0; at < text.length; at += 1) {
      const code = symbols.get(text[at]);
      if (code < SHORT) { out += parts[code]; continue; }
      at += 1;
      const next = symbols.get(text[at]);
      if (code < SYMBOLS - 1) { out += parts[SHORT + (code - SHORT) * SYMBOLS + next]; continue; }
      out += text.slice(at + 1, at + 1 + next);
      at += next;
    }
    return out;
  }

  // `first id;first id`: which file holds what.
  const parts = (text) => text.split(";").filter(Boolean).map((part) => part.split(" "));
  const [wordFiles, spellingFiles, backwardsFiles, directories] =
    ["words", "spelling", "backwards", "directories"].map((name) => parts(box.dataset[name]));

  // The lines of the files that may hold something from `from` up to `to`.
  async function lines(those, from, to, mark) {
    const wanted = those.filter(([first], at) => first <= to && !(those[at + 1] && those[at + 1][0] <= from));
    const texts = await Promise.all(wanted.map(([, id]) => load(id)));
    return texts.flatMap((text) => text.split(mark));
  }
  const after = (word) => word + "\uffff";
  const backwards = (word) => [...word].reverse().join("");

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

  const terms = async (from, to) => (await lines(wordFiles, from, to, ";")).map((line) => line.split(" "));
  const whole = async (word) => (await terms(word, word)).filter(([other]) => other === word);
  // Where the words that begin so are many, they have one line together.
  async function beginning(word) {
    const any = word + "*";
    const first = (await terms(word, any)).filter(([other]) => other === word || other === any);
    if (first.some(([other]) => other === any)) return first;
    return (await terms(word, after(word))).filter(([other]) => other.startsWith(word) && !other.endsWith("*"));
  }
  // A word with one slip is as it should be before its middle letter or behind it.
  async function slips(word) {
    const all = [...word];
    const middle = Math.floor((all.length - 1) / 2);
    const begin = all.slice(0, middle).join(""), end = backwards(all.slice(middle + 1).join(""));
    const [begins, ends] = await Promise.all([
      lines(spellingFiles, begin, after(begin), " "), lines(backwardsFiles, end, after(end), " ")]);
    const near = [...begins, ...ends.map(backwards)].filter((other) => isSlip(word, other));
    return (await Promise.all([...new Set(near)].map(whole))).flat();
  }

  // A word of the query: the words of the index that it means, and each document with its rank there:
  // title before text, the whole word before its beginning before a slip.
  async function lookUp(word) {
    const length = [...word].length;
    const fits = (other) => (length < 3 ? other === word : other.startsWith(word));
    let found = await (length < 3 ? whole(word) : beginning(word));
    let isNear = false;
    if (!found.length && length > 3 && !/\p{N}/u.test(word)) {
      found = await slips(word);
      isNear = found.length > 0;
    }
    const ranks = new Map();
    for (const [term, title, text] of found) {
      const rank = isNear ? 2 : Number(term !== word);
      const put = (number, rank) => { if (!(ranks.get(number) <= rank)) ranks.set(number, rank); };
      for (const number of numbers(title)) put(number, rank);
      for (const number of numbers(text)) put(number, rank + 3);
    }
    const near = new Set(isNear ? found.map(([term]) => term) : []);
    const means = (forms) => forms.some((form) => (isNear ? near.has(form) : fits(form)));
    return { word, means, isNear, ranks };
  }

  const within = (those, number) => those[those.findLastIndex(([first]) => Number(first) <= number)];

  // The documents of these numbers, in their order: no more than `most`, and only so many that no
  // more than `files` files have to be loaded.
  async function documents(numbers, most, files) {
    const asked = new Set();
    const places = [];
    for (const number of numbers.slice(0, most)) {
      const [first, id] = within(parts(await load(within(directories, number)[1])), number);
      if (!isHere(id)) asked.add(id);
      if (asked.size > files) break;
      places.push([id, number - Number(first)]);
    }
    return Promise.all(places.map(async ([id, at]) => {
      const [list, texts] = await load(id);
      const [path, title, name, line, ...rest] = decoded(list.split("\u007f"), texts[at]).split("\n");
      return { path, title, name, line, texts: rest };
    }));
  }
  const isHere = (id) => files.get(id)?.isHere === true;

  // The values of a facet, each with the number of its documents and a way to get them.
  async function facet(id) {
    const [, list, those] = await load(id);
    const lists = parts(list);
    return those.map(([value, text, count], at) => ({
      value, text, count,
      documents: async () => {
        const [first, id] = within(lists, at);
        return numbers((await load(id))[1].split(";")[at - Number(first)]);
      },
    }));
  }

  window.casebookSearch = { folded, forms, wordPattern, lookUp, documents, facet, loaded: () => loaded };
})();
