// The matrices that are tables: what decides a cell, under the pointer and the focus; arrow keys;
// filter and order. Without it they are tables of links.
/* global MATRIX */
"use strict";
(() => {
  const table = document.querySelector("table.matrix");
  const panel = document.getElementById("cell");
  if (!table || !panel) return;
  const part = (name) => panel.querySelector(`[data-part="${name}"]`);
  const head = table.tHead.rows[0];
  const legend = new Map();
  for (const term of document.querySelectorAll(".legend dt")) {
    legend.set(term.textContent, term.nextElementSibling.textContent);
  }
  const bare = (cell) => (cell.querySelector("a") ?? cell).textContent.trim();
  let shown, dismissed, timer;

  // The data is large and comes when somebody first asks for details: as data, or as the script
  // that it stands in where a page was opened from a folder.
  let facts;
  let asked = !table.dataset.cells;
  async function read() {
    const path = table.dataset.cells;
    if (location.protocol !== "file:") return JSON.parse(/^const MATRIX = (.*);$/m.exec(await (await fetch(path)).text())[1]);
    const script = document.createElement("script");
    script.src = path;
    await new Promise((resolve, reject) => {
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
    return MATRIX;
  }
  async function ask() {
    if (asked) return;
    asked = true;
    facts = await read().catch(() => undefined);
    if (shown) fill(shown);
  }

  function item(text, attributes = {}) {
    const node = Object.assign(document.createElement("bdi"), { textContent: text });
    for (const [name, value] of Object.entries(attributes)) if (value) node.setAttribute(name, value);
    return node;
  }

  function findings(row, offence) {
    if (!facts || !offence) return [];
    const english = { lang: "en", dir: "ltr" };
    const out = facts.ruledOut[row]?.[offence];
    if (out) return [[item(out, english)]];
    return (facts.cells[row]?.[offence] ?? []).map(([element, outcome, reason]) => {
      const [label, lang] = facts.elements[element];
      const mark = Object.assign(document.createElement("span"), {
        className: `badge v-${outcome}`, textContent: facts.outcomes[outcome],
      });
      return [item(label, { lang }), " ", mark, " ", item(reason, english)];
    });
  }

  function fill(link) {
    const cell = link.closest("td");
    const row = cell.parentElement;
    const column = head.cells[cell.cellIndex];
    part("row").textContent = row.cells[0].textContent.trim();
    part("column").textContent = column.textContent.trim().replace(/\s+/g, " ");
    const many = [...cell.querySelectorAll("a")].map(bare);
    part("word").textContent = table.dataset.cells ? bare(cell) : many.join("; ");
    part("word").className = table.dataset.cells ? `chip ${cell.className}` : "";
    part("says").textContent = legend.get(bare(cell)) ?? "";
    part("list").replaceChildren(
      ...findings(row.dataset.t, column.dataset.o).map((nodes) => {
        const line = document.createElement("li");
        line.append(...nodes);
        return line;
      }),
    );
    part("go").hidden = !table.dataset.cells;
    part("go").firstElementChild.href = link.href;
  }

  // Beside the cell and never over it: on the other half of the window.
  function place(link) {
    const box = link.getBoundingClientRect();
    panel.classList.toggle("at-left", (box.left + box.right) / 2 > innerWidth / 2);
    panel.classList.toggle("at-top", (box.top + box.bottom) / 2 > innerHeight / 2);
  }

  function show(link) {
    if (link === dismissed) return;
    clearTimeout(timer);
    shown?.removeAttribute("aria-describedby");
    shown = link;
    dismissed = undefined;
    ask();
    fill(link);
    place(link);
    panel.hidden = false;
    link.setAttribute("aria-describedby", "cell");
  }

  function hide() {
    clearTimeout(timer);
    shown?.removeAttribute("aria-describedby");
    shown = undefined;
    panel.hidden = true;
  }

  const cellLink = (target) => target.closest?.("tbody td > a");
  table.addEventListener("pointerover", (event) => {
    const link = event.pointerType === "touch" ? undefined : cellLink(event.target);
    clearTimeout(timer);
    if (link) timer = setTimeout(show, 90, link);
    else if (!panel.hidden) timer = setTimeout(hide, 400);
    if (link !== dismissed) dismissed = undefined;
  });
  table.addEventListener("pointerleave", () => {
    clearTimeout(timer);
    timer = setTimeout(hide, 400);
  });
  panel.addEventListener("pointerenter", () => clearTimeout(timer));
  panel.addEventListener("pointerleave", () => { timer = setTimeout(hide, 400); });
  table.addEventListener("focusin", (event) => {
    const link = cellLink(event.target);
    if (link?.matches(":focus-visible")) show(link);
    else hide();
  });
  table.addEventListener("focusout", (event) => {
    if (!table.contains(event.relatedTarget) && !panel.contains(event.relatedTarget)) hide();
  });
  part("close").addEventListener("click", () => {
    const link = shown;
    hide();
    dismissed = link;
    link?.focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || panel.hidden) return;
    const link = shown;
    if (panel.contains(document.activeElement)) link?.focus();
    hide();
    dismissed = link;
  });

  // Arrow keys: from a link to the next cell that has one, in the order of the eye.
  const visible = (row) => row.offsetParent !== null && !row.classList.contains("branch");
  function next(cell, key) {
    const row = cell.parentElement;
    const rows = [...table.tBodies].flatMap((body) => [...body.rows]).filter(visible);
    const cells = [...row.cells];
    const forward = getComputedStyle(table).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const along = (list) => list.find((one) => one.querySelector("a"));
    const up = (list) => along(list.map((one) => one.cells[cell.cellIndex]));
    const at = rows.indexOf(row);
    switch (key) {
      case "ArrowUp": return up(rows.slice(0, Math.max(at, 0)).reverse());
      case "ArrowDown": return up(rows.slice(at + 1));
      case "ArrowLeft":
      case "ArrowRight":
        return along(key === forward ? cells.slice(cell.cellIndex + 1) : cells.slice(0, cell.cellIndex).reverse());
      case "Home": return along(cells);
      case "End": return along([...cells].reverse());
      default: return undefined;
    }
  }
  table.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const cell = event.target.closest("tbody td, tbody th");
    const goal = cell && next(cell, event.key);
    if (!goal) return;
    event.preventDefault();
    goal.querySelector("a").focus();
  });

  // Filter and order.
  const tools = document.querySelector("[data-tools]");
  const rows = [...table.querySelectorAll("tbody tr[data-c]")];
  function press(button, name) {
    for (const other of tools.querySelectorAll(`[data-${name}]`)) other.setAttribute("aria-pressed", other === button);
  }
  tools?.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    hide();
    if (button.dataset.order) {
      press(button, "order");
      const rank = (row) => (button.dataset.order === "rank" ? Number(row.dataset.rank) : 0);
      for (const body of table.tBodies) {
        const of = rows.filter((row) => row.parentElement === body);
        body.append(...of.sort((one, other) => rank(one) - rank(other) || rows.indexOf(one) - rows.indexOf(other)));
      }
      return;
    }
    press(button, "show");
    const wanted = button.dataset.show;
    for (const row of rows) row.hidden = wanted !== "" && !row.dataset.c.split(" ").includes(wanted);
    for (const body of table.tBodies) body.hidden = ![...body.rows].some((row) => row.dataset.c && !row.hidden);
  });
  if (tools) tools.hidden = false;
})();

// Which branch is shown.
(() => {
  const mark = () => {
    for (const link of document.querySelectorAll(".zoom a")) {
      if (link.hash === location.hash) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  addEventListener("hashchange", mark);
  mark();
})();
