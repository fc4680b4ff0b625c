// The query page answers as `threatlex query` does, and helps, fails and stops as it should: run with
// `node --test tests/site/browser/` after `threatlex build --web-assets web/node_modules`.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { calm, launch, open, root, site } from "./browser.mjs";
import { serve } from "./server.mjs";

const WAIT = { timeout: 120_000 };
let server;
let browser;
let known;

before(async () => {
  [server, browser] = await Promise.all([serve(site), launch()]);
  known = JSON.parse(await readFile(path.join(site, "sparql/known.json"), "utf8"));
});
after(async () => {
  await browser.close();
  await server.close();
});

const expected = async (name) => (await readFile(path.join(root, "tests/expected", `${name}.csv`), "utf8")).replaceAll("\r", "");
const link = (text) => `${server.url}sparql/index.html${text === undefined ? "" : `#query=${encodeURIComponent(text)}`}`;
const idle = (page) => page.waitForFunction(() => document.getElementById("run")?.disabled === false, null, WAIT);
const ready = (page) => page.waitForFunction(() => document.getElementById("status").textContent.startsWith("Ready"), null, WAIT);

/** A page whose query, if one is given, has been answered. */
async function visit(text, options) {
  const page = await open(browser, options);
  await page.goto(link(text));
  await ready(page);
  await idle(page);
  return page;
}

async function write(page, text) {
  await page.click(".CodeMirror");
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(text);
}

async function run(page, text) {
  await write(page, text);
  await page.keyboard.press("Control+Enter");
  await idle(page);
}

async function downloaded(page, label) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(`#count a:text-is("${label}")`)]);
  return readFile(await download.path(), "utf8");
}

test("a named query chosen from the list gives the expected table, and its download the expected file", async () => {
  const page = await visit();
  for (const name of ["tool-threats", "parties-on-date", "incidents-per-year", "where-it-is-said", "structure-of-instrument"]) {
    await page.click("#pick summary");
    await page.click(`[data-query="${name}"]`);
    await idle(page);
    const text = await expected(name);
    assert.equal((await downloaded(page, "CSV")).replaceAll("\r", ""), text, name);
    const json = JSON.parse(await downloaded(page, "JSON"));
    assert.equal(await page.locator("#rows tbody tr").count(), Math.min(500, json.results.bindings.length));
    assert.deepEqual(await page.locator("#rows thead th").allTextContents(), text.split("\n", 1)[0].split(","));
  }
  await calm(page);
});

test("every named query is answered in the page as by the program", async () => {
  const page = await visit();
  const answers = await page.evaluate(async () => {
    const { Page } = await import("../assets/sparql-engine.js");
    const { csv } = await import("../assets/sparql-text.js");
    const known = await (await fetch("known.json")).json();
    const engine = new Page(known, new URL("./", location.href).href, () => {});
    const answers = {};
    for (const [name, text] of Object.entries(known.queries)) {
      const { columns, rows } = await engine.ask(text);
      answers[name] = csv(columns, rows).replaceAll("\r", "");
    }
    engine.stop();
    return answers;
  });
  assert.ok(Object.keys(answers).length > 150);
  for (const [name, answer] of Object.entries(answers)) {
    assert.deepEqual(answer.split("\n").sort(), (await expected(name)).split("\n").sort(), name);
  }
  await calm(page);
});

test("the editor finds no fault in any named query", async () => {
  const page = await visit();
  const faults = await page.evaluate((queries) => {
    const { CodeMirror } = document.querySelector(".CodeMirror");
    return Object.entries(queries).flatMap(([name, text]) => {
      CodeMirror.setValue(text);
      return document.querySelector(".parseErrorIcon") ? [name] : [];
    });
  }, known.queries);
  assert.deepEqual(faults, []);
  await write(page, "SELECT * WHERE { ?s ?p }");
  assert.equal(await page.locator(".parseErrorIcon").count(), 1);
  await calm(page);
});

