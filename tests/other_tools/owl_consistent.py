"""HermiT, an OWL 2 DL reasoner, finds the ontology consistent, alone and with the data, and no class unsatisfiable. Needs owlready2 and Java."""

import pathlib
import sys
import tempfile

import owlready2
import rdflib

from common import ROOT, asserted, files


def reason(graph, name):
    world = owlready2.World()
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / f"{name}.nt"
        graph.serialize(path, format="nt", encoding="utf-8")
        ontology = world.get_ontology(path.as_uri()).load()
        with ontology:
            owlready2.sync_reasoner_hermit(world, debug=0)
    return [str(c) for c in world.inconsistent_classes() if c is not owlready2.Nothing]


graph = rdflib.Graph()
for name in ("threatlex.ttl", "schemes.ttl"):
    graph.parse(ROOT / "ontology" / name, format="turtle")
failures = []
for name, data in (("ontology", graph), ("data", asserted(files(fewer=True)) - rdflib.Graph().parse(ROOT / "ontology/shapes.ttl"))):
    try:
        unsatisfiable = reason(data, name)
        print(f"{name}: {len(data)} statements, consistent")
        failures += [f"{name}: {c} can have no members" for c in unsatisfiable]
    except owlready2.OwlReadyInconsistentOntologyError:
        failures.append(f"{name}: inconsistent")
sys.exit("\n".join(failures) if failures else 0)
