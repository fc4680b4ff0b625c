// Tables that can be sorted, narrowed and downloaded, and lists that can be narrowed. What is
// narrowed stands in the fragment of the address, so that it can be shared.
"use strict";

/** A field as RFC 4180 has it. Text that a spreadsheet would take for a formula gets an apostrophe. */
function csvField(text) {
  const number = /^[+-]?[\d\s\u202f]+([.,]\d+)?$/.test(text);
  const safe = !number && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows of fields as a CSV file, with the mark by which spreadsheets know UTF-8. */
const csv = (rows) => `\ufeff${rows.map((row) => row.map(csvField).join(",")).join("\r\n")}\r\n`;

/** A number for what reads as one, with groups of three; none for other text. */
function numberOf(text) {
  const bare = text.replace(/[\s\u202f]/g, "");
  return /^[+-]?\d+(\.\d+)?%?$/.test(bare) ? Number.parseFloat(bare) : undefined;
}

/** The order of two cells: numbers by size, days and text as the language sorts them; nothing comes last. */
function compareCells(a, b, collator) {
  if (!a || !b) return (a ? 0 : 1) - (b ? 0 : 1);
  const [one, other] = [numberOf(a), numberOf(b)];
  return one !== undefined && other !== undefined ? one - other : collator.compare(a, b);
}

if (typeof module !== "undefined") module.exports = { csv, csvField, compareCells, numberOf };

if (typeof document !== "undefined") (() => {
  const lang = document.documentElement.lang || "en";
  const collator = new Intl.Collator(lang, { numeric: true, sensitivity: "base" });
  const say = (key, given = {}) => WORDS.say[key].replace(/\{(\w+)\}/g, (_, name) => given[name] ?? "");
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  const textOf = (node) => node.textContent.replace(/\s+/g, " ").trim();

  /** The values of a cell: what breaks or list items divide. */
  function valuesOf(cell) {
    const parts = [[]];
    for (const node of cell?.childNodes ?? []) node.nodeName === "BR" ? parts.push([]) : parts.at(-1).push(node);
    return parts
      .map((nodes) => ({ text: nodes.map((node) => node.textContent).join("").replace(/\s+/g, " ").trim(), link: nodes.find((node) => node.nodeName === "A") }))
      .filter(({ text }) => text)
      .map(({ text, link }) => ({ text, key: link?.getAttribute("href").replace(/\/?index\.html$/, "").split(/[/#]/).at(-1) || text }));
  }

  function sortable(table, heads) {
    heads.forEach((head, column) => {
      if (head.querySelector("button, a, input")) return;
      const button = element("button", "sort");
      button.type = "button";
      button.append(...head.childNodes);
      button.title = say("table-sort", { column: textOf(button) });
      head.append(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        for (const other of heads) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const body = table.tBodies[0];
        const rows = [...body.rows].map((row) => [row.cells[column] ? textOf(row.cells[column]) : "", row]);
        rows.sort(([a], [b]) => compareCells(a, b, collator) * (down && a && b ? -1 : 1));
        body.append(...rows.map(([, row]) => row));
      });
    });
  }

  function download(table, heads, name) {
    const shown = [...table.tBodies].flatMap((body) => [...body.rows]).filter((row) => !row.hidden);
    const cell = (node) => {
      const values = valuesOf(node).map(({ text }) => text);
      return values.length > 1 ? values.join("; ") : textOf(node);
    };
    const file = new Blob([csv([heads.map(textOf), ...shown.map((row) => [...row.cells].map(cell))])], { type: "text/csv" });
    const link = element("a");
    link.href = URL.createObjectURL(file);
    link.download = `${name.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").toLowerCase() || "table"}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  /** What a value stands under: key to label and the keys of all that is broader. */
  const broader = JSON.parse(document.getElementById("broader")?.textContent ?? "{}");

  function filterable(table, heads, tools) {
    const rows = [...table.tBodies[0].rows];
    const known = rows.map((row) => fold(textOf(row)));
    const names = new Map();
    const facets = heads.flatMap((head, column) => (head.dataset.facet ? [{ name: head.dataset.facet, title: textOf(head), column }] : []));
    for (const facet of facets) {
      facet.keys = rows.map((row) => {
        const keys = new Set();
        for (const { key, text } of valuesOf(row.cells[facet.column])) {
          keys.add(key);
          names.set(key, text);
          for (const above of broader[key]?.[1] ?? []) {
            keys.add(above);
            if (!names.has(above)) names.set(above, broader[above]?.[0] ?? above);
          }
        }
        return keys;
      });
    }
    const form = element("form", "filters");
    form.setAttribute("aria-label", say("table-tools"));
    const labelled = (title, control) => {
      const label = element("label");
      label.append(element("span", "", title), control);
      form.append(label);
      return control;
    };
    const text = labelled(say("table-filter"), element("input"));
    text.type = "search";
    text.name = "q";
    // A select adds a value; each that was chosen is a button that takes it away again.
    for (const facet of facets) {
      facet.chosen = new Set();
      facet.select = labelled(facet.title, element("select"));
      facet.select.name = facet.name;
      facet.shown = element("span", "chosen");
      facet.select.parentElement.after(facet.shown);
      facet.shown.append(facet.select.parentElement);
    }
    const clear = element("button", "button", say("table-clear"));
    clear.type = "button";
    form.append(clear);
    const told = element("p", "count");
    told.setAttribute("role", "status");
    tools.prepend(form);
    tools.append(told);

    const fits = (place, except) =>
      facets.every((facet) => facet === except || !facet.chosen.size || [...facet.chosen].some((value) => facet.keys[place].has(value))) &&
      fold(text.value).split(/\s+/).every((word) => known[place].includes(word));

    function draw() {
      for (const facet of facets) {
        const counts = new Map();
        rows.forEach((_, place) => {
          if (fits(place, facet)) for (const key of facet.keys[place]) counts.set(key, (counts.get(key) ?? 0) + 1);
        });
        const name = (key) => names.get(key) ?? key;
        const sorted = [...counts].filter(([key]) => !facet.chosen.has(key)).sort(([a], [b]) => collator.compare(name(a), name(b)));
        const none = new Option(say(facet.chosen.size ? "table-another" : "table-any"), "");
        facet.select.replaceChildren(none, ...sorted.map(([key, count]) => new Option(`${name(key)} (${count})`, key)));
        facet.select.value = "";
        for (const old of facet.shown.querySelectorAll(".chip")) old.remove();
        facet.shown.append(...[...facet.chosen].map((key) => {
          const chip = element("button", "chip", `${name(key)} ×`);
          chip.type = "button";
          chip.setAttribute("aria-label", say("table-remove", { name: name(key) }));
          chip.addEventListener("click", () => {
            facet.chosen.delete(key);
            remember();
            facet.select.focus();
          });
          return chip;
        }));
      }
      let left = 0;
      rows.forEach((row, place) => {
        row.hidden = !fits(place);
        left += row.hidden ? 0 : 1;
      });
      told.textContent = left ? say("table-shown", { shown: left, all: rows.length }) : say("table-none");
    }

    function remember() {
      const chosen = facets.flatMap(({ name, chosen }) => [...chosen].map((value) => [name, value]));
      const state = new URLSearchParams([...(text.value ? [["q", text.value]] : []), ...chosen]);
      history.replaceState(null, "", state.size ? `#?${state}` : "#?");
      draw();
    }

    function recall() {
      const state = new URLSearchParams(location.hash.startsWith("#?") ? location.hash.slice(2) : "");
      text.value = state.get("q") ?? "";
      for (const facet of facets) facet.chosen = new Set(state.getAll(facet.name).filter(Boolean));
      draw();
    }

    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", ({ target }) => {
      const facet = facets.find(({ select }) => select === target);
      if (facet?.select.value) facet.chosen.add(facet.select.value);
      remember();
    });
    clear.addEventListener("click", () => {
      for (const { chosen } of facets) chosen.clear();
      text.value = "";
      remember();
    });
    addEventListener("hashchange", recall);
    draw();
    recall();
  }

  document.querySelectorAll("main table").forEach((table) => {
    const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
    if (!heads.length || !table.tBodies.length) return;
    const frame = table.closest(".scroll") ?? table;
    const name = frame.getAttribute("aria-label") ?? table.caption?.textContent ?? document.title;
    const tools = element("div", "table-tools");
    const button = element("button", "button csv", say("table-csv"));
    button.type = "button";
    button.title = say("table-csv-says", { name });
    button.setAttribute("aria-label", button.title);
    // The heads as they are before they become buttons.
    const columns = heads.map((head) => head);
    button.addEventListener("click", () => download(table, columns, name));
    tools.append(button);
    const filtered = table.hasAttribute("data-filter");
    filtered ? frame.before(tools) : frame.after(tools);
    if (table.classList.contains("matrix")) return;
    if (filtered) filterable(table, heads, tools);
    // A narrow screen shows rows as blocks, in which each cell has to name its column.
    const titles = heads.map(textOf);
    for (const body of table.tBodies) for (const row of body.rows) [...row.cells].forEach((cell, column) => (cell.dataset.label = titles[column]));
    table.classList.add("labelled");
    if (table.tBodies[0].rows.length < 4) return;
    sortable(table, heads);
    table.dataset.sorted = "";
  });

  // A link to something folded unfolds it.
  const unfold = () => {
    const target = /^#[\w.-]+$/.test(location.hash) && document.getElementById(location.hash.slice(1));
    if (target?.nodeName === "DETAILS") target.open = true;
  };
  addEventListener("hashchange", unfold);
  unfold();

  // Two views of the same: the tree, and the table with its filters.
  const views = document.querySelector("[data-views]");
  if (views) {
    const links = [...views.querySelectorAll('a[href^="#"]')];
    const show = () => {
      const wanted = location.hash.startsWith("#?") ? "#table" : location.hash;
      const shown = links.find((link) => link.getAttribute("href") === wanted) ?? links[0];
      for (const link of links) {
        document.querySelector(link.getAttribute("href")).hidden = link !== shown;
        link === shown ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current");
      }
      if (location.hash === wanted && links.includes(shown)) views.scrollIntoView({ block: "nearest" });
    };
    addEventListener("hashchange", show);
    show();
  }

  // Long lists, in groups or not: one text narrows them all.
  const long = [...document.querySelectorAll("main ul.cards")].filter((list) => list.children.length > 20);
  const groups = [...document.querySelectorAll("main details:has(> ul.columns)"), ...long];
  if (groups.length) {
    const label = element("label", "filters");
    const text = element("input");
    text.type = "search";
    const told = element("span", "count");
    told.setAttribute("role", "status");
    label.append(element("span", "", say("list-filter")), text, told);
    groups[0].before(label);
    const items = groups.map((group) => [group, [...(group.open === undefined ? group : group.querySelector("ul")).children].map((item) => [item, fold(textOf(item))])]);
    text.addEventListener("input", () => {
      const words = fold(text.value).split(/\s+/).filter(Boolean);
      let left = 0;
      let all = 0;
      for (const [group, list] of items) {
        let here = 0;
        for (const [item, known] of list) {
          item.hidden = !words.every((word) => known.includes(word));
          here += item.hidden ? 0 : 1;
        }
        group.hidden = here === 0;
        group.open = words.length > 0 && here > 0;
        left += here;
        all += list.length;
      }
      told.textContent = say("table-shown", { shown: left, all });
    });
  }
})();
