// The matrix of threats: filter by maturity, coverage and technology. Without it all cards are there.
"use strict";
(() => {
  const tools = document.querySelector("[data-tools]");
  const board = document.getElementById("columns");
  if (!tools || !board) return;
  const cards = [...board.querySelectorAll(".card")];
  const wanted = { m: "", c: "", t: "" };
  const has = (card, name) => wanted[name] === "" || card.dataset[name].split(" ").includes(wanted[name]);

  function apply() {
    const any = Object.values(wanted).some(Boolean);
    const hits = new Set(cards.filter((card) => ["m", "c", "t"].every((name) => has(card, name))));
    for (const card of cards) {
      const inner = [...card.querySelectorAll(".card")].some((other) => hits.has(other));
      card.hidden = !hits.has(card) && !inner;
      card.classList.toggle("faint", !hits.has(card));
      const fold = card.querySelector(":scope > details");
      if (fold) fold.open = any && inner;
    }
    for (const column of board.querySelectorAll(".tactic")) {
      column.classList.toggle("empty", !column.querySelector(".card:not([hidden])"));
    }
    const threats = (list) => new Set([...list].map((card) => card.querySelector("a").href)).size;
    tools.querySelector("[data-shown]").textContent = `${threats(hits)} / ${threats(cards)}`;
  }

  tools.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    const name = "m" in button.dataset ? "m" : "c";
    wanted[name] = button.dataset[name];
    for (const other of tools.querySelectorAll(`button[data-${name}]`)) other.setAttribute("aria-pressed", other === button);
    apply();
  });
  tools.querySelector("select").addEventListener("change", (event) => {
    wanted.t = event.target.value;
    apply();
  });
  tools.hidden = false;
  apply();
})();
