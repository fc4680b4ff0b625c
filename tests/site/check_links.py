"""Checks every link of a built site: the file exists, the anchor exists, nothing points at the root or out of the site but by https."""

import html.parser
import pathlib
import sys
import urllib.parse


class Page(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.links, self.ids = [], set()
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                self.ids.add(value)
            elif name in ("href", "src") and value is not None:
                self.links.append(value)


root = pathlib.Path(sys.argv[1]).resolve()
pages = {path: Page(path.read_text()) for path in root.rglob("*.html")}
broken, checked = [], 0
for path, page in pages.items():
    for link in page.links:
        checked += 1
        parts = urllib.parse.urlsplit(link)
        if parts.scheme in ("http", "https"):
            continue
        if parts.scheme or link.startswith("/"):
            broken.append(f"{path.relative_to(root)}: {link} is not relative")
            continue
        goal = (path.parent / urllib.parse.unquote(parts.path)).resolve() if parts.path else path
        if not goal.is_file() or root not in goal.parents:
            broken.append(f"{path.relative_to(root)}: {link} leads nowhere")
        elif parts.fragment.startswith("query=") and goal == root / "sparql/index.html":
            continue  # what the page puts into its editor
        elif parts.fragment and urllib.parse.unquote(parts.fragment) not in getattr(pages.get(goal), "ids", ()):
            broken.append(f"{path.relative_to(root)}: {link} has no such anchor")
print(f"{len(pages)} pages, {checked} links, {len(broken)} broken")
sys.exit("\n".join(broken[:50]) if broken else 0)
