// The page on cooperation in a browser: by keyboard and by link, in several languages, it shows
// what `threatlex cooperate` answers.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import path from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { calm, launch, open, root, site } from "./browser.mjs";
import { serve } from "./server.mjs";

const program = path.resolve(process.env.THREATLEX ?? path.join(root, "target/release/threatlex"));
const DAY = "2026-11-23";

let browser, server;
before(async () => {
  server = await serve(site);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const told = (one, other, threat) =>
  JSON.parse(execFileSync(program, ["cooperate", "--states", `${one},${other}`, "--threat", threat, "--as-of", DAY, "--format", "json"], { maxBuffer: 1 << 26 }));

/** Compares what an English page shows with what the program says. */
async function same(page, expected) {
  const dual = { yes: /^yes$/, arguable: /^arguable$/, "not-known": /^not known$/, "not known": /^not known$/, no: /^no$/ }[expected.dual_criminality];
  assert.match((await page.locator("#answer .lead .badge").innerText()).trim(), dual);
  assert.deepEqual(await page.locator("#answer > ul > li").allInnerTexts(), expected.derivation);
  const both = expected.instruments.filter((one) => one.in_force_for_both).map((one) => one.instrument.label);
  assert.deepEqual(await page.locator("#answer > h3").allInnerTexts(), both);
}

test("by keyboard alone two States, a threat and a day are answered as the program does", async () => {
  for (const [one, other, code, threat] of [["France", "Nigeria", "T0039", "T0039"], ["Germany", "Viet Nam", "ransomware", "T0022"]]) {
    const page = await open(browser);
    await page.goto(`${server.url}cooperation/index.html`);
    await page.locator("#state-one").focus();
    for (const text of [one, other, code]) {
      await page.keyboard.type(text);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Tab");
    }
    assert.equal(await page.evaluate(() => document.activeElement.id), "day");
    await page.fill("#day", DAY);
    await page.keyboard.press("Enter");
    await page.locator("#answer .lead").waitFor();
    const codes = new URL(page.url()).hash.slice(1).split("+");
    assert.deepEqual(codes.slice(2), [threat, DAY]);
    await same(page, told(codes[0], codes[1], threat));
    await calm(page);
  }
});

test("a link gives the answer, from a server and from a folder", async () => {
  const expected = told("FRA", "USA", "T0022");
  for (const at of [`${server.url}cooperation/index.html`, String(pathToFileURL(path.join(site, "cooperation/index.html")))]) {
    const page = await open(browser);
    await page.goto(`${at}#FRA+USA+T0022+${DAY}`);
    await page.locator("#answer .lead").waitFor();
    await same(page, expected);
    await calm(page);
  }
});

test("a link may leave fields open, and the first open one has the focus", async () => {
  const page = await open(browser);
  await page.goto(`${server.url}fr/cooperation/index.html#++T0039+`);
  await page.waitForFunction(() => document.getElementById("threat").value.startsWith("T0039"));
  assert.equal(await page.evaluate(() => document.activeElement.id), "state-one");
  assert.equal(await page.inputValue("#day"), new Date().toISOString().slice(0, 10));
  assert.equal(await page.locator("#answer .lead").count(), 0);
  await calm(page);
});

test("what is missing is said in the language of the page, and nothing is answered", async () => {
  const page = await open(browser);
  await page.goto(`${server.url}ar/cooperation/index.html`);
  await page.locator("#question").waitFor();
  await page.fill("#state-one", "Atlantis");
  await page.click("#question button");
  assert.match(await page.innerText("#problem"), /\p{Script=Arabic}/u);
  assert.equal(await page.getAttribute("#state-one", "aria-invalid"), "true");
  assert.equal(await page.locator("#answer").innerText(), "");
  await calm(page);
});

test("without scripts the page says what to do instead", async () => {
  const page = await open(browser, { javaScriptEnabled: false });
  await page.goto(`${server.url}cooperation/index.html`);
  assert.equal(await page.isVisible("#question"), false);
  assert.match(await page.innerText("main"), /threatlex cooperate/);
  await calm(page);
});
