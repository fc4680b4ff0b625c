"""Starts `threatlex serve` for the scripts beside this one, and ends it."""

import contextlib, pathlib, subprocess, sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "target" / "release" / "threatlex"


@contextlib.contextmanager
def running(*arguments):
    """The address of a server that runs until the end of the block."""
    command = [PROGRAM, "serve", "--listen", "127.0.0.1:0", *arguments]
    server = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env={"THREATLEX_LOG": "error", "PATH": "/usr/bin:/bin"})
    try:
        for line in server.stderr:
            if " statements at " in line:
                break
        else:
            sys.exit("the server did not start")
        yield line.split(" at ")[1].strip().rstrip("/"), server
    finally:
        server.terminate()
        server.wait()


def named_queries():
    """The text and the expected rows, header first and the others sorted, of each named query that needs no parameter."""
    for expected in sorted((ROOT / "tests" / "expected").glob("*.csv")):
        if "@" not in expected.stem:
            text = (ROOT / "queries" / f"{expected.stem}.rq").read_text()
            yield expected.stem, text, rows(expected.read_bytes().decode())


def rows(csv):
    """The lines of a CSV answer. The program sorts the rows of a query that asks for no order."""
    head, *others = csv.replace("\r\n", "\n").splitlines() or [""]
    return [head, *sorted(others)]
