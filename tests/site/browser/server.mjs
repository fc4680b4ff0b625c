// A static server for the built site, on this machine only. `serve(folder)` gives back
// `{ url, close }`; `answer`, if given, is asked first: it may answer a request itself and then
// returns true.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";

const TYPES = {
  ".css": "text/css; charset=utf-8", ".csv": "text/csv; charset=utf-8", ".gz": "application/gzip",
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".json": "application/json",
  ".jsonld": "application/ld+json", ".mjs": "text/javascript; charset=utf-8", ".nq": "application/n-quads",
  ".nt": "application/n-triples", ".svg": "image/svg+xml", ".ttl": "text/turtle; charset=utf-8",
  ".wasm": "application/wasm", ".woff2": "font/woff2",
};

/** The file that a path of a URL means; none if there is no such file in the folder. */
async function fileAt(folder, pathname) {
  const file = path.join(folder, path.normalize(`/${decodeURIComponent(pathname)}`));
  const found = await stat(file).catch(() => undefined);
  if (!found?.isDirectory()) return found?.isFile() ? { file, size: found.size } : undefined;
  return fileAt(folder, `${pathname}/index.html`);
}

export async function serve(folder, answer = async () => false) {
  const server = createServer(async (request, response) => {
    try {
      if (await answer(request, response)) return;
      const found = await fileAt(folder, new URL(request.url, "http://localhost").pathname);
      if (!found) {
        response.writeHead(404, { "content-type": "text/plain" }).end("not found\n");
        return;
      }
      const type = TYPES[path.extname(found.file)] ?? "application/octet-stream";
      response.writeHead(200, { "content-type": type, "content-length": found.size, "cache-control": "no-store" });
      if (request.method === "HEAD") response.end();
      else createReadStream(found.file).on("error", () => response.destroy()).pipe(response);
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
