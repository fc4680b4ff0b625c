// The tables of the indexes in a browser: several values of a facet, what an address says of
// them, sorting, and rows as blocks on a phone.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { calm, launch, open, site } from "./browser.mjs";
import { serve } from "./server.mjs";

let browser, server;
before(async () => {
  server = await serve(site);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const at = async (path, options) => {
  const page = await open(browser, options);
  await page.goto(server.url + path);
  return page;
};
const shown = (page) => page.locator("#table tbody tr:visible").count();
const choose = (page, facet, value) => page.selectOption(`select[name="${facet}"]`, value);

test("values of one facet add up, facets narrow each other, and the address keeps them", async () => {
  const page = await at("incidents/index.html");
  const all = await shown(page);
  await choose(page, "status", "disputed");
  const disputed = await shown(page);
  await choose(page, "status", "unconfirmed");
  const both = await shown(page);
  assert.ok(0 < disputed && disputed < both && both < all, `${disputed} ${both} ${all}`);
  await choose(page, "exemplifies", "ransomware");
  const narrowed = await shown(page);
  assert.ok(narrowed < both);
  assert.deepEqual(new URLSearchParams(new URL(page.url()).hash.slice(2)).getAll("status"), ["disputed", "unconfirmed"]);
  const again = await at(`incidents/index.html${new URL(page.url()).hash}`);
  assert.equal(await shown(again), narrowed);
  await calm(again);
  await page.locator(".chip", { hasText: "unconfirmed" }).click();
  assert.equal(await page.evaluate(() => document.activeElement.name), "status");
  assert.equal(await page.locator(".chip").count(), 2);
  await page.locator(".filters .button").click();
  assert.equal(await shown(page), all);
  assert.equal(await page.locator(".chip").count(), 0);
  await calm(page);
});

test("a count beside a value is how many rows it leaves or adds", async () => {
  const page = await at("technologies/index.html");
  const options = await page.$$eval('select[name="role"] option', (all) => all.slice(1).map(({ value, text }) => [value, Number(/\((\d+)\)$/.exec(text)[1])]));
  assert.ok(options.length > 2);
  for (const [value, count] of options) {
    await choose(page, "role", value);
    assert.equal(await shown(page), count, value);
    await page.locator(".chip").click();
  }
  await calm(page);
});

test("text narrows without regard to case and marks", async () => {
  const page = await at("claims/index.html");
  await page.fill('.filters input[name="q"]', "DUSSELDORF");
  const found = await shown(page);
  assert.ok(found > 0 && found < 10, `${found}`);
  await page.fill('.filters input[name="q"]', "no row has this");
  assert.equal(await shown(page), 0);
  assert.match(await page.innerText(".table-tools .count"), /Loosen/);
  await calm(page);
});

for (const [path, column] of [["incidents/index.html", 1], ["states/index.html", 3], ["ar/technologies/index.html", 3]]) {
  test(`a column sorts both ways, empty cells last: ${path}`, async () => {
    const page = await at(path);
    const head = page.locator("#table thead th").nth(column);
    const cells = async () => page.$$eval(`#table tbody tr td:nth-child(${column + 1})`, (all) => all.map((cell) => cell.textContent.trim()));
    const value = (text) => (/^\d+$/.test(text) && text.length < 4 ? Number(text) : text);
    for (const [says, sign] of [["ascending", 1], ["descending", -1]]) {
      await head.locator("button").focus();
      await page.keyboard.press("Enter");
      assert.equal(await head.getAttribute("aria-sort"), says);
      const all = await cells();
      const full = all.filter(Boolean);
      assert.ok(new Set(full).size > 2);
      assert.deepEqual(all.slice(0, full.length), full, "empty cells come last");
      full.slice(1).forEach((text, place) => {
        const [before, now] = [value(full[place]), value(text)];
        assert.ok(before === now || before < now === sign > 0, `${before} ${now}`);
      });
    }
    await calm(page);
  });
}

test("tree, table and matrix each have all threats", async () => {
  const page = await at("threats/index.html");
  const count = Number(/\d+/.exec(await page.innerText("p.count"))[0]);
  const links = (within) => page.$$eval(`${within} a[href*="/id/"]`, (all) => new Set(all.map(({ href }) => href)).size);
  assert.equal(await links("#tree"), count);
  assert.equal(await page.locator("#table tbody tr").count(), count);
  await page.goto(`${server.url}matrix/index.html`);
  assert.equal(await links("#columns"), count);
  await calm(page);
});

test("threats are shown as a tree or as a table, and both are there without scripts", async () => {
  const page = await at("threats/index.html");
  assert.deepEqual([await page.isVisible("#tree"), await page.isVisible("#table")], [true, false]);
  await page.click('[data-views] a[href="#table"]');
  assert.deepEqual([await page.isVisible("#tree"), await page.isVisible("#table")], [false, true]);
  await choose(page, "maturity", "demonstrated");
  assert.ok(await page.isVisible("#table"));
  await page.goBack();
  assert.ok(await page.isVisible("#tree"));
  await calm(page);
  const bare = await at("threats/index.html", { javaScriptEnabled: false });
  assert.deepEqual([await bare.isVisible("#tree"), await bare.isVisible("#table")], [true, true]);
  await calm(bare);
});

test("on a phone a row is a block whose cells name their columns, and its heads still sort", async () => {
  const page = await at("incidents/index.html", { viewport: { width: 390, height: 844 } });
  const frame = page.locator("#table .scroll");
  assert.ok(await frame.evaluate((box) => box.scrollWidth <= box.clientWidth + 1));
  const before = await page.locator("#table tbody td >> nth=1").evaluate((cell) => getComputedStyle(cell, "::before").content);
  assert.match(before, /began/i);
  await page.locator("#table thead button").first().click();
  assert.equal(await page.locator("#table thead th").first().getAttribute("aria-sort"), "ascending");
  await calm(page);
});

test("a link to a folded finding unfolds it", async () => {
  const page = await at("coverage/uncc/index.html");
  const href = await page.locator("td.m-no > a").first().getAttribute("href");
  await page.goto(new URL(href, page.url()).href);
  assert.ok(await page.locator("details:target").evaluate((fold) => fold.open));
  await calm(page);
});

test("a long list without a table is narrowed by a text", async () => {
  const page = await at("queries/index.html");
  const all = await page.locator(".cards > li:visible").count();
  await page.fill("label.filters input", "amplif");
  const left = await page.locator(".cards > li:visible").count();
  assert.ok(0 < left && left < all / 4, `${left} of ${all}`);
  await calm(page);
});
