// The editor of the query page: Yasqe, which colours, checks and completes SPARQL, or the plain box
// of the page where it cannot be loaded.

/** Loads a script or style sheet, which the browser refuses if its hash is another. */
function loaded(name, { url, integrity }) {
  const made = Object.assign(document.createElement(name), { integrity, crossOrigin: "anonymous" });
  Object.assign(made, name === "link" ? { rel: "stylesheet", href: url } : { src: url });
  return new Promise((resolve, reject) => {
    made.addEventListener("load", resolve);
    made.addEventListener("error", () => reject(new Error(url)));
    // Before the styles of the page, which overrule it.
    document.head.prepend(made);
  });
}

/** The name before the cursor that can be completed, and the column where it begins. */
function wordAt(yasqe) {
  const { line, ch } = yasqe.getDoc().getCursor();
  const before = yasqe.getDoc().getLine(line).slice(0, ch);
  const word = /(?<![?$@"'\p{L}\p{N}_:.-])\p{L}[\p{L}\p{N}_-]*(?::[\p{L}\p{N}_.-]*)?$/u.exec(before)?.[0];
  const kind = yasqe.getTokenAt({ line, ch }).type;
  return word && kind !== "comment" && kind !== "string" ? { word, start: ch - word.length, end: ch } : undefined;
}

/** What fits best where the cursor stands. */
function wantedAt(yasqe) {
  const token = yasqe.getCompleteToken();
  const { lastProperty } = yasqe.getPreviousNonWsToken(yasqe.getDoc().getCursor().line, token).state;
  if (token.state.possibleCurrent.includes("a")) return "property";
  return ["a", "rdf:type", "rdfs:subClassOf", "rdfs:domain", "rdfs:range"].includes(lastProperty) ? "class" : "value";
}

/** The names that complete `word`, best first: prefixes for a plain word, else terms by name or label. */
export function completions(known, word, wanted) {
  if (!word.includes(":")) {
    return Object.keys(known.prefixes).filter((prefix) => prefix.startsWith(word)).map((prefix) => `${prefix}:`);
  }
  const [prefix, local] = [word.slice(0, word.indexOf(":") + 1), word.slice(word.indexOf(":") + 1).toLowerCase()];
  const worth = ([name, kind, label]) => {
    if (!name.startsWith(prefix) || name === word || (wanted === "property") !== (kind === "property")) return Infinity;
    const place = name.slice(prefix.length).toLowerCase().indexOf(local);
    const found = place === 0 ? 0 : place > 0 ? 1 : label.toLowerCase().includes(local) ? 2 : Infinity;
    return found + (kind === wanted ? 0 : 3);
  };
  return known.terms
    .map((term) => [worth(term), term[0]])
    .filter(([rank]) => rank < Infinity)
    .sort(([one, name], [other, next]) => one - other || name.localeCompare(next))
    .slice(0, 60)
    .map(([, name]) => name);
}

function completer(known) {
  const labels = new Map(known.terms.map(([name, , label]) => [name, label]));
  const meaning = (name) => labels.get(name) ?? known.prefixes[name.slice(0, -1)] ?? "";
  return {
    name: "threatlex",
    bulk: false,
    autoShow: true,
    isValidCompletionPosition: (yasqe) => wordAt(yasqe) !== undefined,
    preProcessToken(yasqe, token) {
      const { word, start, end } = wordAt(yasqe);
      return { ...token, string: word, from: { ch: start }, to: { ch: end } };
    },
    get: (yasqe, token) => completions(known, token.string, wantedAt(yasqe)),
    postprocessHints: (_, hints) =>
      hints.map((hint) => ({ ...hint, displayText: `${hint.text}  ${meaning(hint.text)}`.trim() })),
  };
}

/** Yasqe's mode for SPARQL, for which the prefixes of the project are declared from the start. */
function defineMode(Yasqe, prefixes) {
  Yasqe.defineMode("threatlex", (options) => {
    const mode = Yasqe.getMode(options, "sparql11");
    return { ...mode, startState: () => Object.assign(mode.startState(), { prefixes: { ...prefixes } }) };
  });
}

/** The plain box, with what the page wants of an editor. */
export class Plain {
  #box;

  constructor(box, run, changed) {
    this.#box = box;
    box.addEventListener("input", changed);
    box.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) run();
    });
  }

  get text() {
    return this.#box.value;
  }

  set text(text) {
    this.#box.value = text;
  }

  focus() {
    this.#box.focus();
  }

  /** Puts the cursor to a place, counted from 1. */
  show(line, column) {
    const lines = this.#box.value.split("\n");
    const before = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
    const offset = before + [...(lines[line - 1] ?? "")].slice(0, column - 1).join("").length;
    this.#box.focus();
    this.#box.setSelectionRange(offset, offset + 1);
  }
}

/** Yasqe in the place of the plain box. */
class Rich {
  #yasqe;
  #mark;

  constructor(box, known, run, changed) {
    const { Yasqe } = window;
    defineMode(Yasqe, known.prefixes);
    Yasqe.registerAutocompleter(completer(known), false);
    // Only these two: the others of Yasqe ask servers elsewhere.
    Yasqe.defaults.autocompleters = ["variables", "threatlex"];
    this.#yasqe = new Yasqe(box.parentElement, {
      mode: "threatlex",
      value: box.value,
      screenReaderLabel: document.querySelector(`label[for="${box.id}"]`)?.textContent,
      persistenceId: null, createShareableLink: null, consumeShareLink: null, prefixCcApi: null,
      showQueryButton: false, resizeable: false, editorHeight: "auto", viewportMargin: Infinity,
      // Tab leaves the editor, as it leaves the plain box.
      extraKeys: { "Ctrl-Enter": run, "Cmd-Enter": run, "Ctrl-S": false, Tab: false, "Shift-Tab": false },
    });
    box.hidden = true;
    this.#yasqe.on("change", () => {
      this.#mark?.clear();
      changed();
    });
  }

  get text() {
    return this.#yasqe.getValue();
  }

  set text(text) {
    this.#yasqe.setValue(text);
  }

  focus() {
    this.#yasqe.focus();
  }

  show(line, column) {
    const start = [...(this.#yasqe.getDoc().getLine(line - 1) ?? "")].slice(0, column - 1).join("").length;
    const place = { line: line - 1, ch: start };
    this.#yasqe.getDoc().setCursor(place);
    const options = { className: "wrong-here" };
    this.#mark = this.#yasqe.getDoc().markText(place, { line: line - 1, ch: start + 1 }, options);
    this.#yasqe.focus();
  }
}

/** The best editor that can be had for the box; `run` and `changed` hear what is done in it. */
export async function editor(box, known, run, changed) {
  try {
    await Promise.all([loaded("script", known.assets.editor), loaded("link", known.assets.editorStyle)]);
    return new Rich(box, known, run, changed);
  } catch {
    return new Plain(box, run, changed);
  }
}