test("prefixes, classes, properties and values are completed where they fit", async () => {
  const page = await visit();
  const hints = async (text) => {
    await page.keyboard.press("Escape");
    await write(page, "");
    await page.keyboard.type(text);
    await page.waitForSelector(".CodeMirror-hints");
    return page.locator(".CodeMirror-hint").allTextContents();
  };
  assert.deepEqual(await hints("SELECT * WHERE { ?t sko"), [`skos:  ${known.prefixes.skos}`]);
  assert.equal((await hints("SELECT * WHERE { ?t a tlx:ToolT"))[0], "tlx:ToolThreat  tool threat");
  assert.equal((await hints("SELECT * WHERE { ?t tlx:usesAs"))[0], "tlx:usesAsTool  uses as a tool");
  assert.ok((await hints("SELECT * WHERE { ?t tlx:maturity tlx:demon"))[0].startsWith("tlx:demonstrated"));
  await page.keyboard.press("Enter");
  assert.match(await page.evaluate(() => document.querySelector(".CodeMirror").CodeMirror.getValue()), /tlx:demonstrated$/);
  await calm(page);
});

test("labels stand for IRIs and lead to pages that are there", async () => {
  const page = await visit(known.queries.gaps);
  const shared = "SELECT ?x WHERE { VALUES ?x { tlx:ToolThreat tlx:observed law:uncc.11.1.a graph:seeds.claims id:ransomware } }";
  const elements = "SELECT ?provision ?element ?made WHERE { ?provision tlx:hasElement ?element . ?made a tlx:InstrumentCoverage } LIMIT 30";
  for (const text of [undefined, shared, elements]) {
    if (text) await run(page, text);
    const links = await page.locator("#rows a").evaluateAll((all) => all.map(({ href }) => href));
    assert.ok(links.length >= 5);
    for (const href of new Set(links)) {
      const [file, anchor] = href.slice(server.url.length).split("#");
      const html = await readFile(path.join(site, decodeURIComponent(file)), "utf8");
      assert.ok(!anchor || html.includes(` id="${decodeURIComponent(anchor)}"`), href);
    }
    if (text === shared) assert.match(await page.locator("#rows").innerText(), /tool threat[^]*T0022 Ransomware/);
  }
  await calm(page);
});

test("a column with numbers is drawn, and the table says the same", async () => {
  const page = await visit('SELECT ?label (COUNT(?incident) AS ?incidents) (1.5 AS ?other) WHERE { ?threat tlx:exemplifiedBy ?incident ; rdfs:label ?label FILTER(LANG(?label) = "en") } GROUP BY ?label ORDER BY DESC(?incidents) ?label LIMIT 12');
  assert.equal(await page.locator("#chart svg .bar").count(), 12);
  const shown = await page.locator("#chart svg .tick").allTextContents();
  assert.deepEqual(shown, await page.locator("#rows td:nth-child(2)").allTextContents());
  assert.deepEqual(await page.locator("#bars option").allTextContents(), ["incidents", "other"]);
  const width = (place) => page.locator("#chart svg .bar").nth(place).evaluate((bar) => Number(bar.getAttribute("width")));
  assert.ok((await width(0)) > (await width(11)));
  await page.selectOption("#bars", "other");
  assert.equal(await width(0), await width(11));
  // Two bars of one name are told apart by the other columns.
  await run(page, known.queries["incidents-per-year"]);
  const names = await page.locator("#chart svg text:not(.tick)").allTextContents();
  assert.equal(new Set(names).size, names.length, `${names}`);
  await run(page, "SELECT ?threat WHERE { ?threat a tlx:ToolThreat } LIMIT 3");
  assert.equal(await page.locator("#chart").isVisible(), false);
  await calm(page);
});

test("a link carries the query, and whoever follows it sees the answer", async () => {
  const page = await visit();
  const text = 'SELECT (COUNT(*) AS ?n)\nWHERE { ?t a tlx:ToolThreat } # ümläut & "signs" <#>';
  await write(page, text);
  const href = await page.getAttribute("#link", "href");
  await calm(page);
  const other = await open(browser);
  await other.goto(`${server.url}sparql/index.html${href}`);
  await ready(other);
  await idle(other);
  assert.equal(await other.evaluate(() => document.querySelector(".CodeMirror").CodeMirror.getValue()), text);
  assert.match(await other.locator("#rows tbody").innerText(), /^\d+$/);
  await calm(other);
});

