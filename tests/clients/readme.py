"""Runs what README.md shows of the server: the Python, the R and the lines with curl, at the address of a server of its own."""

import json, subprocess, sys

from documents import blocks, replaced
from server import running

SHOWN = "127.0.0.1:7878"


def output(*command, text=None):
    ended = subprocess.run(command, input=text, capture_output=True, text=True)
    assert ended.returncode == 0, f"{command}\n{ended.stdout}{ended.stderr}"
    return ended.stdout


def main():
    with running() as (url, _):
        address = url.removeprefix("http://")
        for language, command, expected in [
            ("python", [sys.executable, "-"], "Voice-cloning payment fraud"),
            ("r", ["Rscript", "--vanilla", "-"], "https://w3id.org/threatlex/"),
        ]:
            (snippet,) = blocks("README.md", language)
            told = output(*command, text=replaced(snippet, (SHOWN, address)))
            assert expected in told, told
            print(f"{language}: {len(told.splitlines())} lines, as expected")
        shown = [line.removeprefix("$ ") for block in blocks("README.md", "console") for line in block.splitlines()]
        search, entity = [line for line in shown if line.startswith("curl ")]
        hits = json.loads(output("sh", "-c", replaced(search, (SHOWN, address), ("curl", "curl -sSf"))))["hits"]
        assert hits[0]["notation"] == "T0022", hits
        assert "skos:prefLabel" in output("sh", "-c", replaced(entity, (SHOWN, address), ("curl", "curl -sSf")))
        print("curl: as expected")


main()
