"""Puts nginx before a server, set up as docs/serve.md has it, but for TLS and the two addresses.

What has to hold behind a proxy: an answer that is whole arrives whole, one that is broken off is an error for the client, the
number of a request is the proxy's, what is for the operator stays inside, addresses are those that clients see.
"""

import contextlib, json, pathlib, socket, subprocess, tempfile, time, urllib.parse

from documents import blocks, replaced
from server import running

PUBLIC = "https://example.org/"
AROUND = """daemon off; pid nginx.pid; error_log stderr crit;
events {{}}
http {{
    access_log off; client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path f; uwsgi_temp_path u; scgi_temp_path s;
{server}
}}
"""


@contextlib.contextmanager
def proxy(address, *changes):
    """The address of a proxy before a server, with changes to what the document has."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = "127.0.0.1:%d" % free.getsockname()[1]
    (shown,) = blocks("docs/serve.md", "nginx")
    server = replaced(shown, ("listen 443 ssl;", f"listen {host};"), ("http://127.0.0.1:7878", address), *changes)
    with tempfile.TemporaryDirectory() as folder:
        # Its workers are another user's, if it is started by root.
        pathlib.Path(folder).chmod(0o755)
        (pathlib.Path(folder) / "nginx.conf").write_text(AROUND.format(server=server))
        nginx = subprocess.Popen(["nginx", "-e", "stderr", "-p", folder, "-c", "nginx.conf"])
        try:
            for _ in range(200):
                with contextlib.suppress(OSError), socket.create_connection(host.split(":"), 1):
                    break
                time.sleep(0.05)
            yield f"http://{host}"
        finally:
            nginx.terminate()
            nginx.wait()


def curl(*arguments):
    """The exit code, the head and the body of what curl gets."""
    ended = subprocess.run(["curl", "-sS", "-i", *arguments], capture_output=True, text=True)
    head, _, body = ended.stdout.partition("\n\n")
    return ended.returncode, head, body


def query(base, text):
    return f"{base}/sparql?" + urllib.parse.urlencode({"query": text})


ENDLESS = "SELECT * { ?s ?p ?o . ?x ?y ?z }"


def check(proxied, direct):
    long = query("", "SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 4000")
    whole = [curl("-H", "Accept: text/csv", *how, base + long) for base in (direct, proxied) for how in ([], ["--compressed"])]
    assert all(code == 0 and body == whole[0][2] for code, _, body in whole) and whole[0][2].count("\n") == 4001
    for how in [[], ["--compressed"]]:
        code, _, body = curl("-H", "Accept: text/csv", *how, query(proxied, ENDLESS))
        assert code in (18, 52, 56, 92), (code, len(body))
    print("answers: whole, or an error for the client")

    _, head, _ = curl(f"{proxied}/healthz", "-H", "X-Request-Id: a-client-cannot-choose-it")
    number = [line.split(": ")[1].strip() for line in head.splitlines() if line.lower().startswith("x-request-id")]
    assert len(number) == 1 and len(number[0]) == 32, head
    for path in ["/metrics", "/readyz"]:
        assert " 403 " in curl(proxied + path)[1].splitlines()[0] and " 200 " in curl(direct + path)[1].splitlines()[0], path
    print("numbers of requests: the proxy's; /metrics and /readyz: inside only")

    _, head, body = curl(f"{proxied}/id/ransomware", "-H", "Accept: text/turtle")
    assert "content-location: /id/ransomware.ttl" in head.lower() and "skos:prefLabel" in body, head
    _, head, body = curl(f"{proxied}/id/ransomwar", "-H", "Accept: text/turtle")
    assert " 404 " in head.splitlines()[0] and json.loads(body)["type"] == f"{PUBLIC}problem/not-found", body
    assert " 200 " in curl(f"{proxied}/problem/not-found")[1].splitlines()[0]
    assert json.loads(curl(f"{proxied}/api/openapi.json")[2])["servers"][0]["url"] == PUBLIC.rstrip("/")
    assert f"{PUBLIC}sparql" in curl(f"{proxied}/sparql", "-H", "Accept: text/turtle")[2]
    print("linked data and addresses: as clients see them")

    # A query ends when the client of the proxy goes away.
    asking = subprocess.Popen(["curl", "-s", query(proxied, "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")])
    in_flight = lambda: "threatlex_queries_in_flight 1\n" in curl(f"{direct}/metrics")[2]
    for wanted in [True, False]:
        until = time.monotonic() + 20
        while in_flight() != wanted:
            assert time.monotonic() < until, "the query " + ("did not begin" if wanted else "went on")
            time.sleep(0.05)
        asking.kill()
    asking.wait()
    print("a query whose client is gone: ended")


def main():
    with running("--max-answer", "2", "--public-url", PUBLIC, "--timeout", "60") as (direct, _), proxy(direct) as proxied:
        check(proxied, direct)
        # HTTP/1.0, in which nginx asks unless it is told otherwise, has no other sign of an end than that of the connection.
        with proxy(direct, ("proxy_http_version 1.1;", "proxy_http_version 1.0;")) as old:
            code, _, body = curl(query(old, ENDLESS))
            assert code in (18, 52, 56), (code, len(body))
            print("with HTTP/1.0 behind the proxy: an error for the client all the same")


main()