test("an error names line and column, in words", async () => {
  const page = await visit();
  for (const [text, message] of [
    ["SELECT *\nWHERE { ?s ?p }", "Line 2, column 16: The query ends here before it is complete, or what stands before does not fit."],
    ["SELECT * WHERE { ?s nope:x ?o }", "Line 1, column 21: The prefix of “nope:x” is not declared."],
    ["SELECT * WHERE { ?s ?p law:uncc.13.1.a", "Line 1, column 39: The query ends here before it is complete, or what stands before does not fit."],
    ["SELECT *\nWERE { ?s ?p law:uncc.13.1.a }", "Line 2, column 7: “?s” does not fit here, or what stands before it does not."],
    ["SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o }", "Line 1, column 40: The SELECT contains a variable that is unbound."],
    ["INSERT DATA { id:x a tlx:Threat }", "A query begins with SELECT, ASK, CONSTRUCT or DESCRIBE."],
    ["SELECT * WHERE { SERVICE <https://example.org/sparql> { ?s ?p ?o } }", "The service <https://example.org/sparql> is not supported"],
  ]) {
    await run(page, text);
    assert.equal(await page.locator("#problem").textContent(), message);
    assert.equal(await page.locator("#result").isVisible(), false);
  }
  await calm(page);
});

test("yes or no and statements are shown too", async () => {
  const page = await visit("ASK { id:ransomware a tlx:ToolThreat }");
  assert.match(await page.locator("#count").textContent(), /^Yes\./);
  await run(page, "DESCRIBE id:ransomware");
  assert.match(await page.locator("#count").textContent(), /^\d+ statements/);
  const lines = (await downloaded(page, "N-Triples")).trim().split("\n");
  assert.equal(await page.locator("#rows tbody tr").count(), lines.length);
  assert.ok((await page.locator("#rows").innerText()).includes("Ransomware"));
  await calm(page);
});

