// Records in assets.json which files of the installed packages the query page loads, with their
// sizes and hashes. Run it after a change of package.json: `npm install --prefix web && node web/pin.mjs`.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const FILES = [
  ["engine", "oxigraph", "web.js"],
  ["engineCode", "oxigraph", "web_bg.wasm"],
  ["editor", "@zazuko/yasqe", "build/yasqe.min.js"],
  ["editorStyle", "@zazuko/yasqe", "build/yasqe.min.css"],
];

const folder = import.meta.dirname;
const { dependencies } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
const files = FILES.map(([role, name, file]) => {
  const contents = readFileSync(path.join(folder, "node_modules", name, file));
  const integrity = `sha384-${createHash("sha384").update(contents).digest("base64")}`;
  return { role, package: name, version: dependencies[name], file, bytes: contents.length, integrity };
});
writeFileSync(path.join(folder, "assets.json"), `${JSON.stringify({ cdn: "https://cdn.jsdelivr.net/npm/", files }, null, 2)}\n`);
