// Shows an answer: a table whose IRIs stand under their labels and lead to their pages. Everything
// from the data goes into the page as text, never as markup.
import { curie } from "./sparql-names.js";

/** An element with attributes and children; a string becomes text. */
export function make(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const RIGHT_TO_LEFT = /^(ar|fa|he|ur)\b/;

function literal(term) {
  const lang = term["xml:lang"];
  const text = make("bdi", { lang, dir: RIGHT_TO_LEFT.test(lang ?? "") && "rtl" }, term.value);
  if (/#anyURI$/.test(term.datatype ?? "") && /^https?:\/\//.test(term.value)) {
    return [make("a", { href: term.value, rel: "external noopener" }, text)];
  }
  return lang && lang !== "en" ? [text, " ", make("span", { class: "lang" }, lang)] : [text];
}

/** What a cell shows of a term. */
function shown(term, names) {
  if (term.type === "bnode") return [make("span", { class: "note" }, names.blank(term.value))];
  if (term.type !== "uri") return literal(term);
  const text = make("bdi", {}, names.label(term));
  const link = names.link(term.value);
  if (!link) return [text];
  const controlled = /\/ns#(\p{Ll}[\w-]*)$/u.exec(term.value)?.[1];
  const external = /^https?:/.test(link) && "external noopener";
  const code = names.code(term.value);
  const children = code ? [make("span", { class: "code" }, code), " ", text] : [text];
  const badge = controlled && names.isValue(term.value) ? `badge v-${controlled}` : "";
  return [make("a", { href: link, rel: external, title: curie(term.value, names.prefixes), class: badge }, ...children)];
}

/** A table of the first `most` rows. */
export function table(columns, rows, numbers, names, most) {
  const head = make("tr", {}, ...columns.map((column) => make("th", { scope: "col" }, column)));
  const cell = (row, column) =>
    make("td", { class: numbers.includes(column) && "number" }, ...(row[column] ? shown(row[column], names) : []));
  const body = rows.slice(0, most).map((row) => make("tr", {}, ...columns.map((column) => cell(row, column))));
  return make("table", {}, make("thead", {}, head), make("tbody", {}, ...body));
}
