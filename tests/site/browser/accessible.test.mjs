// Accessibility of every kind of page, by axe-core with its rules for WCAG 2.2 AA, in both themes
// and from right to left, and with the page in the state in which scripts leave it.
// Screenshots are kept in target/screenshots to be looked at.
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { after, before, test } from "node:test";
import { launch, open, root, site } from "./browser.mjs";
import { serve } from "./server.mjs";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const shots = path.join(root, "target", "screenshots");

/** A page of each kind; those that are printed in every language first. */
const TRANSLATED = [
  "index.html", "about/index.html", "method/index.html", "search/index.html?q=fraud",
  "threats/index.html", "threats/index.html#table", "incidents/index.html", "claims/index.html", "services/index.html",
  "amplifications/index.html", "milestones/index.html", "technologies/index.html",
  "instruments/index.html", "provisions/index.html", "states/index.html",
  "id/voice-clone-fraud/index.html", "id/ransomware-as-a-service/index.html", "id/france/index.html",
  "law/uncc/index.html", "law/uncc.13/index.html", "coverage/index.html", "coverage/uncc/index.html",
  "gaps/uncc/index.html", "compare/budapest-uncc/index.html", "cooperation/index.html",
  "matrix/index.html", "matrix/technologies/index.html",
];
const ENGLISH = [
  "sources/index.html", "assessments/index.html", "mappings/index.html", "queries/index.html",
  "queries/gaps/index.html", "sparql/index.html", "ns/index.html", "graph/index.html", "data/index.html",
  "changes/index.html", "organisations/index.html", "404.html",
];
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let browser;
let server;
before(async () => {
  browser = await launch();
  server = await serve(site);
  await mkdir(shots, { recursive: true });
});
after(async () => {
  await browser?.close();
  await server?.close();
});

async function findings(at, options) {
  // The policy of the site lets no foreign script in, and axe is one.
  const page = await open(browser, { bypassCSP: true, ...options });
  const answer = await page.goto(server.url + at, { waitUntil: "load" });
  assert.equal(answer.status(), 200, `${at} is there`);
  await page.addScriptTag({ path: axe });
  const found = await page.evaluate(async (tags) => {
    const { violations } = await globalThis.axe.run(document, { runOnly: tags });
    return violations.map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0].html.slice(0, 160)}`);
  }, TAGS);
  const name = `${at.replace(/index\.html.*$/, "").replaceAll("/", "_") || "home_"}${options.colorScheme}`;
  await page.screenshot({ path: path.join(shots, `${name}.png`) });
  await page.context().close();
  return found.map((finding) => `${at}: ${finding}`);
}

const passes = (name, pages, options) =>
  test(name, async () => {
    const found = [];
    for (const at of pages) found.push(...(await findings(at, options)));
    assert.deepEqual(found, []);
  });

passes("axe finds nothing on any kind of page in the light theme", [...TRANSLATED, ...ENGLISH], { colorScheme: "light" });
passes("nor in the dark theme", [...TRANSLATED, ...ENGLISH], { colorScheme: "dark" });
passes("nor from right to left", TRANSLATED.map((at) => `ar/${at}`), { colorScheme: "light" });
passes("nor on a phone", TRANSLATED, { colorScheme: "light", viewport: { width: 390, height: 844 } });

test("nothing but tables and figures in their frames is wider than a phone or a window", async () => {
  const wide = [];
  for (const width of [390, 1280]) {
    const page = await open(browser, { viewport: { width, height: 844 } });
    for (const at of [...TRANSLATED, ...ENGLISH, ...TRANSLATED.map((at) => `ar/${at}`)]) {
      await page.goto(server.url + at);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 1) wide.push(`${at} at ${width} px: ${over} px`);
    }
    await page.context().close();
  }
  assert.deepEqual(wide, []);
});
