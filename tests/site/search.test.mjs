// The search of the site finds what `threatlex search` finds, in the same order; CSV and sorting
// of tables. Run with `node --test tests/site/` after the program and the site were built.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { test } from "node:test";
import vm from "node:vm";

const root = path.resolve(import.meta.dirname, "../..");
const site = path.resolve(process.env.SITE ?? path.join(root, "site"));
const program = path.resolve(process.env.THREATLEX ?? path.join(root, "target/release/threatlex"));
const require = createRequire(import.meta.url);
const { SearchIndex, tokens, distance } = require(path.join(root, "src/site/assets/search-engine.js"));
const { csv, csvField, compareCells } = require(path.join(root, "src/site/assets/table.js"));

const read = (name) => readFileSync(path.join(site, name), "utf8");
const WORDS = vm.runInNewContext(`${read("assets/words-en.js")}WORDS`);

function index(copies = 1) {
  const filled = new SearchIndex("en");
  const run = (name, SEARCH) => vm.runInNewContext(read(`search/${name}.js`), { SEARCH });
  for (const [name] of WORDS.shards) run(name, filled);
  const plain = filled.entries.length;
  for (const [name, languages] of WORDS.shards) for (const lang of languages) run(`${name}-${lang}`, filled);
  for (const initial of WORDS.initials) run(`words-${initial}`, filled);
  for (let copy = 1; copy < copies; copy += 1) {
    const list = filled.entries.slice(0, plain).map(({ path: at, kind, label, code, alternatives, facets }) => [`${at}-${copy}`, kind, `${label} ${copy}`, code, alternatives, facets]);
    filled.add(copy * plain, list);
  }
  return filled;
}

test("the page and the program rank alike", () => {
  const filled = index();
  const pages = new Set(filled.entries.map((entry) => entry.path));
  const queries = [
    "ransomware", "ransomwear", "T0022", "colonial pipline", "quantum compting", "crime as a service", "voise clonning", "Germany",
    "budapest", "deepfake", "phising", "C013", "écoutes", "Allemagne", "النظم", "ألمانيا", "вымогатель", "勒索软件", "rançongiciel", "harvest now",
  ];
  for (const words of queries) {
    const told = execFileSync(program, ["search", "--limit", "100000", words], { encoding: "utf8" });
    const expected = [...told.matchAll(/(?:^|  )((?:id|law):\S+)$/gm)].map(([, curie]) => curie.replace(":", "/")).filter((one) => pages.has(one));
    const found = filled.search(words).map(({ entry }) => entry.path).filter((one) => /^(id|law)\//.test(one));
    assert.deepEqual(found, expected, words);
  }
});

test("words are compared without marks, variants and articles", () => {
  assert.deepEqual(tokens("Écoutes à l’étranger"), ["ecoutes", "a", "l", "etranger"]);
  assert.deepEqual(tokens("الذّكاء الاصطناعي"), tokens("ذكاء اصطناعى"));
  assert.deepEqual(tokens("AI勒索软件"), ["ai", "勒索", "索软", "软件"]);
});

test("two letters that changed places are one error", () => {
  for (const [a, b, errors] of [["abcd", "acbd", 1], ["ca", "abc", 2], ["ransomwear", "ransomware", 2], ["", "ab", 2], ["same", "same", 0]]) {
    assert.equal(distance(a, b), errors, `${a} ${b}`);
  }
});

test("what the box loads first is small", () => {
  const bytes = (name) => Buffer.byteLength(read(name));
  assert.ok(bytes("search/first.js") < 80_000, `${bytes("search/first.js")}`);
  assert.ok(bytes("assets/words-ru.js") < 10_000);
});

test("10,000 entries are searched quickly enough to type", (context) => {
  const filled = index(3);
  assert.ok(filled.entries.length > 10_000);
  const times = ["ransomwear", "artificial inteligence", "budapest article 13", "q", "convention"].map((words) => {
    const before = performance.now();
    filled.search(words);
    return performance.now() - before;
  });
  context.diagnostic(`slowest of ${times.length} queries over ${filled.entries.length} entries: ${Math.max(...times).toFixed(1)} ms`);
});

test("a CSV file can be read by any program and is no formula", () => {
  assert.equal(csv([["a", 'say "x"'], ["1,5", "two\nlines"]]), '\ufeffa,"say ""x"""\r\n"1,5","two\nlines"\r\n');
  for (const text of ["=1+1", "+cmd", "-x", "@sum"]) assert.equal(csvField(text), `'${text}`);
  for (const text of ["-5", "+3.2", "2021-05-07", "-12 000"]) assert.equal(csvField(text), text);
});

test("numbers sort by size, text by the language, and nothing comes last", () => {
  const collator = new Intl.Collator("fr", { numeric: true, sensitivity: "base" });
  const sorted = (list) => [...list].sort((a, b) => compareCells(a, b, collator));
  assert.deepEqual(sorted(["10", "", "9", "1\u202f000"]), ["9", "10", "1\u202f000", ""]);
  assert.deepEqual(sorted(["zone", "École", "eau"]), ["eau", "École", "zone"]);
  assert.deepEqual(sorted(["2021-05-07", "1989", "2020-09"]), ["1989", "2020-09", "2021-05-07"]);
});
