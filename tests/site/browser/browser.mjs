// Debian's Chromium, driven by Playwright, and the site under test. CHROMIUM and SITE name others
// than the usual ones.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";

export const root = path.resolve(import.meta.dirname, "../../..");
export const site = path.resolve(process.env.SITE ?? path.join(root, "site"));

// Nothing that the browser does by itself reaches for a network.
const FLAGS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

export const launch = (more = []) =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: [...FLAGS, ...more] });

/**
 * A new page in a context of its own, with `options` for the context (`viewport`, `colorScheme`,
 * `javaScriptEnabled` and so on). It keeps in `page.troubles` every error of a script or of the
 * console, and in `page.foreign` every request to another host, which is refused.
 */
export async function open(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.troubles = [];
  page.foreign = [];
  page.on("pageerror", (error) => page.troubles.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") page.troubles.push(message.text());
  });
  await context.route(
    (url) => /^(https?|wss?):$/.test(url.protocol) && url.hostname !== "127.0.0.1",
    (route) => {
      page.foreign.push(route.request().url());
      return route.abort();
    },
  );
  return page;
}

/** Nothing went wrong on a page, and it asked no other host; closes it. */
export async function calm(page) {
  const { troubles, foreign } = page;
  await page.context().close();
  assert.deepEqual({ troubles, foreign }, { troubles: [], foreign: [] });
}

/** `threatlex serve` with more options, on a free port of this machine: its address, and how to end it. */
export async function running(...options) {
  const arguments_ = ["serve", "--listen", "127.0.0.1:0", ...options];
  const server = spawn(path.join(root, "target/release/threatlex"), arguments_, { stdio: ["ignore", "ignore", "pipe"] });
  for await (const line of createInterface({ input: server.stderr })) {
    const [, address] = line.match(/ statements at (\S+)$/) ?? [];
    if (!address) continue;
    server.stderr.resume();
    return { address, end: () => server.kill() };
  }
  throw new Error("the server ended before it was ready");
}
