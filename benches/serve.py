"""Measures `threatlex serve` beside the server of Oxigraph, on the same data, one after the other in the same run.

Needs the package `oxigraph` of PyPI, which is the server as a program. Argument: for how many seconds to ask each
(10 if not given). Four clients ask the named queries that need no parameter, in the same order; each answer is compared with
the one that the other server gives.
"""

import contextlib, http.client, pathlib, random, socket, subprocess, sys, tempfile, threading, time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tests" / "clients"))
from server import PROGRAM, named_queries, rows, running

CLIENTS = 4
PREFIXES = subprocess.run([PROGRAM, "query", "-e", "CONSTRUCT { id:x a id:y } {}", "--format", "turtle"], capture_output=True, text=True).stdout
HEADERS = {"Content-Type": "application/sparql-query", "Accept": "text/csv"}


@contextlib.contextmanager
def oxigraph():
    with tempfile.TemporaryDirectory() as folder:
        data = pathlib.Path(folder) / "all.nt"
        query = ["query", "-e", "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", "--format", "ntriples"]
        with data.open("wb") as file:
            subprocess.run([PROGRAM, *query], check=True, stdout=file)
        store = pathlib.Path(folder) / "store"
        subprocess.run(["oxigraph", "load", "--location", store, "--file", data], check=True, stderr=subprocess.DEVNULL)
        subprocess.run(["oxigraph", "optimize", "--location", store], check=True, stderr=subprocess.DEVNULL)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        command = ["oxigraph", "serve-read-only", "--location", store, "--bind", f"127.0.0.1:{port}"]
        server = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        try:
            for _ in range(200):
                with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                    break
                time.sleep(0.05)
            yield f"http://127.0.0.1:{port}", "/query"
        finally:
            server.terminate()
            server.wait()


@contextlib.contextmanager
def threatlex(*options):
    with running(*options) as (address, _):
        yield address, "/sparql"


def ask(connection, path, text):
    connection.request("POST", path, text.encode(), HEADERS)
    response = connection.getresponse()
    return response.status, response.read().decode()


def measure(server, queries, seconds):
    took, answers = [], {}
    with server as (address, path):
        host = address.removeprefix("http://")
        once = http.client.HTTPConnection(host, timeout=120)
        for name, text in queries:
            answers[name] = ask(once, path, text)
        until = time.monotonic() + seconds

        def client(seed):
            order, connection = random.Random(seed), http.client.HTTPConnection(host, timeout=120)
            while time.monotonic() < until:
                _, text = order.choice(queries)
                begun = time.monotonic()
                ask(connection, path, text)
                took.append(time.monotonic() - begun)

        clients = [threading.Thread(target=client, args=(seed,)) for seed in range(CLIENTS)]
        for thread in clients:
            thread.start()
        for thread in clients:
            thread.join()
    took.sort()
    at = lambda share: took[min(int(len(took) * share), len(took) - 1)] * 1000
    return answers, f"| {len(took) / seconds:.0f} | {at(0.5):.1f} ms | {at(0.99):.0f} ms |"


def main():
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 10
    # The other server knows no prefixes of ours, and has no named graphs here.
    prefixes = " ".join(
        line.replace("@prefix", "PREFIX").rstrip(" .") for line in PREFIXES.splitlines() if line.startswith("@prefix")
    )
    queries = [(name, f"{prefixes}\n{text}") for name, text, _ in named_queries() if "GRAPH" not in text]
    ours, first = measure(threatlex("--cache", "0"), queries, seconds)
    theirs, second = measure(oxigraph(), queries, seconds)
    # Names of provisions with several dots are read by our server only; where the other one refuses, there is nothing to compare.
    both = [name for name, _ in queries if ours[name][0] == theirs[name][0] == 200]
    differ = [name for name in both if rows(ours[name][1]) != rows(theirs[name][1])]
    print("| server | answers a second | half within | 99 of 100 within |\n| --- | --- | --- | --- |")
    print("| `threatlex serve --cache 0`", first)
    print("| `oxigraph serve-read-only`", second)
    print(f"{len(queries)} queries, {CLIENTS} clients, {seconds:.0f} s each; {len(both)} answered by both, {len(differ)} of them differently {differ}")
    refused = [name for name, _ in queries if ours[name][0] != 200]
    sys.exit(1 if differ or refused else 0)


main()
