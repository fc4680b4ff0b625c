"""Finds the examples in the documents, so that what is tried is what people read."""

import re

from server import ROOT


def blocks(document, language):
    """The blocks of a document in a language."""
    text = (ROOT / document).read_text()
    found = re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert found, f"{document} has no block in {language}"
    return found


def replaced(text, *pairs):
    """The text with each first part, which has to be in it once, replaced by the second."""
    for old, new in pairs:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in:\n{text}"
        text = text.replace(old, new)
    return text
