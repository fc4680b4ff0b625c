"""Runs the test suites of the W3C for the SPARQL 1.1 Protocol and Service Description against `threatlex serve`.

Argument: the folder that holds `protocol/manifest.ttl` and `service-description/manifest.ttl`. The suite names graphs
at addresses of its own; the server names graphs after the files that they come from, so the former are replaced by the
latter everywhere. Updates must be refused, since the data are read-only; they are counted apart.
"""

import json, pathlib, re, shutil, subprocess, sys, tempfile, urllib.error, urllib.request

import rdflib

ROOT = pathlib.Path(__file__).resolve().parents[2]
MF = rdflib.Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
HT = rdflib.Namespace("http://www.w3.org/2011/http#")
CNT = rdflib.Namespace("http://www.w3.org/2011/content#")
THEIRS = re.compile(r"http(://|%3A%2F%2F)kasei\.us(/|%2F)2009(/|%2F)09(/|%2F)sparql(/|%2F)data(/|%2F)data(\d)\.rdf")
OURS = "https://w3id.org/threatlex/graph/seeds.w3c.data"


def ours(text):
    def name(found):
        plain = OURS + found[7]
        return plain if found[1] == "://" else urllib.request.quote(plain, safe="")
    return THEIRS.sub(name, text)


def start(suite, folder):
    shutil.copytree(ROOT / "ontology", folder / "ontology")
    (folder / "queries").mkdir()
    (folder / "seeds" / "w3c").mkdir(parents=True)
    for data in (suite / "protocol").glob("data*.nt"):
        (folder / "seeds" / "w3c" / f"{data.stem}.ttl").write_text(ours(data.read_text()))
    program = ROOT / "target" / "release" / "threatlex"
    server = subprocess.Popen([program, "serve", "--listen", "127.0.0.1:0", "--data", folder], stderr=subprocess.PIPE, text=True)
    for line in server.stderr:
        if " statements at " in line:
            return server, line.split(" at ")[1].strip().rstrip("/")
    sys.exit("the server did not start")


def send(address, graph, request):
    body = graph.value(request, HT.body)
    data = None
    if body is not None:
        text = ours(str(graph.value(body, CNT.chars)))
        data = text.encode(str(graph.value(body, CNT.characterEncoding)))
    headers = graph.value(request, HT.headers)
    headers = {} if headers is None else {
        str(graph.value(header, HT.fieldName)): str(graph.value(header, HT.fieldValue)) for header in graph.items(headers)
    }
    # urllib adds a type of its own to a body that has none.
    if data is not None and not any(name.lower() == "content-type" for name in headers):
        headers["Content-Type"] = ""
    method = str(graph.value(request, HT.methodName))
    # The path begins with /sparql/, which stands for the endpoint.
    path = ours(str(graph.value(request, HT.absolutePath))).replace("/sparql/", "/sparql", 1)
    try:
        with urllib.request.urlopen(urllib.request.Request(address + path, data, headers, method=method)) as response:
            return response.status, response.headers.get("Content-Type", ""), response.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers.get("Content-Type", ""), error.read()


def fault(graph, expected, got):
    status, media, body = got
    classes = {str(code)[-3] for code in graph.objects(expected, MF.expectedStatus)}
    if str(status)[0] not in classes:
        return f"status {status}"
    form = graph.value(expected, MF.expectedFormat)
    fits = {None: "", "boolean": "sparql-results", "tabular": "sparql-results", "RDF": "text/turtle"}[form and str(form)]
    if fits not in media:
        return f"type {media}"
    value = graph.value(expected, MF.expectedBoolean)
    if value is not None and json.loads(body)["boolean"] != value.toPython():
        return f"answer {body}"
    return None


def protocol(suite, address):
    graph = rdflib.Graph().parse(suite / "protocol" / "manifest.ttl")
    passed, refused, failed = [], [], []
    for test in graph.items(next(graph.objects(None, MF.entries))):
        name = str(test).rsplit("#")[-1]
        requests = list(graph.items(graph.value(graph.value(test, MF.action), HT.requests)))
        first = send(address, graph, requests[0])
        if name.startswith("update_"):
            (refused if first[0] == 403 else failed).append(name)
            continue
        faults = [fault(graph, graph.value(request, HT.resp), send(address, graph, request)) for request in requests]
        faults = [found for found in faults if found]
        (failed.append(f"{name}: {faults}") if faults else passed.append(name))
    return passed, refused, failed


def description(address):
    request = urllib.request.Request(address + "/sparql", headers={"Accept": "text/turtle"})
    with urllib.request.urlopen(request) as response:
        graph = rdflib.Graph().parse(data=response.read(), format="turtle")
    sd = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
    service = graph.value(predicate=sd.endpoint, object=rdflib.URIRef(address + "/sparql"))
    checks = {
        "returns-rdf": len(graph) > 0,
        "has-endpoint-triple": service is not None,
        "conforms-to-schema": (service, rdflib.RDF.type, sd.Service) in graph
        and all(graph.value(dataset, sd.defaultGraph) for dataset in graph.objects(service, sd.defaultDataset))
        and all(graph.value(named, sd.name) for named in graph.objects(None, sd.namedGraph)),
    }
    return [name for name, ok in checks.items() if ok], [name for name, ok in checks.items() if not ok]


def main():
    suite = pathlib.Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        server, address = start(suite, pathlib.Path(folder))
        try:
            passed, refused, failed = protocol(suite, address)
            described, not_described = description(address)
        finally:
            server.terminate()
            server.wait()
    print(f"protocol: {len(passed)} passed, {len(refused)} updates refused as read-only, {len(failed)} failed")
    print(f"service description: {len(described)} passed, {len(not_described)} failed")
    for name in failed + not_described:
        print("failed:", name)
    sys.exit(1 if failed or not_described or len(passed) + len(refused) < 34 else 0)


main()
