// The search page: the box's search with filters, whose state stands in the address.
"use strict";

(() => {
  const { say, element } = SITE;
  const form = document.getElementById("search");
  const words = document.getElementById("words");
  const found = document.getElementById("found");
  const hits = document.getElementById("hits");
  const more = document.getElementById("more");
  const values = JSON.parse(document.getElementById("facets").textContent);
  const selects = [...form.querySelectorAll("select")];
  const STEP = 50;
  let shown = STEP;
  let ready = false;

  /** The values of an entry for a facet, as they stand in an address. */
  const of = (entry, facet) => (facet === "kind" ? [SITE.kind(entry)[0]] : entry.facets.filter((place) => values[place][0] === facet).map((place) => values[place][1]));
  const names = new Map([
    ...WORDS.kinds.map(([slug, name]) => [`kind ${slug}`, name]),
    ...values.map(([facet, local, label]) => [`${facet} ${local}`, label]),
  ]);
  const chosen = () => selects.filter(({ value }) => value).map(({ name, value }) => [name, value]);
  const fits = (entry, wanted, except) => wanted.every(([facet, value]) => facet === except || of(entry, facet).includes(value));

  /** A select with the values that are left, each with how many results it would leave. */
  function fill(select, entries, wanted) {
    const counts = new Map();
    for (const entry of entries) {
      if (fits(entry, wanted, select.name)) for (const value of new Set(of(entry, select.name))) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const kept = select.value;
    if (kept && !counts.has(kept)) counts.set(kept, 0);
    const label = (value) => names.get(`${select.name} ${value}`) ?? value;
    const sorted = [...counts].sort(([a], [b]) => label(a).localeCompare(label(b), SITE.lang, { numeric: true }));
    select.replaceChildren(new Option(say("search-any"), ""), ...sorted.map(([value, count]) => new Option(`${label(value)} (${count})`, value)));
    select.value = kept;
  }

  function draw() {
    const text = words.value.trim();
    const wanted = chosen();
    const all = text ? SEARCH.search(text).map(({ entry }) => entry) : SEARCH.entries.filter(Boolean);
    for (const select of selects) fill(select, all, wanted);
    const left = text || wanted.length ? all.filter((entry) => fits(entry, wanted)) : [];
    hits.replaceChildren(...left.slice(0, shown).map((entry) => {
      const item = element("li");
      const link = element("a");
      link.href = SITE.href(entry);
      SITE.show(entry, text, link);
      item.append(link);
      return item;
    }));
    more.hidden = left.length <= shown;
    more.textContent = say("search-more", { count: left.length - shown });
    if (!ready) found.textContent = say("search-loading");
    else if (!text && !wanted.length) found.textContent = "";
    else found.textContent = left.length ? say("search-found", { count: left.length }) : say("search-none", { words: text });
  }

  function remember() {
    const state = new URLSearchParams([...(words.value.trim() ? [["q", words.value.trim()]] : []), ...chosen()]);
    history.replaceState(null, "", `${location.pathname}${state.size ? `?${state}` : ""}`);
  }

  async function ask() {
    shown = STEP;
    remember();
    draw();
    await SITE.rest(words.value, () => {});
    draw();
  }

  const state = new URLSearchParams(location.search);
  words.value = state.get("q") ?? "";
  for (const select of selects) {
    const value = state.get(select.name);
    select.replaceChildren(new Option(say("search-any"), ""));
    if (value) {
      select.append(new Option(value, value));
      select.value = value;
    }
  }
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  words.addEventListener("input", ask);
  form.addEventListener("change", ask);
  more.addEventListener("click", () => {
    shown += STEP;
    draw();
  });
  found.textContent = say("search-loading");
  const settle = () => {
    ready = true;
    draw();
  };
  SITE.start().then(draw).then(() => SITE.rest(words.value, () => {})).then(settle);
})();
