// Search box, search page, filters and tables in a browser: `node --test tests/site/browser/`
// after the site was built.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { calm, launch, open, site } from "./browser.mjs";
import { serve } from "./server.mjs";

let browser;
let server;
before(async () => {
  browser = await launch();
  server = await serve(site);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const file = (name) => String(pathToFileURL(path.join(site, name)));
async function visit(url, options) {
  const page = await open(browser, options);
  await page.goto(url.startsWith("file:") ? url : server.url + url);
  return page;
}
const top = async (page, words) => {
  await page.fill("#find", words);
  await page.waitForSelector("#find-list .option");
  return page.locator("#find-list .option").first();
};

test("typing gives results, a typing error is forgiven, Arabic finds too", async () => {
  for (const at of ["index.html", file("index.html")]) {
    const page = await visit(at);
    await page.keyboard.press("/");
    for (const words of ["ransomware", "ransomwear", "T0022"]) assert.match(await (await top(page, words)).innerText(), /T0022 Ransomware/);
    await page.fill("#find", "ألمانيا");
    await page.waitForFunction(() => document.querySelector("#find-list .option")?.textContent.includes("Germany"));
    await calm(page);
  }
});

test("keys move through the results, and Enter opens one", async () => {
  const page = await visit("index.html");
  await top(page, "ransomware");
  const active = () => page.getAttribute("#find", "aria-activedescendant");
  await page.keyboard.press("ArrowDown");
  assert.equal(await active(), "find-0");
  await page.keyboard.press("ArrowUp");
  assert.notEqual(await active(), "find-0");
  await page.keyboard.press("Home");
  assert.equal(await active(), "find-0");
  await page.keyboard.press("Escape");
  assert.equal(await page.isVisible("#find-list"), false);
  await page.keyboard.press("ArrowDown");
  await page.waitForSelector("#find-list .option");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/id/ransomware/index.html");
  await calm(page);
});

test("the search page narrows, and its address remembers", async () => {
  for (const at of ["fr/search/index.html?q=ransomware&kind=threats", `${file("search/index.html")}?q=ransomware&kind=threats`]) {
    const page = await visit(at);
    await page.waitForFunction(() => /\d/.test(document.getElementById("found").textContent));
    const links = await page.locator("#hits a").evaluateAll((all) => all.map(({ href }) => href));
    assert.ok(links.length > 1 && links.every((href) => href.includes("/id/")), `${links}`);
    if (at.startsWith("fr/")) assert.ok(links[0].includes("/fr/id/"));
    await page.selectOption("#by-maturity", "observed");
    assert.match(page.url(), /maturity=observed/);
    await calm(page);
  }
});

test("all ransomware incidents as CSV are three clicks from home", async () => {
  const page = await visit("index.html");
  await page.click('nav a[href="incidents/index.html"]');
  await page.selectOption('select[name="exemplifies"]', "ransomware");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("button.csv")]);
  const lines = (await readFile(await download.path(), "utf8")).trim().split("\r\n");
  assert.ok(lines.length > 3);
  assert.ok(lines.some((line) => line.includes("Colonial Pipeline")));
  assert.equal(lines.length - 1, await page.locator("#table tbody tr:visible").count());
  const url = page.url();
  assert.match(url, /#\?exemplifies=ransomware/);
  await calm(page);
  const other = await open(browser);
  await other.goto(url);
  assert.equal(await other.locator("#table tbody tr:visible").count(), lines.length - 1);
  await calm(other);
});

test("AI-as-tool threats that are demonstrated are one view and two choices away", async () => {
  const page = await visit(file("threats/index.html"));
  await page.click('[data-views] a[href="#table"]');
  await page.selectOption('select[name="usesAsTool"]', "artificial-intelligence");
  await page.selectOption('select[name="maturity"]', "demonstrated");
  assert.ok((await page.locator("#table tbody tr:visible").count()) > 0);
  assert.match(await page.locator(".table-tools .count").innerText(), /\d/);
  await calm(page);
});

test("a table sorts by its heads", async () => {
  const page = await visit("instruments/index.html");
  const button = page.locator("#table thead th button").nth(2);
  await button.focus();
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("#table thead th").nth(2).getAttribute("aria-sort"), "ascending");
  const cells = (await page.locator("#table tbody td:nth-child(3)").allInnerTexts()).filter(Boolean);
  assert.deepEqual(cells, [...cells].sort());
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("#table thead th").nth(2).getAttribute("aria-sort"), "descending");
  await calm(page);
});

test("without scripts the search page leads to the indexes, and a table is whole", async () => {
  const page = await visit("search/index.html", { javaScriptEnabled: false });
  assert.ok((await page.locator("#indexes a").count()) > 15);
  assert.equal(await page.isVisible("#search"), false);
  await page.goto(`${server.url}incidents/index.html`);
  assert.ok((await page.locator("#table tbody tr").count()) > 80);
  await calm(page);
});
