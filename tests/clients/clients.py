"""What the usual clients make of the endpoint: curl, SPARQLWrapper, rdflib, Comunica."""

import json, pathlib, subprocess, warnings

import rdflib
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, POST, POSTDIRECTLY, TURTLE, URLENCODED, XML, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed

from server import running

COUNT = "SELECT (COUNT(DISTINCT ?t) AS ?n) { ?t a tlx:ToolThreat }"
LABEL = "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> SELECT ?t { ?t skos:notation 'T0022' }"
RANSOMWARE = "https://w3id.org/threatlex/id/ransomware"


def curl(*arguments):
    return subprocess.run(["curl", "-s", *arguments], check=True, capture_output=True, text=True).stdout


def with_curl(address):
    endpoint = f"{address}/sparql"
    count = int(curl(endpoint, "-H", "Accept: text/csv", "--data-urlencode", f"query={COUNT}").splitlines()[1])
    assert count > 50, count
    by_get = curl("-G", endpoint, "--data-urlencode", f"query={COUNT}")
    assert json.loads(by_get)["results"]["bindings"][0]["n"]["value"] == str(count)
    direct = curl(endpoint, "-H", "Content-Type: application/sparql-query", "-H", "Accept: text/csv", "--data-binary", COUNT)
    assert direct.splitlines()[1] == str(count)
    assert "skos:prefLabel" in curl(f"{address}/id/ransomware", "-H", "Accept: text/turtle", "--compressed")
    # What is broken off is an error for curl, and no short answer.
    everything = ["curl", "-s", "-o", "/dev/null", endpoint, "--data-urlencode", "query=SELECT * { ?s ?p ?o . ?x ?y ?z }"]
    assert subprocess.run(everything).returncode != 0


def with_sparqlwrapper(address):
    for method, how in [("GET", URLENCODED), (POST, URLENCODED), (POST, POSTDIRECTLY)]:
        client = SPARQLWrapper(f"{address}/sparql")
        client.setMethod(method)
        client.setRequestMethod(how)
        client.setQuery(LABEL)
        client.setReturnFormat(JSON)
        assert client.queryAndConvert()["results"]["bindings"][0]["t"]["value"] == RANSOMWARE
        client.setReturnFormat(XML)
        assert RANSOMWARE in client.queryAndConvert().toxml()
        client.setReturnFormat(CSV)
        assert RANSOMWARE in client.queryAndConvert().decode()
        client.setQuery(f"DESCRIBE <{RANSOMWARE}>")
        client.setReturnFormat(TURTLE)
        assert b"prefLabel" in client.queryAndConvert()
        client.setQuery("SELECT {")
        try:
            client.query()
            raise AssertionError("a query that is none was answered")
        except QueryBadFormed as error:
            assert "line 1" in str(error)


def with_rdflib(address):
    graph = rdflib.Graph(SPARQLStore(f"{address}/sparql"))
    ransomware = rdflib.URIRef(RANSOMWARE)
    labels = {label.language: str(label) for label in graph.objects(ransomware, rdflib.SKOS.prefLabel)}
    assert labels["en"] == "Ransomware", labels
    found = list(graph.query(LABEL))
    assert found == [(ransomware,)], found
    assert len(graph) > 100_000
    # Linked data are followed from the address of an entity.
    there = rdflib.Graph().parse(f"{address}/id/ransomware")
    assert (ransomware, rdflib.SKOS.notation, rdflib.Literal("T0022")) in there
    assert len(rdflib.Graph().parse(f"{address}/sparql")) > 1000


def with_comunica(address):
    script = pathlib.Path(__file__).with_name("comunica.mjs")
    subprocess.run(["node", script, f"{address}/sparql"], check=True)


def main():
    warnings.simplefilter("ignore")
    with running("--max-answer", "4") as (address, _):
        for client in [with_curl, with_sparqlwrapper, with_comunica]:
            client(address)
            print(f"{client.__name__.removeprefix('with_')}: as expected")
    with running() as (address, _):
        with_rdflib(address)
        print("rdflib: as expected")


main()
