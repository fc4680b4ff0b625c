// Lighthouse gives each kind of page at least 95 of 100 in every category, as a phone and as a
// desk would load it from a usual server. Its reports are kept in target/lighthouse.
import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { after, before, test } from "node:test";
import lighthouse, { desktopConfig } from "lighthouse";
import { launch, root, site } from "./browser.mjs";
import { serve } from "./server.mjs";

const LEAST = 95;
const PAGES = {
  home: "index.html",
  threat: "id/voice-clone-fraud/index.html",
  instrument: "law/uncc/index.html",
  matrix: "coverage/uncc/index.html",
  index: "incidents/index.html",
};
const folder = path.join(root, "target/lighthouse");

let browser, server, port;
before(async () => {
  // A port for the browser to be led by.
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, "127.0.0.1", resolve));
  ({ port } = probe.address());
  await new Promise((resolve) => probe.close(resolve));
  browser = await launch([`--remote-debugging-port=${port}`, "--remote-debugging-address=127.0.0.1"]);
  server = await serve(site, undefined, { usual: true });
  await mkdir(folder, { recursive: true });
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** What lowers the score of a category. */
const faults = ({ audits, categories }) =>
  Object.values(categories).flatMap(({ auditRefs }) => auditRefs).filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.9).map(({ id }) => `${id}: ${audits[id].displayValue ?? audits[id].title}`);

async function run(name, at, config) {
  const { lhr, report } = await lighthouse(server.url + at, { port, output: "html", logLevel: "error" }, config);
  await writeFile(path.join(folder, `${name}.html`), report);
  const scores = Object.fromEntries(Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(score * 100)]));
  return { scores, faults: faults(lhr) };
}

for (const [form, config] of [["phone", undefined], ["desk", desktopConfig]]) {
  test(`every page has at least ${LEAST} in every category on a ${form}`, async (t) => {
    const low = [];
    for (const [name, at] of Object.entries(PAGES)) {
      let found = await run(`${name}-${form}`, at, config);
      // Speed is measured, and another program may have slowed this one down: the best of three counts.
      for (let again = 0; again < 2 && found.scores.performance < LEAST; again += 1) {
        const other = await run(`${name}-${form}`, at, config);
        if (other.scores.performance > found.scores.performance) found = other;
      }
      t.diagnostic(`${name}: ${JSON.stringify(found.scores)}`);
      if (Object.values(found.scores).some((score) => score < LEAST)) low.push({ name, ...found });
    }
    assert.deepEqual(low, []);
  });
}
