// The search of the page against a plain scan of all documents, written anew: a query per line that
// the two answer differently, none when all is well. Its value is a promise.
(async () => {
  const { folded, lookUp, documents } = window.casebookSearch;
  const total = Number(document.querySelector("[data-search]").dataset.search);
  const all = await documents([...Array(total).keys()], total, Infinity);
  if (all.length !== total) return [`only ${all.length} documents of ${total} can be read`];
  const places = all.map(({ title, name, texts }) => {
    const inTitle = new Set(folded(title + " " + name).flat());
    const inText = new Set(texts.flatMap((text) => folded(text).flat()).filter((word) => !inTitle.has(word)));
    return [inTitle, inText];
  });
  const vocabulary = [...new Set(places.flatMap(([inTitle, inText]) => [...inTitle, ...inText]))];

  const hasFigure = (word) => /\p{N}/u.test(word);
  const without = (word) => [...word].map((_, at) => [...word].filter((_, other) => other !== at).join(""));
  const swapped = (word) => [...word].slice(1).map((_, at) => {
    const letters = [...word];
    [letters[at], letters[at + 1]] = [letters[at + 1], letters[at]];
    return letters.join("");
  });
  const differences = (one, other) => [...one].filter((letter, at) => letter !== [...other][at]).length;
  const isSlip = (one, other) => one !== other && (
    without(one).includes(other) || without(other).includes(one) || swapped(one).includes(other)
    || ([...one].length === [...other].length && differences(one, other) === 1));

  function scan(query) {
    const length = [...query].length;
    const begin = vocabulary.filter((word) => (length < 3 ? word === query : word.startsWith(query)));
    const isNear = !begin.length && length > 3 && !hasFigure(query);
    const found = isNear ? vocabulary.filter((word) => !hasFigure(word) && isSlip(query, word)) : begin;
    const rank = (word) => (isNear ? 2 : Number(word !== query));
    const best = (words, more) => Math.min(...found.filter((word) => words.has(word)).map((word) => rank(word) + more));
    return places
      .map(([inTitle, inText], number) => [number, Math.min(best(inTitle, 0), best(inText, 3))])
      .filter(([, rank]) => rank < Infinity);
  }

  const queries = new Set();
  vocabulary.sort().filter((_, at) => at % 5 === 0).forEach((word, at) => {
    const letters = [...word];
    const place = at % letters.length;
    const changed = (remove, ...put) => letters.toSpliced(place, remove, ...put).join("");
    for (const query of [word, word.slice(0, 3), word.slice(0, 1), word.slice(0, -1), "q" + word.slice(1),
      word.slice(1), changed(1), changed(1, "q"), changed(0, "q"), ...swapped(word).slice(0, 2)]) {
      queries.add((folded(query)[0] || [""])[0]);
    }
  });
  queries.delete("");
  const faults = [];
  for (const query of queries) {
    const { ranks } = await lookUp(query);
    const found = JSON.stringify([...ranks].sort(([a], [b]) => a - b));
    const wanted = JSON.stringify(scan(query));
    if (found !== wanted) faults.push(`\`${query}\` finds ${found}, a scan ${wanted}`);
  }
  return queries.size > 500 ? faults : [`only ${queries.size} queries`];
})();
