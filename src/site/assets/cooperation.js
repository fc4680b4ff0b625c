// The page on cooperation: reads the two States, the threat and the day from the form or from
// the fragment (#FRA+NGA+T0039+2026-11-23, any of which may be empty, which fills in the rest of
// the form), and shows `answer` of cooperation-answer.js on the data of data.js. What it says is
// in the page, in its language. All text goes in as text, never as HTML.
/* global COOPERATION, answer, say */
"use strict";

(async () => {
  const at = (id) => document.getElementById(id);
  const words = JSON.parse(at("words").textContent);

  /** The facts: read as data, or run as the script that they stand in where only scripts may be loaded. */
  async function facts() {
    const path = `${words.root}cooperation/data.js`;
    if (location.protocol !== "file:") return JSON.parse(/^const COOPERATION = (.*);$/m.exec(await (await fetch(path)).text())[1]);
    const script = document.createElement("script");
    script.src = path;
    await new Promise((resolve, reject) => {
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
    return COOPERATION;
  }
  const data = named(await facts());
  const translated = new Set(words.translated);
  const fields = { one: at("state-one"), other: at("state-other"), threat: at("threat"), day: at("day") };
  const BADGE = { yes: "covered", arguable: "arguable", "if serious": "arguable", no: "notCovered", "not known": "unassessed" };

  /** The data with the labels of the language of the page; the English ones are still accepted. */
  function named(all) {
    const name = (iri, label) => words.names[iri] ?? label;
    return {
      ...all,
      states: all.states.map(([iri, label, others]) => [iri, name(iri, label), iri in words.names ? [...others, label] : others]),
      threats: all.threats.map((threat) => ({ ...threat, label: name(threat.iri, threat.label), english: threat.label })),
      instruments: all.instruments.map((one) => ({ ...one, label: name(one.iri, one.label) })),
    };
  }

  /** An element with attributes and children; text becomes text nodes. */
  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes ?? {})) element.setAttribute(name, value);
    element.append(...children.flat().filter((child) => child !== null && child !== ""));
    return element;
  }
  /** A message whose parameters are elements or texts, in the order of the language. */
  const fill = (key, given) => (words.say[key].match(/\{\w+\}|[^{]+/g) ?? []).flatMap((part) => (part.startsWith("{") ? given[part.slice(1, -1)] : part));
  /** A text that the data has in English only. */
  const english = (text) => (document.documentElement.lang === "en" ? text : make("bdi", { lang: "en", dir: "ltr" }, text));
  const badge = (text, mark) => make("span", { class: `badge v-${mark}` }, text);
  const coverage = (value) => badge(words.coverage[value], value);
  const curie = (iri) => data.prefixes.reduce((text, [short, long]) => text.replace(long, short), iri);
  const link = (iri, text) => {
    // The links of the data lead from `cooperation/` to English pages.
    const target = data.links[curie(iri)]?.replace(/^\.\.\//, "");
    if (!target) return text;
    return make("a", { href: (translated.has(curie(iri)) ? words.home : words.root) + target }, text);
  };
  // Each cell names its column, so that a narrow screen can show the rows as blocks.
  const table = (head, rows) =>
    make("div", { class: "scroll" }, make("table", { class: "labelled" },
      make("thead", null, make("tr", null, head.map((text) => make("th", { scope: "col" }, text)))),
      make("tbody", null, rows.map((cells) => make("tr", null, cells.map((cell, place) => make("td", { "data-label": head[place] }, cell)))))));

  // What people type, and what it stands for.
  const fold = (text) => text.trim().toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  const local = (iri) => iri.slice(iri.indexOf(":") + 1);
  const stateNames = data.states.map(([iri, label, others]) => [label, ...others, local(iri), `${label} (${others[0]})`].map(fold));
  const threatNames = data.threats.map(({ iri, label, english, notation }) => [notation, label, english, local(iri), `${notation} ${label}`].map(fold));
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
      option(threatShown(place), threat.coverage.length ? threatShown(place) : say(words, "answer-not-assessed", { threat: threatShown(place) }))));
  }

  function sideRow(shared, place, name) {
    const side = shared.sides[place];
    const declared = (iri) => link(iri, say(words, "answer-declared"));
    const reaching = side.offences.map((offence) =>
      make("li", null, link(offence.provision, say(words, "answer-article", offence)), " ", coverage(offence.coverage),
        offence.because.map(([iri, text]) => make("p", { class: "note" },
          fill("answer-but-declared", { coverage: words.coverage[offence.base], declared: declared(iri), text: english(text) })))));
    const verified = side.part.verification ? make("span", { class: "note" }, " ", say(words, "answer-verified", { verification: words.terms[side.part.verification] })) : "";
    return [name, [words.status[side.part.status], verified], coverage(side.coverage), reaching.length ? make("ul", { class: "plain" }, reaching) : say(words, "answer-offences-none")];
  }

  /** Provisions of one scope in one row, in the order in which the first of them stands. */
  function provisionRows(available) {
    const groups = new Map();
    for (const one of available) {
      const key = JSON.stringify([one.usable, one.scope, one.dual_criminality]);
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    const usable = (value) => badge(say(words, `answer-usable-${value.replace(" ", "-")}`), BADGE[value]);
    return [...groups.values()].map(([first, ...others]) => [
      usable(first.usable), words.terms[first.scope] || say(words, "answer-scope-none"), words.terms[first.dual_criminality] || say(words, "answer-rule-none"),
      make("ul", { class: "plain" }, [first, ...others].map((one) => make("li", null, link(one.provision, english(`${one.number} ${one.title}`)),
        one.because.map(({ state, reservation, text }) => make("p", { class: "note" },
          fill("answer-state-declared", { state, declared: link(reservation, say(words, "answer-declared")), text: english(text) })))))),
    ]);
  }

  function showShared(shared, names) {
    const parts = [
      make("h3", null, link(shared.instrument.iri, shared.instrument.label)),
      make("p", null, fill("answer-by-text", { coverage: coverage(shared.coverage) })),
      table(["answer-state", "answer-status", "answer-reach", "answer-offences"].map((key) => say(words, key)), names.map((name, place) => sideRow(shared, place, name))),
    ];
    if (shared.available.length)
      parts.push(table(["answer-usable", "answer-used-for", "answer-dual-criminality", "answer-offers"].map((key) => say(words, key)), provisionRows(shared.available)));
    else parts.push(make("p", { class: "note" }, say(words, "answer-provisions-none")));
    return parts;
  }

  function show(found, code) {
    const names = found.states.map((state) => link(state.iri, state.label));
    const dual = found.dual_criminality;
    const both = found.instruments.filter((shared) => shared.in_force_for_both);
    const rest = found.instruments.filter((shared) => !shared.in_force_for_both);
    const again = () => names.map((name) => name.cloneNode?.(true) ?? name);
    const [one, other] = again();
    at("answer").replaceChildren(
      make("h2", null, fill("answer-heading", { one, other, threat: link(found.threat.iri, found.threat.label), day: found.as_of })),
      make("p", { class: "lead", role: "status" }, fill("answer-dual", {
        answer: badge(say(words, `answer-usable-${dual}`), BADGE[dual.replace("-", " ")]), says: say(words, `answer-dual-${dual}`),
      })),
      make("ul", null, found.derivation.map((sentence) => make("li", null, sentence))),
      make("h2", null, say(words, "answer-in-force-both")),
      ...(both.length ? both.flatMap((shared) => showShared(shared, again())) : [make("p", null, say(words, "answer-in-force-none"))]),
      ...(rest.length ? [
        make("h2", null, say(words, "answer-in-force-rest")),
        table([say(words, "answer-instrument"), say(words, "answer-instrument-by-text"), ...found.states.map((state) => state.label)], rest.map((shared) =>
          [link(shared.instrument.iri, shared.instrument.label), coverage(shared.coverage), ...shared.sides.map((side) => words.status[side.part.status])])),
      ] : []),
      make("p", null, fill("answer-limits", {
        command: make("code", { dir: "ltr" }, `threatlex cooperate --states ${code[0]},${code[1]} --threat ${code[2]} --as-of ${code[3]}`),
      })),
    );
    document.title = say(words, "answer-title", { one: found.states[0].label, other: found.states[1].label, threat: found.threat.label });
  }

  /** Reads the form; tells what is missing, or answers. */
  function ask(write) {
    const one = find(stateNames, fields.one.value), other = find(stateNames, fields.other.value);
    const threat = find(threatNames, fields.threat.value), day = fields.day.value;
    const wrong = [
      [fields.one, one < 0 && "answer-wrong-one"],
      [fields.other, other < 0 ? "answer-wrong-other" : other === one && "answer-wrong-same"],
      [fields.threat, threat < 0 && "answer-wrong-threat"],
      [fields.day, !isDay(day) && "answer-wrong-day"],
    ].filter(([field, key]) => { field.setAttribute("aria-invalid", String(Boolean(key))); return key; });
    at("problem").textContent = wrong.map(([, key]) => say(words, key)).join(" ");
    if (wrong.length) return at("answer").replaceChildren();
    const code = [stateCode(one), stateCode(other), data.threats[threat].notation, day];
    if (write) history.replaceState(null, "", `#${code.join("+")}`);
    show(answer(data, words, one, other, threat, day), code);
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
    fields.day.value = parts[3] || today;
    if (parts.slice(0, 3).every(Boolean)) ask(false);
    else [fields.one, fields.other, fields.threat].find((field) => !field.value)?.focus();
    return true;
  }

  const today = new Date().toISOString().slice(0, 10);
  fillLists();
  at("question").hidden = false;
  fields.day.value = today;
  at("question").addEventListener("submit", (event) => { event.preventDefault(); ask(true); });
  addEventListener("hashchange", fromFragment);
  if (!fromFragment()) {
    const example = "FRA+USA+T0022+2026-11-23";
    at("answer").replaceChildren(make("p", { class: "note" }, fill("answer-example", { example: make("a", { href: `#${example}` }, say(words, "answer-example-link")) })));
  }
})();
