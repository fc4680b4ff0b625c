// What the query page knows of SPARQL as text: no engine, no page.

// Strings, IRIs and comments, in which nothing is code; then names with a prefix.
const TOKENS =
  /"""[^]*?"""|'''[^]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|<[^<>"{}|^`\\\s]*>|#[^\n]*|([\p{L}][\p{L}\p{N}_-]*):([\p{L}\p{N}_-](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_-])?)/gu;

/** The query without comments, strings and IRIs. */
export const code = (text) => text.replace(TOKENS, (token, prefix) => (prefix === undefined ? " " : token));

/** The form of a query: `SELECT`, `ASK`, `CONSTRUCT` or `DESCRIBE`; none if it is none of them. */
export const formOf = (text) => code(text).match(/(?<![?$\w:-])(select|ask|construct|describe)\b/i)?.[1].toUpperCase();

/** Whether a query may look into named graphs. */
export const namesGraphs = (text) => /(?<![?$\w:-])(graph|from)\b/i.test(code(text));

/**
 * The query as the engine takes it: with the prefixes of the project declared before it, on its
 * first line, and names with several dots, at which the engine's parser stops, written in full.
 * `place` takes a line and column in that text back to the query as it was written.
 */
export function declared(text, prefixes) {
  const head = Object.entries(prefixes).map(([prefix, iri]) => `PREFIX ${prefix}: <${iri}> `).join("");
  const grown = [];
  const body = text.replace(TOKENS, (token, prefix, local, offset) => {
    if (!local || local.split(".").length < 3 || !prefixes[prefix]) return token;
    const full = `<${prefixes[prefix]}${local}>`;
    grown.push([...position(text, offset), full.length - token.length]);
    return full;
  });
  const place = (line, column) => {
    let shift = line === 1 ? [...head].length : 0;
    for (const [otherLine, otherColumn, growth] of grown) {
      if (otherLine === line && otherColumn < column - shift) shift += growth;
    }
    return [line, Math.max(1, column - shift)];
  };
  return { text: head + body, place };
}

/** The line and column of an offset, counted from 1, the column in characters. */
function position(text, offset) {
  const before = text.slice(0, offset);
  return [before.split("\n").length, [...before.slice(before.lastIndexOf("\n") + 1)].length + 1];
}

/**
 * Where and why the parser stopped, read from its message; none if it does not tell a place. The
 * parser names the place that it reached, which may be one word after what is wrong.
 */
export function syntaxError(message, text, place) {
  const [, line, column, said] = message.match(/error at (\d+):(\d+): ([^]*)/) ?? [];
  if (!line) return undefined;
  const [ours, at] = place(Number(line), Number(column));
  const characters = [...(text.split("\n")[ours - 1] ?? "")];
  if (!formOf(text)) return { why: "form" };
  if (said.includes("Prefix not found")) {
    const name = characters.slice(0, at - 1).join("").match(/[^\s(){}[\],;^<>|/]*$/u)[0];
    return { line: ours, column: at - [...name].length, why: "prefix", word: name };
  }
  // What is wrong with the meaning is told among what the parser expected.
  const sentence = said.match(/\bThe [A-Z]+ [^,]{12,}/)?.[0];
  if (sentence) return { line: ours, column: at, why: "said", word: sentence };
  const rest = characters.slice(at - 1).join("").trimStart();
  const after = text.split("\n").slice(ours).join("").trim();
  if (!rest && !after) return { line: ours, column: at, why: "continues" };
  return { line: ours, column: at, why: "does", word: (rest || after).split(/\s/u)[0].slice(0, 30) };
}

/** A table as SPARQL 1.1 CSV. */
export function csv(columns, rows) {
  const field = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const plain = (term) => (term === undefined ? "" : term.type === "bnode" ? `_:${term.value}` : term.value);
  const line = (cells) => `${cells.map(field).join(",")}\r\n`;
  return line(columns) + rows.map((row) => line(columns.map((column) => plain(row[column])))).join("");
}

const TERM = /<([^>]*)>|_:(\S+)|"((?:\\.|[^"\\])*)"(?:@([\w-]+)|\^\^<([^>]*)>)?/gy;

/** The statements of a text in N-Triples, as rows with subject, property and value. */
export const statements = (text) =>
  text.split("\n").filter((line) => line.trim()).map((line) => {
    const terms = [];
    for (let start = 0; terms.length < 3; ) {
      while (line[start] === " ") start += 1;
      TERM.lastIndex = start;
      const found = TERM.exec(line);
      if (!found) break;
      start = TERM.lastIndex;
      terms.push(term(found));
    }
    const [subject, property, value] = terms;
    return { subject, property, value };
  });

function term([, iri, blank, text, lang, datatype]) {
  if (iri !== undefined) return { type: "uri", value: unescaped(iri) };
  if (blank !== undefined) return { type: "bnode", value: blank };
  return { type: "literal", value: unescaped(text), ...(lang && { "xml:lang": lang }), ...(datatype && { datatype }) };
}

const ESCAPES = { t: "\t", b: "\b", n: "\n", r: "\r", f: "\f" };
const unescaped = (text) =>
  text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g, (_, short, long, sign) =>
    sign === undefined ? String.fromCodePoint(parseInt(short ?? long, 16)) : (ESCAPES[sign] ?? sign));
