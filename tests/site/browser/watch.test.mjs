// `threatlex build --watch`: a page that is open loads anew when the data behind it was edited.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";
import { launch, open, root } from "./browser.mjs";

const program = path.resolve(process.env.THREATLEX ?? path.join(root, "target/release/threatlex"));

let folder;
let child;
let lines;
let browser;
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "threatlex-watch-"));
  for (const name of ["ontology", "seeds", "queries"]) {
    await cp(path.join(root, name), path.join(folder, name), { recursive: true });
  }
  const where = ["--data", folder, "--out", path.join(folder, "site"), "--listen", "127.0.0.1:0"];
  child = spawn(program, ["build", "--watch", ...where], { stdio: ["ignore", "ignore", "pipe"] });
  lines = createInterface({ input: child.stderr })[Symbol.asyncIterator]();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  child?.kill();
  await rm(folder, { recursive: true, force: true });
});

/** The next line that the program says with this in it. */
async function said(text) {
  for (;;) {
    const { value, done } = await lines.next();
    assert.ok(!done, `the program ended before it said ${text}`);
    if (value.includes(text)) return value;
  }
}

test("an open page shows what was saved, and keeps what a mistake left", { timeout: 180_000 }, async () => {
  const [, address] = (await said("files written")).match(/(http:\S+)/);
  const page = await open(browser);
  await page.goto(`${address}id/blockchain/`);
  assert.equal(await page.locator("h1").innerText(), "Blockchain");
  const file = path.join(folder, "seeds/technologies.ttl");
  const text = await readFile(file, "utf8");
  await writeFile(file, text.replace('"Blockchain"@en', '"Chain of blocks"@en'));
  await page.locator("h1", { hasText: "Chain of blocks" }).waitFor({ timeout: 60_000 });
  const written = Number((await said("files written")).match(/^(\d+)/)[1]);
  assert.ok(written > 0 && written < 5000, `${written} files were written for one label`);

  await writeFile(file, `${text}\nid:blockchain a`);
  assert.match(await said("technologies.ttl:"), /technologies\.ttl:\d+/);
  await page.goto(`${address}id/blockchain/`);
  assert.equal(await page.locator("h1").innerText(), "Chain of blocks");
  assert.deepEqual(page.troubles, []);
});
