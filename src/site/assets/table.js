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
    for (const facet of facets) {
      facet.select = labelled(facet.title, element("select"));
      facet.select.name = facet.name;
    }
    const clear = element("button", "button", say("table-clear"));
    clear.type = "button";
    form.append(clear);
    const told = element("p", "count");
    told.setAttribute("role", "status");
    tools.prepend(form);
    tools.append(told);

    const fits = (place, except) =>
      facets.every((facet) => facet === except || !facet.select.value || facet.keys[place].has(facet.select.value)) &&
      fold(text.value).split(/\s+/).every((word) => known[place].includes(word));

    function draw() {
      for (const facet of facets) {
        const counts = new Map();
        rows.forEach((_, place) => {
          if (fits(place, facet)) for (const key of facet.keys[place]) counts.set(key, (counts.get(key) ?? 0) + 1);
        });
        const kept = facet.select.value;
        if (kept && !counts.has(kept)) counts.set(kept, 0);
        const sorted = [...counts].sort(([a], [b]) => collator.compare(names.get(a) ?? a, names.get(b) ?? b));
        facet.select.replaceChildren(new Option(say("table-any"), ""), ...sorted.map(([key, count]) => new Option(`${names.get(key) ?? key} (${count})`, key)));
        facet.select.value = kept;
      }
      let left = 0;
      rows.forEach((row, place) => {
        row.hidden = !fits(place);
        left += row.hidden ? 0 : 1;
      });
      told.textContent = left ? say("table-shown", { shown: left, all: rows.length }) : say("table-none");
    }

    function remember() {
      const state = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
      history.replaceState(null, "", state.size ? `#?${state}` : "#?");
      draw();
    }

    function recall() {
      const state = new URLSearchParams(location.hash.startsWith("#?") ? location.hash.slice(2) : "");
      text.value = state.get("q") ?? "";
      for (const { name, select } of facets) {
        const value = state.get(name) ?? "";
        if (value && ![...select.options].some((one) => one.value === value)) select.append(new Option(value, value));
        select.value = value;
      }
      draw();
    }

    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", remember);
    clear.addEventListener("click", () => {
      form.reset();
      for (const { select } of facets) select.value = "";
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
    frame.before(tools);
    if (table.classList.contains("matrix")) return;
    if (table.hasAttribute("data-filter")) filterable(table, heads, tools);
    sortable(table, heads);
  });

  // Long lists in groups: one text narrows them all.
  const groups = [...document.querySelectorAll("main details:has(> ul.columns)")];
  if (groups.length) {
    const label = element("label", "filters");
    const text = element("input");
    text.type = "search";
    const told = element("span", "count");
    told.setAttribute("role", "status");
    label.append(element("span", "", say("list-filter")), text, told);
    groups[0].before(label);
    const items = groups.map((group) => [group, [...group.querySelectorAll(":scope > ul > li")].map((item) => [item, fold(textOf(item))])]);
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
