// The query page: an editor, an engine in a worker, and the answer as table, chart and download.
import { chart, numeric } from "./sparql-chart.js";
import { editor as open } from "./sparql-editor.js";
import { Page, Refused, Server, Stopped } from "./sparql-engine.js";
import { make, table } from "./sparql-answer.js";
import { Names } from "./sparql-names.js";
import { csv } from "./sparql-text.js";

const SHOWN = 500;
const find = (id) => document.getElementById(id);
const words = JSON.parse(find("words").textContent);
const say = (key, values = {}) => words[key].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
const number = (value, digits = 0) =>
  value.toLocaleString(document.documentElement.lang, { minimumFractionDigits: digits, maximumFractionDigits: digits });
const megabytes = (bytes) => number(bytes / 1e6, 1);
const seconds = (value) => number(value, value < 10 ? 2 : 0);

const known = await (await fetch("known.json")).json();
const here = new URL("./", location.href).href;
const names = new Names(known, "../");
const page = new Page(known, here, progress);
let server;
let running = false;
let urls = [];

// Loading and running

function progress({ step, done, total, seconds: took }) {
  const bar = find("progress");
  bar.hidden = step === "ready";
  if (step === "ready") {
    find("status").textContent = say("ready", { statements: number(known.statements), seconds: seconds(took) });
    return;
  }
  bar.max = total;
  bar.value = done;
  find("status").textContent = say(step, { done: megabytes(done), total: megabytes(total) });
}

const answerer = () => (server && find("ask").elements.where.value === "server" ? server : page);

async function run() {
  if (running) return;
  const text = editor.text;
  const by = answerer();
  history.replaceState(null, "", linkTo(text));
  problem("");
  busy(true);
  try {
    const answer = await by.ask(text);
    if (answer.rows.length) await names.learn(answer.columns, answer.rows.slice(0, SHOWN), (query) => by.ask(query));
    show(answer, by);
  } catch (error) {
    find("result").hidden = true;
    if (error instanceof Stopped) find("status").textContent = say("stopped");
    else refuse(error);
  }
  busy(false);
}

function busy(now) {
  running = now;
  find("run").disabled = now;
  find("stop").hidden = !now;
  find("result").setAttribute("aria-busy", now);
  if (now && find("progress").hidden) find("status").textContent = say("asking");
  if (!now) find("progress").hidden = true;
  if (!now && find("status").textContent === say("asking")) find("status").textContent = "";
}

const problem = (text) => (find("problem").textContent = text);

function refuse(error) {
  find("status").textContent = "";
  const { line, column, why, word, status } = error.details ?? {};
  const what = why ? say(why, { word }) : status ? say("server", { status, text: error.message }) : error.message;
  problem(line ? say("place", { line, column, what }) : error instanceof Refused ? what : say("failed", { why: `${what}.` }));
  if (line) editor.show(line, column);
}

// The answer

function show({ form, columns, rows, yes, raw, seconds: took }, by) {
  const numbers = numeric(columns, rows);
  const statements = form === "CONSTRUCT" || form === "DESCRIBE";
  const values = { n: number(rows.length), seconds: seconds(took), shown: number(SHOWN) };
  const count = statements ? "statements" : rows.length > SHOWN ? "rowsShown" : "rows";
  find("result").hidden = false;
  find("count").replaceChildren(form === "ASK" ? say(yes ? "yes" : "no") : say(count, values));
  urls.forEach((url) => URL.revokeObjectURL(url));
  urls = [];
  if (statements) download("ntriples", "nt", "application/n-triples", raw);
  if (form === "SELECT") download("csv", "csv", "text/csv", csv(columns, rows));
  if (form === "SELECT" || form === "ASK") download("json", "json", "application/sparql-results+json", raw);
  const fill = (most) => find("rows").replaceChildren(...(columns.length ? [table(columns, rows, numbers, names, most)] : []));
  fill(SHOWN);
  find("rows").hidden = !columns.length;
  const more = find("more");
  more.hidden = rows.length <= SHOWN;
  more.textContent = say("more", values);
  more.onclick = async () => {
    more.hidden = true;
    await names.learn(columns, rows, (query) => by.ask(query));
    fill(rows.length);
  };
  find("chart").hidden = !numbers.length;
  find("bars").replaceChildren(...numbers.map((column) => make("option", { value: column }, column)));
  find("bars").onchange = () => draw(columns, rows);
  if (numbers.length) draw(columns, rows);
}

function draw(columns, rows) {
  const column = find("bars").value;
  const { drawing, names: naming, shown } = chart(columns, rows, column, (term) => names.label(term));
  const caption = say("barsOf", { number: column, name: naming.join(", ") });
  drawing.setAttribute("aria-label", caption);
  find("chart").querySelector(".drawn").replaceChildren(drawing);
  const part = shown < rows.length ? ` ${say("bars", { rows: number(shown), all: number(rows.length) })}.` : "";
  find("chart").querySelector("figcaption").textContent = caption + part;
}

function download(label, ending, type, contents) {
  const url = URL.createObjectURL(new Blob([contents], { type }));
  urls.push(url);
  find("count").append(" · ", make("a", { href: url, download: `threatlex.${ending}` }, say(label)));
}

// The editor and its links

const linkTo = (text) => `#query=${encodeURIComponent(text)}`;

function changed() {
  find("link").href = linkTo(editor.text);
}

/** The query that the address carries, if it does. */
function fromAddress() {
  if (!location.hash.startsWith("#query=")) return false;
  try {
    editor.text = decodeURIComponent(location.hash.slice(7));
  } catch {
    return false;
  }
  changed();
  return true;
}

find("link").addEventListener("click", async (event) => {
  event.preventDefault();
  history.replaceState(null, "", linkTo(editor.text));
  await navigator.clipboard?.writeText(location.href).then(() => (find("status").textContent = say("copied")), () => {});
});

/** Lets the questions be searched, and puts the one that is chosen into the editor. */
function offerQuestions() {
  const links = [...document.querySelectorAll("#examples [data-query]")];
  find("choices").replaceWith(document.querySelector("#examples ul"));
  find("examples").hidden = true;
  const texts = links.map((link) => link.parentElement.textContent.toLowerCase());
  const filter = () => {
    const wanted = find("filter").value.toLowerCase().split(/\s+/);
    const fits = texts.map((text) => wanted.every((word) => text.includes(word)));
    links.forEach((link, place) => (link.parentElement.hidden = !fits[place]));
    find("picked").textContent = say("matches", { n: number(fits.filter(Boolean).length) });
  };
  filter();
  find("filter").addEventListener("input", filter);
  for (const link of links) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      editor.text = known.queries[link.dataset.query];
      find("pick").open = false;
      changed();
      run();
    });
  }
}

const editor = await open(find("query"), known, run, changed);
find("hint").hidden = false;
find("ask").addEventListener("submit", (event) => {
  event.preventDefault();
  run();
});
find("filter").addEventListener("keydown", (event) => {
  if (event.key === "Enter") event.preventDefault();
});
find("stop").addEventListener("click", () => answerer().stop());
window.addEventListener("hashchange", () => fromAddress() && run());
offerQuestions();
changed();
if (fromAddress()) run();
else page.load().catch(refuse);
server = await Server.find(new URL("../sparql", here));
find("where").hidden = !server;
