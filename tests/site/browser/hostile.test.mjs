// Labels that nobody should write, on every kind of page that shows one: no script runs, nothing
// is wider than the window, and what stands beside them stays as it is.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { calm, launch, open, root } from "./browser.mjs";
import { serve } from "./server.mjs";

const program = path.resolve(process.env.THREATLEX ?? path.join(root, "target/release/threatlex"));
const LABELS = {
  script: `</script><script>globalThis.hit = 1</script><img src=x onerror="globalThis.hit = 1">`,
  quote: `" onmouseover="globalThis.hit = 1" x='\`\${globalThis.hit = 1} & &amp; {{ page.label }} <b>`,
  turned: "\u202eright-to-left \u2067override\u061c \u0627\u0644",
  long: "x".repeat(10_000),
  wordy: "many words ".repeat(900).trim(),
};
const NAMES = Object.keys(LABELS);
const PAGES = [
  ...NAMES.flatMap((name) => [`id/hostile-${name}/index.html`, `ar/id/hostile-${name}/index.html`, `id/hostile-amplification-${name}/index.html`]),
  "threats/index.html", "threats/index.html#table", "ar/threats/index.html#table", "incidents/index.html", "technologies/index.html", "amplifications/index.html",
  "states/index.html", "matrix/index.html", "matrix/technologies/index.html", "ar/matrix/technologies/index.html", "id/ransomware/index.html",
  "search/index.html?q=hostile", "queries/threats-by-technology/index.html", "changes/index.html",
];

let browser, server, folder;
before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "threatlex-hostile-"));
  for (const part of ["ontology", "queries", "seeds"]) await cp(path.join(root, part), path.join(folder, part), { recursive: true });
  const seeds = NAMES.map((name, place) => {
    const label = JSON.stringify(LABELS[name]);
    return `id:hostile-${name} a tlx:Threat ; skos:notation "T99${place}0" ; skos:prefLabel ${label}@en, ${label}@ar ; skos:altLabel "hostile ${name}"@en ; skos:definition ${label}@en ;
        skos:broader id:ransomware ; tlx:usesAsTool id:hostile-tool-${name} ; tlx:maturity tlx:observed ; tlx:exemplifiedBy id:hostile-incident-${name} .
      id:hostile-tool-${name} a tlx:Technology ; skos:prefLabel ${label}@en ; skos:definition ${label}@en .
      id:hostile-incident-${name} a tlx:Incident ; rdfs:label ${label}@en ; schema:startDate "2024"^^xsd:gYear ; tlx:exemplifies id:hostile-${name} .
      id:hostile-state-${name} a tlx:State ; rdfs:label ${label}@en ; tlx:region ${label} .
      id:hostile-amplification-${name} a tlx:Amplification ; rdfs:label ${label}@en ; tlx:amplifier id:hostile-tool-${name} ; tlx:amplifies id:hostile-${name} ; tlx:dimension tlx:scale .`;
  });
  const prefixes = `@prefix id: <https://w3id.org/threatlex/id/> . @prefix tlx: <https://w3id.org/threatlex/ns#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix schema: <https://schema.org/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .`;
  await writeFile(path.join(folder, "seeds/hostile.ttl"), `${prefixes}\n${seeds.join("\n")}\n`);
  execFileSync(program, ["build", "--data", folder, "--out", path.join(folder, "site"), "--quiet"], { stdio: "pipe" });
  server = await serve(path.join(folder, "site"));
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

const hit = (page) => page.evaluate(() => globalThis.hit);
const over = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const width of [390, 1280]) {
  test(`no page scripts or is wider than ${width} pixels`, async () => {
    const wide = [];
    for (const at of PAGES) {
      const page = await open(browser, { viewport: { width, height: 844 } });
      const answer = await page.goto(server.url + at);
      assert.equal(answer.status(), 200, at);
      await page.waitForLoadState("networkidle");
      for (const one of await page.locator("[onmouseover], [onerror]").all()) assert.fail(`${at}: ${await one.evaluate((e) => e.outerHTML)}`);
      assert.equal(await hit(page), undefined, at);
      if ((await over(page)) > 1) wide.push(`${at}: ${await over(page)} px`);
      await calm(page);
    }
    assert.deepEqual(wide, []);
  });
}

test("a column with such a label leaves room for the others", async () => {
  const page = await open(browser);
  for (const at of ["threats/index.html#table", "incidents/index.html", "technologies/index.html", "matrix/technologies/index.html"]) {
    await page.goto(server.url + at);
    const widest = await page.$$eval("main thead th", (all) => Math.max(...all.map((head) => head.getBoundingClientRect().width)));
    assert.ok(widest < 600, `${at}: ${widest}`);
  }
  await calm(page);
});

test("the search finds them and shows them as text", async () => {
  const page = await open(browser, { viewport: { width: 390, height: 844 } });
  await page.goto(`${server.url}index.html`);
  for (const name of NAMES) {
    await page.fill("#find", `hostile ${name}`);
    const option = page.locator(`#find-list .option[data-href*="hostile-${name}/"]`).first();
    await option.waitFor();
    assert.ok((await option.innerText()).includes(LABELS[name].replace(/\s+/g, " ").trim().slice(0, 40)), name);
    assert.ok((await over(page)) <= 1, name);
  }
  assert.equal(await hit(page), undefined);
  await calm(page);
});

test("cooperation takes and shows them as text", async () => {
  for (const name of NAMES) {
    const page = await open(browser, { viewport: { width: 390, height: 844 } });
    await page.goto(`${server.url}cooperation/index.html#hostile-state-${name}+FRA+hostile-${name}+2026-11-23`);
    await page.locator("#answer .lead").waitFor();
    assert.ok((await over(page)) <= 1, name);
    assert.equal(await hit(page), undefined);
    await calm(page);
  }
});
