"""rdflib, with the same rules, derives the same statements as the program, and answers the named queries as expected."""

import csv
import io
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile

import rdflib

from common import ROOT, asserted, complete, files, prefixes

ASK = "CONSTRUCT { ?s ?p ?o } WHERE { ?g a tlx:RuleGraph . GRAPH ?g { ?s ?p ?o } }"


def derived_by_the_program(folder):
    output = subprocess.run(
        [os.environ["THREATLEX"], "query", "--data", str(folder), "-e", ASK, "--format", "ntriples"],
        check=True, capture_output=True,
    ).stdout
    return rdflib.Graph().parse(data=output, format="nt")


# The rules, on fewer assessments.
derived = complete(asserted(files(fewer=True)))
with tempfile.TemporaryDirectory() as folder:
    for path in files(fewer=True) + sorted(ROOT.glob("ontology/rules/*.rq")) + sorted(ROOT.glob("queries/*.rq")):
        copy = pathlib.Path(folder) / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, copy)
    ours = derived_by_the_program(folder)


def named(triples):
    return {t for t in triples if not any(isinstance(term, rdflib.BNode) for term in t)}


# The program describes each file's graph itself, so what the rules say of its class is nothing new to it.
of_files = (rdflib.RDF.type, rdflib.URIRef(prefixes()["tlx"] + "SourceGraph"))
derived = {triple for triple in derived if triple[1:] != of_files}

failures = []
if named(derived) != named(ours):
    failures += [f"only rdflib derives {t}" for t in sorted(named(derived) - named(ours))[:20]]
    failures += [f"only threatlex derives {t}" for t in sorted(named(ours) - named(derived))[:20]]
if len(derived) != len(ours):
    failures.append(f"rdflib derives {len(derived)} statements, threatlex {len(ours)}")


def parameters(text):
    """The parameters with a default, with their type; one that may be anything is left unbound."""
    found = re.findall(r"^# param (\w+) (\w+) = ([^:]+(?::[^ :]+)?): ", text, re.MULTILINE)
    return {name: (kind, value) for name, kind, value in found}


def term(kind, value, namespaces):
    match = re.fullmatch(r"(\w+):(\S+)", value)
    if match and match[1] in namespaces:
        return rdflib.URIRef(namespaces[match[1]] + match[2])
    if kind == "date":
        return rdflib.Literal(value, datatype=rdflib.XSD.date)
    return None


def table(text):
    """The rows of a CSV, sorted; rdflib writes the decimal 5 as 5.0."""
    return sorted([re.sub(r"^(-?\d+)\.0$", r"\1", cell) for cell in row] for row in csv.reader(io.StringIO(text)))


# The named queries, on all the data.
graph = asserted(files())
graph += derived_by_the_program(ROOT)
# rdflib joins in the order of the text and needs minutes for what an engine with statistics answers at once.
LONGEST = 10


def give_up(*_):
    raise TimeoutError


signal.signal(signal.SIGALRM, give_up)
late = []
compared = 0
namespaces = prefixes()
for path in sorted((ROOT / "queries").glob("*.rq")):
    text = path.read_text()
    expected_path = ROOT / "tests/expected" / f"{path.stem}.csv"
    given = parameters(text)
    bound = {name: term(kind, value, namespaces) for name, (kind, value) in given.items() if value != "any"}
    declared = len(re.findall(r"^# param ", text, re.MULTILINE))
    # Named graphs are the program's own bookkeeping; other parameter types are tested in Rust.
    if "GRAPH" in text or None in bound.values() or len(given) != declared or not expected_path.exists():
        continue
    signal.alarm(LONGEST)
    try:
        rows = graph.query(text, initNs=namespaces, initBindings=bound).serialize(format="csv").decode()
    except TimeoutError:
        late.append(path.stem)
        continue
    finally:
        signal.alarm(0)
    got, expected = table(rows), table(expected_path.read_text())
    compared += 1
    if got != expected:
        missing = [row for row in expected if row not in got][:3]
        extra = [row for row in got if row not in expected][:3]
        failures.append(f"{path.stem}: rdflib differs; missing {missing}, extra {extra}")

print(f"{len(derived)} derived statements and {compared} queries compared; rdflib took too long for {late}")
if compared < 80:
    failures.append(f"only {compared} queries could be compared")
sys.exit("\n".join(failures) if failures else 0)
