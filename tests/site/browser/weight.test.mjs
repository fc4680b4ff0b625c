// What a page loads: no page but the one that asks the graph loads more than 100 kB of script,
// counted unpacked, and none asks another host for anything.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { calm, launch, open, site } from "./browser.mjs";
import { serve } from "./server.mjs";

const MOST = 100_000;
const PAGES = [
  "index.html", "id/voice-clone-fraud/index.html", "law/uncc/index.html", "law/uncc.13/index.html", "id/france/index.html",
  "threats/index.html", "incidents/index.html", "sources/index.html", "coverage/index.html", "coverage/uncc/index.html", "gaps/uncc/index.html",
  "matrix/index.html", "matrix/technologies/index.html", "cooperation/index.html#FRA+NGA+T0039+2026-11-23",
  "search/index.html?q=fraud", "queries/gaps/index.html", "ns/index.html", "changes/index.html", "data/index.html", "about/index.html",
  "ar/cooperation/index.html#FRA+NGA+T0039+2026-11-23", "ru/search/index.html?q=мошенничество",
];

let browser, server;
before(async () => {
  server = await serve(site);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** A page that counts in `page.bytes` what it gets, by the kind of request. */
async function counting() {
  const page = await open(browser);
  page.bytes = {};
  page.waiting = [];
  page.on("requestfinished", (request) => page.waiting.push((async () => {
    const kind = request.resourceType();
    const { length } = await (await request.response()).body();
    page.bytes[kind] = (page.bytes[kind] ?? 0) + length;
  })()));
  return page;
}
async function settled(page) {
  await page.waitForLoadState("networkidle");
  await Promise.all(page.waiting);
  return page.bytes;
}

test("no page loads more than 100 kB of script or asks another host", async (t) => {
  const heavy = [];
  for (const at of PAGES) {
    const page = await counting();
    await page.goto(server.url + at);
    const { script = 0, fetch = 0 } = await settled(page);
    t.diagnostic(`${at}: ${script} bytes of script, ${fetch} of data`);
    if (script > MOST) heavy.push(`${at}: ${script}`);
    await calm(page);
  }
  assert.deepEqual(heavy, []);
});

test("nor does searching: the index comes as data", async (t) => {
  const page = await counting();
  await page.goto(`${server.url}index.html`);
  await page.fill("#find", "ransomware");
  await page.locator("#find-list .option").first().waitFor();
  const { script, fetch } = await settled(page);
  t.diagnostic(`search: ${script} bytes of script, ${fetch} of index`);
  assert.ok(script <= MOST, `${script}`);
  assert.ok(fetch > 0);
  await calm(page);
});

test("nor do the details of a matrix", async (t) => {
  const page = await counting();
  await page.goto(`${server.url}coverage/uncc/index.html`);
  await page.locator("td.m-no > a").first().focus();
  await page.locator("#cell li").first().waitFor();
  const { script, fetch } = await settled(page);
  t.diagnostic(`matrix: ${script} bytes of script, ${fetch} of data`);
  assert.ok(script <= MOST && fetch > 0, `${script} ${fetch}`);
  await calm(page);
});
