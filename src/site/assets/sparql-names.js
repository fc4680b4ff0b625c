// What IRIs are called and where the site tells of them. Labels come from the graph itself, by a
// query about the IRIs of an answer; the paths of pages mirror the IRIs.

const BASE = "https://w3id.org/threatlex/";
const PLAIN = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_-])?$/u;

/** An IRI with the project's prefixes, if one fits. */
export function curie(iri, prefixes) {
  for (const [prefix, namespace] of Object.entries(prefixes)) {
    if (iri.startsWith(namespace) && PLAIN.test(iri.slice(namespace.length))) {
      return `${prefix}:${iri.slice(namespace.length)}`;
    }
  }
  return iri;
}

const LABELS = (iris) => `SELECT ?iri ?rank ?label ?code WHERE {
  VALUES ?iri { ${iris.map((iri) => `<${iri}>`).join(" ")} }
  { VALUES (?property ?rank) { (skos:prefLabel 0) (rdfs:label 1) (dcterms:title 2) } ?iri ?property ?label }
  UNION { ?iri skos:notation ?code } }`;

const fits = (iri) => /^https?:[^\s<>"{}|\\^`]*$/.test(iri);

/** How good the language of a label is for this page, lowest best: its own, English, none, others. */
function distance(lang) {
  const own = document.documentElement.lang || "en";
  const place = [own, "en", undefined].indexOf(lang);
  return place < 0 ? 3 : place;
}

export class Names {
  #known;
  #root;
  #labels = new Map();
  #codes = new Map();
  #asked = new Set();
  #hosts;
  #blanks = new Map();
  #terms;

  /** `known` is what the page was built with, `root` the way to the root of the site. */
  constructor(known, root) {
    this.#known = known;
    this.#root = root;
    this.#terms = new Map(known.terms.map(([name, kind]) => [name, kind]));
  }

  get prefixes() {
    return this.#known.prefixes;
  }

  /** Learns from the graph what the IRIs of rows are called; `ask` runs a query. */
  async learn(columns, rows, ask) {
    const iris = new Set();
    for (const row of rows) {
      for (const column of columns) if (row[column]?.type === "uri") iris.add(row[column].value);
    }
    const open = [...iris].filter((iri) => !this.#asked.has(iri) && fits(iri));
    if (!open.length) return;
    const { rows: found } = await ask(LABELS(open));
    const ranks = new Map();
    for (const { iri, rank, label, code } of found) {
      if (code) this.#codes.set(iri.value, code.value);
      if (!label) continue;
      const worth = distance(label["xml:lang"]) * 3 + Number(rank.value);
      if (worth < (ranks.get(iri.value) ?? Infinity)) {
        ranks.set(iri.value, worth);
        this.#labels.set(iri.value, label.value);
      }
    }
    for (const iri of open) this.#asked.add(iri);
    this.#hosts ??= await this.#shared(ask);
  }

  async #shared(ask) {
    const { rows } = await ask(this.#known.shared);
    const hosts = new Map();
    for (const { entity, host, anchor } of rows) {
      if (!hosts.has(entity.value)) hosts.set(entity.value, [host.value, anchor.value]);
    }
    return hosts;
  }

  label(term) {
    if (term.type === "bnode") return this.blank(term.value);
    return term.type === "uri" ? (this.#labels.get(term.value) ?? curie(term.value, this.prefixes)) : term.value;
  }

  code = (iri) => this.#codes.get(iri);

  isValue = (iri) => this.#terms.get(curie(iri, this.prefixes)) === "value";

  /** A blank node by a short name; the engine's names are long and differ from load to load. */
  blank(name) {
    if (!this.#blanks.has(name)) this.#blanks.set(name, `_:b${this.#blanks.size + 1}`);
    return this.#blanks.get(name);
  }

  /** Where an IRI is told of: a page of the site, or the web. */
  link(iri) {
    if (!fits(iri)) return undefined;
    if (!iri.startsWith(BASE)) return iri;
    const [, folder, local] = /^(id\/|law\/|ns#|graph\/)(.+)$/.exec(iri.slice(BASE.length)) ?? [];
    if (folder === "ns#") return this.#terms.has(`tlx:${local}`) || this.#labels.has(iri) ? `${this.#root}ns/index.html#${local}` : undefined;
    if (folder === "graph/") return `${this.#root}graph/index.html#${local}`;
    if (!folder || !(this.#labels.has(iri) || this.#codes.has(iri))) return undefined;
    const [host, anchor] = this.#hosts?.get(iri) ?? [];
    if (host) return `${this.link(host)}#${anchor}`;
    return `${this.#root}${folder}${encodeURIComponent(local.replace(/[^\p{L}\p{N}_.-]/gu, "-"))}/index.html`;
  }
}