test("a long query can be stopped, and the next one is answered", async () => {
  const page = await visit();
  await write(page, "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
  await page.click("#run");
  await page.click("#stop");
  await idle(page);
  assert.match(await page.locator("#status").textContent(), /^Stopped/);
  await run(page, "SELECT (COUNT(*) AS ?n) WHERE { ?t a tlx:Threat }");
  assert.match(await page.locator("#rows tbody").innerText(), /^\d+$/);
  await calm(page);
});

test("a hostile label, literal or address is text and nothing else", async () => {
  const page = await open(browser);
  // The graph as a server that unpacks it on the way would send it.
  const label = "<script>window.hit = 1</script><img src=x onerror='window.hit = 2'>";
  const body = `<https://w3id.org/threatlex/id/evil> <http://www.w3.org/2000/01/rdf-schema#label> "${label}"@en ; <https://schema.org/url> "javascript:window.hit=3"^^<http://www.w3.org/2001/XMLSchema#anyURI> , <javascript:window.hit=4> .`;
  await page.route("**/graph.ttl.gz", (route) => route.fulfill({ body, contentType: "application/gzip" }));
  await page.goto(link(`SELECT ?s ?o (5 AS ?n) WHERE { ?s ?p ?o } # ${label}`));
  await ready(page);
  await idle(page);
  const table = await page.locator("#rows").innerText();
  assert.ok(table.includes(label) && table.includes("javascript:window.hit=4"), table);
  assert.equal(await page.locator("#chart svg .bar").count(), 3);
  assert.equal(await page.locator("#result script, #result img, #result [href^=javascript]").count(), 0);
  assert.equal(await page.evaluate(() => window.hit), undefined);
  await calm(page);
});

test("without the editor's package the plain box does the same", async () => {
  const page = await open(browser);
  // Not the recorded file: the browser refuses it by its hash.
  await page.route("**/yasqe.min.js", (route) => route.fulfill({ body: "window.hit = 1", contentType: "text/javascript" }));
  await page.goto(link("ASK { ?s a tlx:Threat }"));
  await ready(page);
  await idle(page);
  assert.match(await page.locator("#count").textContent(), /^Yes\./);
  await page.fill("#query", "SELECT *\nWERE { ?s ?p ?o }");
  await page.keyboard.press("Control+Enter");
  await page.waitForFunction(() => document.getElementById("problem").textContent);
  assert.equal(await page.locator("#problem").textContent(), "Line 2, column 7: “?s” does not fit here, or what stands before it does not.");
  assert.equal(await page.evaluate(() => window.hit), undefined);
  assert.ok(page.troubles.every((trouble) => trouble.includes("yasqe.min.js") || trouble.includes("integrity")), `${page.troubles}`);
  await page.context().close();
});

test("an engine that is not the recorded one is refused, and the page says so", async () => {
  const page = await open(browser);
  await page.route("**/web.js", (route) => route.fulfill({ body: "export default 1;", contentType: "text/javascript" }));
  await page.goto(link());
  await page.waitForFunction(() => document.getElementById("problem").textContent, null, WAIT);
  assert.match(await page.locator("#problem").textContent(), /^The page could not load what it needs/);
  await page.context().close();
});

test("without copied packages the same files come from the mirrors, by their hashes", async () => {
  const page = await open(browser);
  const { files, cdn } = JSON.parse(await readFile(path.join(root, "web/assets.json"), "utf8"));
  const assets = Object.fromEntries(files.map(({ role, package: name, version, file, bytes, integrity }) =>
    [role, { url: `${cdn}${name}@${version}/${file}`, integrity, bytes }]));
  await page.route("**/known.json", (route) => route.fulfill({ json: { ...known, assets } }));
  await page.route(`${cdn}**`, (route) => {
    const name = route.request().url().slice(cdn.length).replace(/(.)@[^/]*/, "$1");
    return route.fulfill({ path: path.join(root, "web/node_modules", name), headers: { "access-control-allow-origin": "*" } });
  });
  await page.goto(link("ASK { ?s a tlx:Threat }"));
  await ready(page);
  await idle(page);
  assert.match(await page.locator("#count").textContent(), /^Yes\./);
  assert.equal(await page.locator(".CodeMirror").count(), 1);
  await calm(page);
});

test("a server that answers SPARQL can be asked instead", async () => {
  const asked = [];
  const answering = await serve(site, async (request, response) => {
    if (new URL(request.url, "http://localhost").pathname !== "/sparql") return false;
    if (request.method === "GET") {
      response.writeHead(200, { "content-type": "text/turtle" });
      response.end("@prefix sd: <http://www.w3.org/ns/sparql-service-description#> . [] a sd:Service .");
      return true;
    }
    const parts = [];
    for await (const part of request) parts.push(part);
    const text = Buffer.concat(parts).toString();
    asked.push(text);
    if (text.includes("wrong")) response.writeHead(400, { "content-type": "text/plain" }).end("1:5: `wrong` does not fit");
    else response.writeHead(200, { "content-type": "application/sparql-results+json" }).end('{"head":{},"boolean":false}');
    return true;
  });
  const page = await open(browser);
  await page.goto(`${answering.url}sparql/index.html`);
  await ready(page);
  await page.check('#where [value="server"]');
  await run(page, "ASK { ?s ?p ?o }");
  assert.match(await page.locator("#count").textContent(), /^No\./);
  await run(page, "ASK { wrong }");
  assert.match(await page.locator("#problem").textContent(), /^Line 1, column 5: The server answered 400: .*wrong/);
  assert.deepEqual(asked, ["ASK { ?s ?p ?o }", "ASK { wrong }"]);
  await page.context().close();
  await answering.close();
  const plain = await visit();
  assert.equal(await plain.locator("#where").isVisible(), false);
  await calm(plain);
});

test("opened from a folder, the page says what to do", async () => {
  const page = await open(browser);
  await page.goto(`${pathToFileURL(path.join(site, "sparql/index.html"))}#query=ASK%20%7B%7D`);
  assert.match(await page.locator("#from-folder").innerText(), /This page has to come from a server/);
  assert.equal(await page.inputValue("#query"), "ASK {}");
  assert.equal(await page.isDisabled("#run"), true);
  await calm(page);
});

test("without scripts, the page leads to the questions and the data", async () => {
  const page = await open(browser, { javaScriptEnabled: false });
  await page.goto(link());
  assert.match(await page.locator("main").innerText(), /Scripts are off/);
  assert.equal(await page.locator("#ask").isVisible(), false);
  const links = await page.locator("#examples a").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
  assert.equal(links.length, Object.keys(known.queries).length);
  assert.ok(links.every((href) => existsSync(path.join(site, "sparql", href))));
  await calm(page);
});
