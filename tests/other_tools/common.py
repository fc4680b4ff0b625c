"""Loads the data with rdflib and runs the rules to a fixed point, without the program."""

import pathlib
import re

import rdflib
import rdflib.plugins.sparql

ROOT = pathlib.Path(__file__).resolve().parents[2]


# The assessments are two thirds of the data and all of one form; rdflib takes a quarter of an hour for all of them.
FEWER = [ROOT / "seeds/assessments" / name for name in ("lanzarote", "untoc")]


def files(fewer=False):
    """The Turtle files, all of them or with the assessments under two of the instruments only."""
    paths = sorted(ROOT.glob("ontology/**/*.ttl")) + sorted(ROOT.glob("seeds/**/*.ttl"))
    assessments = ROOT / "seeds/assessments"
    return [p for p in paths if not fewer or assessments not in p.parents or p.parent in FEWER]


def asserted(paths):
    """All statements of Turtle files."""
    graph = rdflib.Graph()
    for path in paths:
        graph.parse(path, format="turtle")
    return graph


def prefixes():
    """The project's prefixes, read from the program's source."""
    text = (ROOT / "src/vocab.rs").read_text()
    constants = dict(re.findall(r'pub const (\w+): &str = "([^"]+)";', text))
    listed = re.findall(r'^    \("(\w+)", (?:"([^"]+)"|(\w+))\),$', text, re.MULTILINE)
    return {prefix: literal or constants[name] for prefix, literal, name in listed}


def complete(graph):
    """Runs the rules, stratum after stratum, until nothing new comes out. Gives back what came out."""
    namespaces = prefixes()
    derived = set()
    rules = sorted((ROOT / "ontology/rules").glob("*.rq"))
    for stratum in sorted({int(path.name.split("-")[0]) for path in rules}):
        queries = [
            rdflib.plugins.sparql.prepareQuery(path.read_text(), initNs=namespaces)
            for path in rules
            if int(path.name.split("-")[0]) == stratum
        ]
        while True:
            fresh = {triple for query in queries for triple in graph.query(query)} - set(graph)
            if not fresh:
                break
            derived |= fresh
            for triple in fresh:
                graph.add(triple)
    return derived
