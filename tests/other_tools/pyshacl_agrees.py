"""pySHACL finds nothing in the data, nothing in the accepted fixture, and the expected code in a sample of rejected ones."""

import re
import sys

import pyshacl
import rdflib

from common import ROOT, asserted, complete, files

SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
TLX = rdflib.Namespace("https://w3id.org/threatlex/ns#")

shapes = rdflib.Graph().parse(ROOT / "ontology/shapes.ttl", format="turtle")


def codes(paths):
    graph = asserted(paths)
    complete(graph)
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes, inplace=True, abort_on_first=False)
    sources = report.objects(None, SH.sourceShape)
    return {str(code) for source in sources for code in shapes.objects(source, TLX.code)}, report


failures = []
found, report = codes(files(fewer=True) + [ROOT / "tests/fixtures/accepted.ttl"])
if found or (None, rdflib.RDF.type, SH.ValidationResult) in report:
    failures.append(f"the data or the accepted fixture is rejected: {sorted(found)}")
# Every shape has its fixture and is tried by the program's own tests; here each twelfth, to keep the time short.
for fixture in sorted((ROOT / "tests/fixtures/shapes").glob("*.ttl"))[::12]:
    found, _ = codes(sorted(ROOT.glob("ontology/*.ttl")) + [fixture])
    if fixture.stem not in found:
        failures.append(f"{fixture.stem} is not found: {sorted(found)}")
sys.exit("\n".join(failures) if failures else 0)
