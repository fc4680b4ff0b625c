// What Comunica makes of the endpoint whose address is the argument.
import assert from "node:assert/strict";
import { QueryEngine } from "@comunica/query-sparql";

const value = process.argv[2];
const engine = new QueryEngine();
const skos = "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>";
for (const type of ["sparql", undefined]) {
  const sources = [type ? { type, value } : value];
  const bindings = await (await engine.queryBindings(`${skos} SELECT ?t { ?t skos:notation "T0022" }`, { sources })).toArray();
  assert.deepEqual(bindings.map((row) => row.get("t").value), ["https://w3id.org/threatlex/id/ransomware"]);
  assert.equal(await engine.queryBoolean(`${skos} ASK { ?t skos:notation "T0022" }`, { sources }), true);
  const quads = await engine.queryQuads(`${skos} CONSTRUCT { ?t a skos:Concept } { ?t skos:notation "T0022" }`, { sources });
  assert.equal((await quads.toArray()).length, 1);
}
