// The page on cooperation answers as `threatlex cooperate` does: run with `node --test tests/site/`
// after the program and the site were built. SITE and THREATLEX name others than the usual ones,
// CASES says how many random cases there are beside those that were worked by hand.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";

const root = path.resolve(import.meta.dirname, "../..");
const site = path.resolve(process.env.SITE ?? path.join(root, "site"));
const program = path.resolve(process.env.THREATLEX ?? path.join(root, "target/release/threatlex"));
const require = createRequire(import.meta.url);
const data = require(path.join(site, "cooperation/data.js"));
const page = readFileSync(path.join(site, "cooperation/index.html"), "utf8");
const words = JSON.parse(page.match(/<script type="application\/json" id="words">(.*?)<\/script>/s)[1]);
const { answer } = require(path.join(site, "assets/cooperation-answer.js"));

// The cases of tests/testsuite/cooperate.rs.
const BY_HAND = [
  ["FRA", "USA", "T0022", "2026-11-23"], ["FRA", "VNM", "T0022", "2026-11-23"], ["FRA", "IRL", "T0022", "2026-11-23"],
  ["FRA", "DEU", "T0022", "2005-01-01"], ["FRA", "DEU", "T0022", "2010-01-01"], ["AND", "DEU", "T0047", "2026-11-23"],
  ["FRA", "SVK", "T0022", "2015-01-01"], ["FRA", "SVK", "T0022", "2026-11-23"], ["QAT", "VNM", "T0022", "2026-11-23"],
  ["QAT", "VNM", "T0047", "2026-11-23"], ["FRA", "USA", "T0001", "2026-11-23"],
];

/** Numbers that look random and are the same in every run. */
function* numbers(seed) {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

function cases() {
  const random = numbers(20261123);
  const pick = (list) => list[Math.floor(random.next().value * list.length)];
  const states = data.states.map(([, , codes]) => codes[0]).filter((code) => /^[A-Z]{3}$/.test(code));
  // States with reservations come up often, since those are what may go wrong.
  const reserving = [...new Set(data.statements.map(({ state }) => data.states[state][2][0]))];
  const assessed = data.threats.filter(({ coverage }) => coverage.length > 0).map(({ notation }) => notation);
  const all = data.threats.map(({ notation }) => notation);
  const days = ["2003-01-01", "2006-08-15", "2013-09-01", "2019-07-05", "2021-04-30", "2026-11-23", "2031-01-01"];
  const found = [...BY_HAND];
  while (found.length < BY_HAND.length + Number(process.env.CASES ?? 12)) {
    const [one, other] = [pick(pick([states, reserving])), pick(pick([states, reserving]))];
    if (one !== other) found.push([one, other, pick(pick([assessed, assessed, all])), pick(days)]);
  }
  return found;
}

const place = (list, has) => {
  const found = list.findIndex(has);
  assert.ok(found >= 0);
  return found;
};
const state = (code) => place(data.states, ([, , codes]) => codes.includes(code));

async function compare([one, other, threat, day]) {
  const given = ["cooperate", "--states", `${one},${other}`, "--threat", threat, "--as-of", day, "--format", "json"];
  const { stdout } = await promisify(execFile)(program, given, { maxBuffer: 1 << 26 });
  const shown = answer(data, words, state(one), state(other), place(data.threats, ({ notation }) => notation === threat), day);
  assert.deepEqual(JSON.parse(JSON.stringify(shown)), JSON.parse(stdout), `${one} ${other} ${threat} ${day}`);
}

test("the page answers as the program does", async () => {
  const left = cases();
  const work = async () => {
    for (let next = left.pop(); next; next = left.pop()) await compare(next);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
});

test("a status follows from the days as in queries/participation-on-date.rq", () => {
  const { statusOn } = require(path.join(site, "assets/cooperation-answer.js"));
  const on = (signed, bound, from, until, undated) => statusOn([0, 0, signed, bound, from, until, undated], "2020-01-01");
  assert.equal(on("", "", "2020-01-01", "", 0), "in force");
  assert.equal(on("", "", "2020-01-02", "", 0), "not yet in force");
  assert.equal(on("", "", "2010-01-01", "2020-01-01", 0), "in force");
  assert.equal(on("", "", "2010-01-01", "2019-12-31", 0), "no longer in force");
  assert.equal(on("2001-01-01", "2002-01-01", "", "", 1), "party, date not known");
  assert.equal(on("2001-01-01", "2002-01-01", "", "", 0), "bound, not in force");
  assert.equal(on("2001-01-01", "2020-01-02", "", "", 0), "signed only");
  assert.equal(on("2001-01-01", "", "", "", 2), "bound, day not known");
  assert.equal(on("", "", "", "", 2), "bound, day not known");
  assert.equal(on("2020-01-02", "", "", "", 2), "not known");
  assert.equal(on("", "2020-01-02", "", "", 0), "not yet in force");
  assert.equal(on("2020-01-02", "2020-01-03", "", "", 0), "not yet in force");
  assert.equal(on("2020-01-01", "", "", "", 0), "signed only");
  assert.equal(on("2020-01-02", "", "", "", 0), "not known");
});

test("the data stays small", async () => {
  const { stat } = await import("node:fs/promises");
  assert.ok((await stat(path.join(site, "cooperation/data.js"))).size < 300_000);
});
