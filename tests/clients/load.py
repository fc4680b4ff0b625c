"""Asks the server the named queries from 64 clients at once and checks every answer.

Arguments: for how many seconds (10 if not given), and options of `threatlex serve`. Prints how many answers there
were and how long they took; ends with 1 if one was wrong.
"""

import http.client, pathlib, random, sys, threading, time

from server import named_queries, rows, running

CLIENTS = 64


def client(address, queries, until, seed, took, wrong):
    order = random.Random(seed)
    host = address.removeprefix("http://")
    connection = http.client.HTTPConnection(host, timeout=120)
    headers = {"Content-Type": "application/sparql-query", "Accept": "text/csv"}
    while time.monotonic() < until:
        name, text, expected = order.choice(queries)
        begun = time.monotonic()
        try:
            connection.request("POST", "/sparql", text.encode(), headers)
            response = connection.getresponse()
            body = response.read().decode()
        except (OSError, http.client.HTTPException) as error:
            wrong.append(f"{name}: {error!r}")
            connection = http.client.HTTPConnection(host, timeout=120)
            continue
        if response.status == 503 and "/problem/busy" in body:
            time.sleep(float(response.headers["Retry-After"]) / 10)
            continue
        took.append(time.monotonic() - begun)
        if response.status != 200 or rows(body) != expected:
            wrong.append(f"{name}: {response.status}, {len(body)} bytes")


def resident(process):
    status = pathlib.Path(f"/proc/{process}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) // 1024


def main():
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 10
    queries = list(named_queries())
    took, wrong = [], []
    with running("--patience", "60", *sys.argv[2:]) as (address, server):
        before = resident(server.pid)
        until = time.monotonic() + seconds
        clients = [
            threading.Thread(target=client, args=(address, queries, until, seed, took, wrong)) for seed in range(CLIENTS)
        ]
        for thread in clients:
            thread.start()
        for thread in clients:
            thread.join()
        after = resident(server.pid)
    took.sort()
    at = lambda share: took[min(int(len(took) * share), len(took) - 1)] * 1000
    print(f"{len(queries)} queries, {CLIENTS} clients, {seconds:.0f} s: {len(took)} answers, {len(took) / seconds:.0f} a second")
    print(f"half of them within {at(0.5):.0f} ms, 99 of 100 within {at(0.99):.0f} ms; the server itself: {before} MB, then {after} MB")
    for text in sorted(set(wrong))[:20]:
        print("wrong:", text)
    sys.exit(1 if wrong or not took else 0)


main()
