// The page on cooperation: reads the two States, the threat and the day from the form or from
// the fragment (#FRA+NGA+T0039+2026-11-23), and shows `answer` of cooperation-answer.js on the
// data of data.js. All text goes in as text, never as HTML.
/* global COOPERATION, answer, expand */
"use strict";

(() => {
  const data = COOPERATION;
  const at = (id) => document.getElementById(id);
  const fields = { one: at("state-one"), other: at("state-other"), threat: at("threat"), day: at("day") };
  const COVERAGE = {
    covered: "covered", coveredConditionally: "covered conditionally", arguable: "arguable",
    notCovered: "not covered", unassessed: "not assessed",
  };
  const BADGE = { yes: "covered", arguable: "arguable", "if serious": "arguable", no: "notCovered", "not known": "unassessed" };
  const SAYS = {
    yes: "both are bound by a treaty in force to punish this",
    arguable: "both are bound by a treaty in force that reaches this arguably or on a condition",
    "not-known": "what would decide it is not on record",
    no: "no treaty on record obliges both to punish this",
  };

  /** An element with attributes and children; text becomes text nodes. */
  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes ?? {})) element.setAttribute(name, value);
    element.append(...children.flat().filter((child) => child !== null && child !== ""));
    return element;
  }
  const badge = (text, mark) => make("span", { class: `badge v-${mark}` }, text);
  const coverage = (value) => badge(COVERAGE[value], value);
  const curie = (iri) => data.prefixes.reduce((text, [short, long]) => text.replace(long, short), iri);
  const link = (iri, text) => {
    const href = data.links[curie(iri)];
    return href ? make("a", { href }, text) : text;
  };
  // Each cell names its column, so that a narrow screen can show the rows as blocks.
  const table = (head, rows) =>
    make("div", { class: "scroll" }, make("table", null,
      make("thead", null, make("tr", null, head.map((text) => make("th", { scope: "col" }, text)))),
      make("tbody", null, rows.map((cells) => make("tr", null, cells.map((cell, place) => make("td", { "data-label": head[place] }, cell)))))));

  // What people type, and what it stands for.
  const fold = (text) => text.trim().toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  const local = (iri) => iri.slice(iri.indexOf(":") + 1);
  const stateNames = data.states.map(([iri, label, others]) => [label, ...others, local(iri), `${label} (${others[0]})`].map(fold));
  const threatNames = data.threats.map(({ iri, label, notation }) => [notation, label, local(iri), `${notation} ${label}`].map(fold));
  function find(names, typed) {
    const wanted = fold(typed);
    if (!wanted) return -1;
    const exact = names.findIndex((forms) => forms.includes(wanted));
    if (exact >= 0) return exact;
    const near = names.flatMap((forms, place) => (forms.some((form) => form.includes(wanted)) ? [place] : []));
    return near.length === 1 ? near[0] : -1;
  }
  const stateCode = (place) => (/^[A-Z]{3}$/.test(data.states[place][2][0] ?? "") ? data.states[place][2][0] : local(data.states[place][0]));
  const stateShown = (place) => data.states[place][1];
  const threatShown = (place) => `${data.threats[place].notation} ${data.threats[place].label}`;
  const isDay = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

  function fillLists() {
    const option = (value, label) => make("option", { value, label });
    at("states").append(...data.states.map(([, label, others]) => option(label, [label, ...others].join(" · "))));
    at("threats").append(...data.threats.map((threat, place) =>
      option(threatShown(place), threat.coverage.length ? threatShown(place) : `${threatShown(place)} (not assessed)`)));
  }

  function sideRow(shared, place, name) {
    const side = shared.sides[place];
    const reaching = side.offences.map((offence) =>
      make("li", null, link(offence.provision, `article ${offence.number}`), " ", coverage(offence.coverage),
        offence.because.map(([iri, text]) => make("p", { class: "note" }, `${COVERAGE[offence.base]} by its text, but `, link(iri, "declared"), `: ${text}`))));
    const verified = side.part.verification ? make("span", { class: "note" }, ` (${side.part.verification.replace(/[A-Z]/g, (c) => ` ${c.toLowerCase()}`)})`) : "";
    return [name, [side.part.status, verified], coverage(side.coverage), reaching.length ? make("ul", { class: "plain" }, reaching) : "none that reaches it"];
  }

  /** Provisions of one scope in one row, in the order in which the first of them stands. */
  function provisionRows(available) {
    const groups = new Map();
    for (const one of available) {
      const key = JSON.stringify([one.usable, one.scope, one.dual_criminality]);
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    return [...groups.values()].map((group) => [
      badge(group[0].usable, BADGE[group[0].usable]), group[0].scope || "not on record", group[0].dual_criminality || "no rule on record",
      make("ul", { class: "plain" }, group.map((one) => make("li", null, link(one.provision, `${one.number} ${one.title}`),
        one.because.map(({ state, reservation, text }) => make("p", { class: "note" }, `${state} `, link(reservation, "declared"), `: ${text}`))))),
    ]);
  }

  function showShared(shared, names) {
    const parts = [
      make("h3", null, link(shared.instrument.iri, shared.instrument.label)),
      make("p", null, "By its text: ", coverage(shared.coverage)),
      table(["State", "On the day", "Threat there", "Offences that reach it, after reservations"], names.map((name, place) => sideRow(shared, place, name))),
    ];
    if (shared.available.length)
      parts.push(table(["Usable for this", "May be used for", "Dual criminality", "What it then offers"], provisionRows(shared.available)));
    else parts.push(make("p", { class: "note" }, "It has no provisions on cooperation or powers on record."));
    return parts;
  }

  function show(found, code) {
    const names = found.states.map((state) => link(state.iri, state.label));
    const dual = found.dual_criminality;
    const both = found.instruments.filter((shared) => shared.in_force_for_both);
    const rest = found.instruments.filter((shared) => !shared.in_force_for_both);
    const again = () => names.map((name) => name.cloneNode?.(true) ?? name);
    at("answer").replaceChildren(
      make("h2", null, again()[0], " and ", again()[1], ": ", link(found.threat.iri, found.threat.label), ` on ${found.as_of}`),
      make("p", { class: "lead", role: "status" }, "Dual criminality by treaty: ", badge(dual.replace("-", " "), BADGE[dual.replace("-", " ")]), ` ${SAYS[dual]}.`),
      make("ul", null, found.derivation.map((sentence) => make("li", null, sentence))),
      make("h2", null, "In force for both"),
      ...(both.length ? both.flatMap((shared) => showShared(shared, again())) : [make("p", null, "No instrument is on record as in force for both.")]),
      ...(rest.length ? [
        make("h2", null, "In force for one or none, as far as is on record"),
        table(["Instrument", "By its text", ...found.states.map((state) => state.label)], rest.map((shared) =>
          [link(shared.instrument.iri, shared.instrument.label), coverage(shared.coverage), ...shared.sides.map((side) => side.part.status)])),
      ] : []),
      make("p", null, "A missing record means not known, never no. This is no legal advice. The same answer on the command line: ",
        make("code", null, `threatlex cooperate --states ${code[0]},${code[1]} --threat ${code[2]} --as-of ${code[3]}`)),
    );
    document.title = `${found.states[0].label} and ${found.states[1].label}: ${found.threat.label} · threatlex`;
  }

  /** Reads the form; tells what is missing, or answers. */
  function ask(write) {
    const one = find(stateNames, fields.one.value), other = find(stateNames, fields.other.value);
    const threat = find(threatNames, fields.threat.value), day = fields.day.value;
    const wrong = [
      [fields.one, one < 0 && "the first State is not known; write its name or code"],
      [fields.other, other < 0 ? "the second State is not known; write its name or code" : other === one && "the two States are the same"],
      [fields.threat, threat < 0 && "the threat is not known; write its code or name"],
      [fields.day, !isDay(day) && "the day is missing; write it as 2026-11-23"],
    ].filter(([field, says]) => { field.setAttribute("aria-invalid", String(Boolean(says))); return says; });
    at("problem").textContent = wrong.length ? `${wrong.map(([, says]) => says).join("; ")}.`.replace(/^./, (c) => c.toUpperCase()) : "";
    if (wrong.length) return at("answer").replaceChildren();
    const code = [stateCode(one), stateCode(other), data.threats[threat].notation, day];
    if (write) history.replaceState(null, "", `#${code.join("+")}`);
    show(answer(data, one, other, threat, day), code);
  }

  /** Fills the form from the fragment, if there is one. */
  function fromFragment() {
    let parts = [];
    try { parts = decodeURIComponent(location.hash.slice(1)).split("+"); } catch { /* not a fragment of ours */ }
    if (parts.length !== 4) return false;
    const places = [find(stateNames, parts[0]), find(stateNames, parts[1]), find(threatNames, parts[2])];
    fields.one.value = places[0] < 0 ? parts[0] : stateShown(places[0]);
    fields.other.value = places[1] < 0 ? parts[1] : stateShown(places[1]);
    fields.threat.value = places[2] < 0 ? parts[2] : threatShown(places[2]);
    fields.day.value = parts[3];
    ask(false);
    return true;
  }

  fillLists();
  at("question").hidden = false;
  fields.day.value = new Date().toISOString().slice(0, 10);
  at("question").addEventListener("submit", (event) => { event.preventDefault(); ask(true); });
  addEventListener("hashchange", fromFragment);
  if (!fromFragment()) {
    const example = "FRA+USA+T0022+2026-11-23";
    at("answer").replaceChildren(make("p", { class: "note" }, "For example: ", make("a", { href: `#${example}` }, "France, the United States and ransomware"), "."));
  }
})();
