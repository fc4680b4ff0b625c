// YASGUI, the query editor that many people bring along, asks the endpoint from a page of its own.
import assert from "node:assert/strict";
import path from "node:path";
import { after, before, test } from "node:test";
import { launch, open, root, running } from "./browser.mjs";
import { serve } from "./server.mjs";

const PAGE = `<!DOCTYPE html><html lang="en"><head><title>YASGUI</title><link rel="stylesheet" href="yasgui.min.css"></head>
<body><div id="here"></div><script src="yasgui.min.js"></script></body></html>`;

let endpoint;
let program;
let elsewhere;
let browser;
before(async () => {
  program = await running();
  endpoint = `${program.address}sparql`;
  elsewhere = await serve(path.join(root, "tests/site/node_modules/@zazuko/yasgui/build"), async (request, response) => {
    if (request.url !== "/") return false;
    response.writeHead(200, { "content-type": "text/html" }).end(PAGE);
    return true;
  });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await elsewhere?.close();
  program?.end();
});

test("it shows rows and yes or no, and says why a query is refused", { timeout: 120_000 }, async () => {
  const page = await open(browser);
  await page.goto(elsewhere.url);
  const ask = (query) =>
    page.evaluate(
      async ([endpoint, query]) => {
        const options = { requestConfig: { endpoint, method: "POST" }, copyEndpointOnNewTab: false };
        globalThis.yasgui ??= new globalThis.Yasgui(document.getElementById("here"), options);
        const tab = globalThis.yasgui.getTab() ?? globalThis.yasgui.addTab(true);
        tab.setEndpoint(endpoint);
        tab.setQuery(query);
        await tab.query().catch(() => {});
        return document.querySelector(".yasr").innerText;
      },
      [endpoint, query],
    );
  const skos = "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n";
  const rows = await ask(`${skos}SELECT ?threat ?label { ?threat skos:notation "T0022" ; skos:prefLabel ?label FILTER (LANG(?label) = "fr") }`);
  assert.match(rows, /ransomware/i);
  assert.match(await ask(`${skos}ASK { ?threat skos:notation "T0022" }`), /true/i);
  await ask("SELECT * { SERVICE <http://127.0.0.1/sparql> { ?s ?p ?o } }");
  await page.locator(".yasr").getByText(/is not asked/).first().waitFor({ timeout: 10_000 });
  assert.deepEqual(page.foreign, []);
});
