// A static server for the built site, on this machine only. `serve(folder)` gives back
// `{ url, close }`; `answer`, if given, is asked first: it may answer a request itself and then
// returns true. With `{ usual: true }` it packs text and lets the browser keep what it got, as
// servers usually do.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { createGzip } from "node:zlib";

const TYPES = {
  ".css": "text/css; charset=utf-8", ".csv": "text/csv; charset=utf-8", ".gz": "application/gzip",
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".json": "application/json",
  ".jsonld": "application/ld+json", ".mjs": "text/javascript; charset=utf-8", ".nq": "application/n-quads",
  ".nt": "application/n-triples", ".svg": "image/svg+xml", ".ttl": "text/turtle; charset=utf-8", ".png": "image/png", ".txt": "text/plain; charset=utf-8", ".xml": "application/xml",
  ".wasm": "application/wasm", ".woff2": "font/woff2",
};

/** The file that a path of a URL means; none if there is no such file in the folder. */
async function fileAt(folder, pathname) {
  const file = path.join(folder, path.normalize(`/${decodeURIComponent(pathname)}`));
  const found = await stat(file).catch(() => undefined);
  if (!found?.isDirectory()) return found?.isFile() ? { file, size: found.size } : undefined;
  return fileAt(folder, `${pathname}/index.html`);
}

const TEXT = /^text\/|json|svg|triples|n-quads/;

export async function serve(folder, answer = async () => false, { usual = false } = {}) {
  const server = createServer(async (request, response) => {
    try {
      if (await answer(request, response)) return;
      const found = await fileAt(folder, new URL(request.url, "http://localhost").pathname);
      if (!found) {
        response.writeHead(404, { "content-type": "text/plain" }).end("not found\n");
        return;
      }
      const type = TYPES[path.extname(found.file)] ?? "application/octet-stream";
      const packed = usual && TEXT.test(type) && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
      const size = packed ? { "content-encoding": "gzip", vary: "accept-encoding" } : { "content-length": found.size };
      response.writeHead(200, { "content-type": type, ...size, "cache-control": usual ? "max-age=2592000" : "no-store" });
      if (request.method === "HEAD") return void response.end();
      const file = createReadStream(found.file).on("error", () => response.destroy());
      (packed ? file.pipe(createGzip()) : file).pipe(response);
    } catch {
      response.writeHead(400, { "content-type": "text/plain" }).end("bad request\n");
    }
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
}
