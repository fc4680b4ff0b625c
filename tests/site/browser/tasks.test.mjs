// What a reader comes for, done as somebody would who sees the site for the first time: from the
// home page, by what is on the screen, with a count of the clicks.
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

/** A reader on the home page, who counts his clicks; what he types or picks from a list is no click. */
async function reader() {
  const page = await open(browser);
  await page.goto(`${server.url}index.html`);
  let clicks = 0;
  const click = async (target) => {
    clicks += 1;
    await target.click();
  };
  return { page, click, clicks: () => clicks };
}
/** The query in the editor. */
const asked = async (page) => {
  await page.locator(".CodeMirror").waitFor();
  return page.$eval(".CodeMirror", (editor) => editor.CodeMirror.getValue());
};
const link = (page, name) => page.getByRole("link", { name }).first();

test("which offences cover voice-cloning fraud in two States: two clicks by way of cooperation", async () => {
  const { page, click, clicks } = await reader();
  await click(link(page, /For a prosecutor/));
  await page.getByLabel("One State").fill("France");
  await page.getByLabel("Another State").fill("Nigeria");
  await page.getByLabel("Threat").fill("voice-cloning");
  await click(page.getByRole("button", { name: "Show" }));
  const offences = page.locator('#answer td[data-label^="Offences that reach it"]');
  await offences.first().waitFor();
  assert.ok((await offences.count()) >= 2, "one row for each State");
  assert.match((await offences.allInnerTexts()).join(" "), /article 7/);
  assert.ok(clicks() <= 4, `${clicks()} clicks`);
  await calm(page);
});

test("or three by way of search and the page of the threat", async () => {
  const { page, click, clicks } = await reader();
  await page.getByRole("combobox", { name: "Search" }).fill("voice clonning");
  await click(page.getByRole("option", { name: /Voice-cloning payment fraud/ }).first());
  await click(link(page, /What two States can do together/));
  await page.getByLabel("One State").fill("France");
  await page.getByLabel("Another State").fill("Nigeria");
  await click(page.getByRole("button", { name: "Show" }));
  await page.locator("#answer .lead").waitFor();
  assert.match(await page.innerText("#answer h2"), /Voice-cloning payment fraud/);
  assert.ok(clicks() <= 4, `${clicks()} clicks`);
  await calm(page);
});

test("all ransomware incidents as CSV: two clicks and a choice", async () => {
  const { page, click, clicks } = await reader();
  await click(page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Incidents" }));
  await page.getByLabel("exemplifies").selectOption("ransomware");
  const download = page.waitForEvent("download");
  await click(page.getByRole("button", { name: /CSV/ }));
  assert.match((await download).suggestedFilename(), /\.csv$/);
  assert.ok(clicks() <= 3, `${clicks()} clicks`);
  await calm(page);
});

test("change a query and share it: four clicks and what was typed", async () => {
  const { page, click, clicks } = await reader();
  await click(page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Ask" }));
  await click(page.locator(".CodeMirror-lines"));
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText("SELECT ?service WHERE { ?service a tlx:CriminalService } LIMIT 3");
  await click(page.getByRole("button", { name: "Run" }));
  await page.locator("table tbody tr").first().waitFor({ timeout: 60_000 });
  const shared = page.getByRole("link", { name: "Link to this query" });
  await click(shared);
  const address = page.url();
  assert.match(address, /#query=/);
  const other = await open(browser);
  await other.goto(address);
  assert.match(await asked(other), /CriminalService/);
  assert.ok(clicks() <= 4, `${clicks()} clicks`);
  await calm(page);
  await calm(other);
});

test("a named query is three clicks from being changed", async () => {
  const { page, click, clicks } = await reader();
  await click(link(page, /For a researcher/));
  await page.locator("label.filters input").fill("gaps");
  await click(link(page, /Gaps of the instruments/));
  await click(link(page, /Change and run this query/));
  assert.match(await asked(page), /SELECT/);
  assert.ok(clicks() <= 3, `${clicks()} clicks`);
  await calm(page);
});
