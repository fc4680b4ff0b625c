// Who answers a query: the page itself, by an engine in a worker, or the server that it came from.
// Both have `ask(text)`, which gives `{ form, columns, rows, yes, raw, seconds }`, and `stop()`.
import { declared, formOf, namesGraphs, statements, syntaxError } from "./sparql-text.js";

/** The query was stopped before it was answered. */
export class Stopped extends Error {}

/** The query is wrong; `details` has the line, the column and what is wrong there, if it is known. */
export class Refused extends Error {
  constructor(message, details) {
    super(message);
    this.details = details;
  }
}

const JSON_ROWS = "application/sparql-results+json";
const NTRIPLES = "application/n-triples";
const formatOf = (form) => (form === "CONSTRUCT" || form === "DESCRIBE" ? NTRIPLES : JSON_ROWS);

function read(form, raw, seconds) {
  if (formatOf(form) === NTRIPLES) {
    return { form, columns: ["subject", "property", "value"], rows: statements(raw), raw, seconds };
  }
  const { head, results, boolean } = JSON.parse(raw);
  return { form, columns: head.vars ?? [], rows: results?.bindings ?? [], yes: boolean, raw, seconds };
}

/** The engine in the page. `progress` hears how far loading is. */
export class Page {
  #known;
  #root;
  #progress;
  #worker;
  #open = new Map();
  #last = 0;

  constructor(known, root, progress) {
    this.#known = known;
    this.#root = root;
    this.#progress = progress;
  }

  #start() {
    this.#worker = new Worker(new URL("./sparql-worker.js", import.meta.url), { type: "module" });
    const { assets, graph, origins } = this.#known;
    this.#worker.postMessage({ setup: { assets, graph, origins, root: this.#root } });
    this.#worker.addEventListener("message", ({ data }) => {
      if (data.step) {
        this.#progress(data);
        return;
      }
      const { resolve, reject } = this.#open.get(data.id);
      this.#open.delete(data.id);
      if (data.error === undefined) resolve(data);
      else reject(new Error(data.error));
    });
    this.#worker.addEventListener("error", (event) => this.#end(new Error(event.message ?? "worker")));
  }

  #post(message) {
    if (!this.#worker) this.#start();
    const id = (this.#last += 1);
    return new Promise((resolve, reject) => {
      this.#open.set(id, { resolve, reject });
      this.#worker.postMessage({ id, ...message });
    });
  }

  /** Loads engine and graph, so that the first query need not wait. */
  load() {
    return this.#post({});
  }

  async ask(text) {
    const form = formOf(text);
    const { text: whole, place } = declared(text, this.#known.prefixes);
    try {
      const { text: raw, seconds } = await this.#post({ text: whole, format: formatOf(form), whole: namesGraphs(text) });
      return read(form, raw, seconds);
    } catch (error) {
      if (error instanceof Stopped) throw error;
      throw new Refused(error.message, syntaxError(error.message, text, place));
    }
  }

  stop() {
    this.#end(new Stopped());
  }

  #end(error) {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const { reject } of this.#open.values()) reject(error);
    this.#open.clear();
  }
}

/** What a server says is wrong, and where: a problem document (RFC 9457), or a text with `line:column:`. */
function problem(response, raw) {
  if (/problem\+json/.test(response.headers.get("content-type") ?? "")) {
    const { detail, help, position } = JSON.parse(raw);
    return { message: `${detail.replace(/^line \d+, column \d+: /, "")} (${help})`, ...position };
  }
  const [, line, column] = raw.match(/(\d+):(\d+):/) ?? [];
  return { message: raw.trim(), ...(line && { line: Number(line), column: Number(column) }) };
}

/** The SPARQL endpoint of the server that the page came from. */
export class Server {
  #url;
  #asked;

  constructor(url) {
    this.#url = url;
  }

  /** The endpoint at `url`, if it describes itself as one (SPARQL 1.1 Service Description). */
  static async find(url) {
    try {
      const response = await fetch(url, { headers: { accept: "text/turtle" } });
      const described = response.ok && !/html/.test(response.headers.get("content-type") ?? "html");
      return described && (await response.text()).includes("sparql-service-description") ? new Server(url) : undefined;
    } catch {
      return undefined;
    }
  }

  async ask(text) {
    const form = formOf(text);
    const started = performance.now();
    this.#asked = new AbortController();
    const response = await fetch(this.#url, {
      method: "POST",
      headers: { "content-type": "application/sparql-query", accept: formatOf(form) },
      body: text,
      signal: this.#asked.signal,
    }).catch((error) => {
      throw error.name === "AbortError" ? new Stopped() : error;
    });
    const raw = await response.text();
    if (!response.ok) {
      const { message, ...place } = problem(response, raw);
      throw new Refused(message, { status: response.status, ...place });
    }
    return read(form, raw, (performance.now() - started) / 1000);
  }

  stop() {
    this.#asked?.abort();
  }
}
