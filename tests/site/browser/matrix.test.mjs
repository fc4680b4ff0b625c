// The matrices in a browser: details under pointer and focus, arrow keys, zoom, filter, right to
// left, and all of it readable without scripts.
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
const cell = (page, row, column) => page.locator(`tbody tr[data-t] >> nth=${row}`).locator(`td >> nth=${column} >> a`);

test("a cell tells under the pointer and the focus what decides it, and Escape closes it", async () => {
  const page = await at("coverage/uncc/index.html");
  const panel = page.locator("#cell");
  const link = page.locator("tbody td.m-no > a").first();
  await link.hover();
  await panel.waitFor({ state: "visible" });
  await panel.locator("li").first().waitFor();
  assert.match(await panel.textContent(), /not covered/);
  await page.keyboard.press("Escape");
  assert.ok(await panel.isHidden());
  await page.mouse.move(2, 2);
  await link.focus();
  await page.keyboard.press("ArrowRight");
  await panel.waitFor({ state: "visible" });
  const overlap = await page.evaluate(() => {
    const [one, other] = [document.activeElement, document.getElementById("cell")].map((e) => e.getBoundingClientRect());
    return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
  });
  assert.equal(overlap, false);
  await calm(page);
});

for (const [path, forward] of [["coverage/uncc/index.html", "ArrowRight"], ["ar/coverage/uncc/index.html", "ArrowLeft"]]) {
  test(`arrow keys go from cell to cell: ${path}`, async () => {
    const page = await at(path);
    await cell(page, 0, 1).focus();
    await page.keyboard.press(forward);
    assert.ok(await cell(page, 0, 2).evaluate((link) => link === document.activeElement));
    await page.keyboard.press("ArrowDown");
    assert.ok(await cell(page, 1, 2).evaluate((link) => link === document.activeElement));
    await calm(page);
  });
}

test("an anchor shows one branch, with and without scripts", async () => {
  for (const javaScriptEnabled of [true, false]) {
    for (const path of ["coverage/uncc/index.html", "matrix/technologies/index.html"]) {
      const page = await at(`${path}#branch-ai-as-target`, { javaScriptEnabled });
      assert.equal(await page.locator("tbody:visible").count(), 1);
      await page.locator(".zoom a").first().click();
      assert.ok((await page.locator("tbody:visible").count()) > 5);
      await calm(page);
    }
    const page = await at("matrix/index.html#branch-ai-as-target", { javaScriptEnabled });
    assert.equal(await page.locator(".tactic:visible").count(), 1);
    await calm(page);
  }
});

test("filters leave what matches", async () => {
  const page = await at("coverage/uncc/index.html");
  await page.locator('[data-show="notCovered"]').click();
  assert.equal(await page.locator('tr[data-c]:visible:not([data-c="notCovered"])').count(), 0);
  assert.ok((await page.locator("tr[data-c]:visible").count()) > 0);
  await page.goto(`${server.url}matrix/index.html`);
  await page.locator('button[data-c="notCovered"]').click();
  assert.equal(await page.locator('.card:visible:not(.faint):not([data-c="notCovered"])').count(), 0);
  assert.ok((await page.locator(".card:visible:not(.faint)").count()) > 0);
  await calm(page);
});

test("the columns are stacked on a phone and nothing sticks out", async () => {
  const page = await at("matrix/index.html", { viewport: { width: 390, height: 800 } });
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await calm(page);
});
