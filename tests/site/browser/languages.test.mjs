// The site in its six languages: the switch keeps the page, the direction of the script is said,
// and what has no translation is marked as English.
import assert from "node:assert/strict";
import { stat } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { calm, launch, open, site } from "./browser.mjs";
import { serve } from "./server.mjs";

const LANGUAGES = ["en", "ar", "es", "fr", "ru", "zh"];
const PAGES = [
  "index.html", "id/voice-clone-fraud/index.html", "incidents/index.html", "technologies/index.html", "coverage/uncc/index.html",
  "matrix/index.html", "cooperation/index.html", "search/index.html", "law/uncc.13/index.html", "id/france/index.html",
];
const folder = (lang) => (lang === "en" ? "" : `${lang}/`);

let browser, server;
before(async () => {
  server = await serve(site);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

test("the switch stays on the page and says language and direction", async () => {
  const page = await open(browser);
  for (const at of PAGES) {
    await page.goto(server.url + at);
    for (const lang of [...LANGUAGES.slice(1), "en"]) {
      await page.click(".languages > summary");
      await page.click(`.languages a[hreflang="${lang}"]`);
      await page.waitForURL(server.url + folder(lang) + at);
      const told = await page.evaluate(() => ({
        lang: document.documentElement.lang,
        dir: getComputedStyle(document.documentElement).direction,
        current: document.querySelector(".languages [aria-current]").hreflang,
      }));
      assert.deepEqual(told, { lang, dir: lang === "ar" ? "rtl" : "ltr", current: lang }, at);
    }
  }
  await calm(page);
});

test("each page names itself in all languages to machines, and those pages are there", async () => {
  const page = await open(browser);
  for (const at of PAGES) {
    const seen = [];
    for (const lang of LANGUAGES) {
      await page.goto(server.url + folder(lang) + at);
      const links = await page.$$eval('link[rel="alternate"][hreflang]', (all) => all.map((link) => [link.hreflang, link.href]));
      assert.deepEqual(links.map(([tag]) => tag).sort(), [...LANGUAGES, "x-default"].sort(), `${lang} ${at}`);
      seen.push(JSON.stringify(links));
      const own = await page.getAttribute('link[rel="canonical"]', "href");
      assert.equal(new Map(links).get(lang), own, `${lang} ${at}`);
    }
    assert.equal(new Set(seen).size, 1, `${at} names the same pages in each language`);
    for (const lang of LANGUAGES) assert.ok((await stat(path.join(site, folder(lang), at))).isFile());
  }
  await calm(page);
});

/** English in the text of a page that is not marked as such, in a language of another script. */
const unmarked = (page) =>
  page.evaluate(() => {
    const { lang } = document.documentElement;
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const inside = node.parentElement;
      if (inside.closest("script, noscript, code, pre, datalist, svg, option, figcaption") || inside.closest("[lang]").lang !== lang) continue;
      const english = /[A-Za-z]{3,}(?:\s+[A-Za-z]{2,}){2,}/.exec(node.textContent);
      if (english) found.push(english[0]);
    }
    return [...new Set(found)];
  });

test("what has no translation is shown in English and marked as English", async () => {
  const page = await open(browser);
  const found = [];
  for (const lang of ["ar", "ru", "zh"]) {
    for (const at of PAGES) {
      await page.goto(server.url + folder(lang) + at);
      found.push(...(await unmarked(page)).map((text) => `${lang} ${at}: ${text}`));
    }
  }
  assert.deepEqual(found, []);
  await page.goto(`${server.url}ar/id/voice-clone-fraud/index.html`);
  const lead = page.locator(".lead bdi");
  assert.deepEqual([await lead.getAttribute("lang"), await lead.getAttribute("dir")], ["en", "ltr"]);
  assert.equal(await page.locator("h1 bdi[lang]").count(), 0);
  await calm(page);
});
