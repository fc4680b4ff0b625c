// The engine of the query page, in a thread of its own. It is told once what to load, and then asked
// query by query; it answers with `{ id, text }` or `{ id, error }`, and tells in between how far it is.

let setup;
let engine;
// The graph, and whether its named graphs are in it.
let loaded;

/** Fetches a file; `hash` is what its contents must have for a hash, if it is known. */
async function fetched(url, hash, done) {
  const response = await fetch(url, hash ? { integrity: hash } : {});
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}.`);
  const parts = [];
  for (const reader = response.body.getReader(); ; ) {
    const { value } = await reader.read();
    if (!value) return new Uint8Array(await new Blob(parts).arrayBuffer());
    parts.push(value);
    done(value.length);
  }
}

/** The contents of a gzip file; some servers unpack it on the way. */
async function unpacked(bytes) {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function counter(step, total) {
  let done = 0;
  return (more) => postMessage({ step, done: (done += more), total });
}

async function load(whole) {
  const started = performance.now();
  const { assets, root } = setup;
  const data = whole ? setup.origins : setup.graph;
  const missing = engine ? [] : [assets.engine, assets.engineCode];
  const count = counter("download", data.bytes + missing.reduce((sum, { bytes }) => sum + bytes, 0));
  const [packed, script, binary] = await Promise.all([
    fetched(new URL(data.file, root), undefined, count),
    ...missing.map(({ url, integrity }) => fetched(new URL(url, root), integrity, count)),
  ]);
  if (!engine) {
    // The script is imported from what was checked, and not fetched a second time.
    const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
    const module = await import(url);
    URL.revokeObjectURL(url);
    await module.default({ module_or_path: binary });
    engine = module;
  }
  const text = await unpacked(packed);
  loaded = undefined;
  const store = new engine.Store();
  store.load(pieces(text, counter("parse", text.length)), {
    format: whole ? "application/trig" : "text/turtle", no_transaction: true, lenient: true,
  });
  if (whole) store.update("INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }");
  loaded = { store, whole };
  postMessage({ step: "ready", seconds: (performance.now() - started) / 1000 });
}

function* pieces(bytes, count) {
  const size = 1 << 19;
  for (let start = 0; start < bytes.length; start += size) {
    const piece = bytes.subarray(start, start + size);
    yield piece;
    count(piece.length);
  }
}

async function answer({ id, text, format, whole }) {
  try {
    if (!loaded || (whole && !loaded.whole)) await load(whole);
    const started = performance.now();
    const found = text ? loaded.store.query(text, { results_format: format }) : "";
    postMessage({ id, text: found, seconds: (performance.now() - started) / 1000 });
  } catch (error) {
    // An engine that broke off in the middle is not to be trusted with another query.
    if (error instanceof WebAssembly.RuntimeError) loaded = engine = undefined;
    postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
}

// One after the other: the engine does one thing at a time.
let last = Promise.resolve();
addEventListener("message", ({ data }) => {
  if (data.setup) setup = data.setup;
  else last = last.then(() => answer(data));
});
