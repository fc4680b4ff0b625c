// The query page asks the server that serves it: run with `node --test tests/site/browser/` after
// `threatlex build --web-assets web/node_modules`.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { calm, launch, open, root, running, site } from "./browser.mjs";

const WAIT = { timeout: 120_000 };
let server;
let address;
let browser;

before(async () => {
  server = await running("--site", site, "--timeout", "3");
  ({ address } = server);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.end();
});

test("the page offers the server that it comes from, which answers as the program does", async () => {
  const page = await open(browser);
  await page.goto(`${address}sparql/`);
  await page.waitForFunction(() => document.getElementById("status").textContent.startsWith("Ready"), null, WAIT);
  await page.check('#where [value="server"]');
  const run = async (text) => {
    await page.click(".CodeMirror");
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText(text);
    await page.keyboard.press("Control+Enter");
    await page.waitForFunction(() => document.getElementById("run")?.disabled === false, null, WAIT);
  };
  await run(await readFile(path.join(root, "queries/tool-threats.rq"), "utf8"));
  const [download] = await Promise.all([page.waitForEvent("download"), page.click('#count a:text-is("CSV")')]);
  const lines = async (file) => (await readFile(file, "utf8")).replaceAll("\r", "").trimEnd().split("\n").sort();
  assert.deepEqual(await lines(await download.path()), await lines(path.join(root, "tests/expected/tool-threats.csv")));
  page.troubles.length = 0;
  await run("ASK { ?s ?p }");
  assert.match(await page.locator("#problem").textContent(), /^Line 1, column 14: The server answered 400: the query ends here/);
  await run("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
  assert.match(await page.locator("#problem").textContent(), /The server answered 503: .*no complete answer after 3 s/);
  // A browser tells of each refusal itself.
  page.troubles = page.troubles.filter((text) => !text.includes("Failed to load resource"));
  await calm(page);
});

test("a link to a query on the endpoint opens the page with the query", async () => {
  const page = await open(browser);
  await page.goto(`${address}sparql?query=${encodeURIComponent("ASK { ?s ?p ?o }")}`);
  assert.equal(new URL(page.url()).pathname, "/sparql/");
  await page.waitForFunction(() => document.querySelector(".CodeMirror")?.textContent.includes("ASK { ?s ?p ?o }"), null, WAIT);
  await page.goto(`${address}id/ransomware`);
  assert.equal(await page.locator("h1").innerText(), "Ransomware");
  await calm(page);
});
