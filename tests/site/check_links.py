"""Checks every link of a built site: the file exists, the anchor exists, nothing points at the root or out of the site but by https.

    python3 tests/site/check_links.py site [ADDRESS]

ADDRESS is where the site will stand, as it was given to `threatlex build --base-url`; links to it have to lead to a file too.
"""

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
        given = dict(attributes)
        for name, value in attributes:
            if name == "id":
                self.ids.add(value)
            elif name in ("href", "src") and value is not None:
                self.links.append(value)
        if tag == "meta" and given.get("property") in ("og:url", "og:image"):
            self.links.append(given["content"])
        if tag == "meta" and given.get("http-equiv") == "refresh":
            self.links.append(given["content"].partition("url=")[2])


root = pathlib.Path(sys.argv[1]).resolve()
base = sys.argv[2].rstrip("/") + "/" if len(sys.argv) > 2 else "https://w3id.org/threatlex/"
pages = {path: Page(path.read_text()) for path in root.rglob("*.html")}
broken, checked, absolute = [], 0, 0
for path, page in pages.items():
    for link in page.links:
        checked += 1
        parts = urllib.parse.urlsplit(link)
        if link.startswith(base):
            # A server answers a folder with its index.
            absolute += 1
            way = urllib.parse.unquote(urllib.parse.urlsplit(link[len(base):]).path)
            goal = root / way / "index.html" if (root / way).is_dir() else root / way
        elif parts.scheme in ("http", "https"):
            continue
        elif parts.scheme or link.startswith("/"):
            broken.append(f"{path.relative_to(root)}: {link} is not relative")
            continue
        else:
            goal = (path.parent / urllib.parse.unquote(parts.path)).resolve() if parts.path else path
        if not goal.is_file() or root not in goal.parents:
            broken.append(f"{path.relative_to(root)}: {link} leads nowhere")
        elif parts.fragment.startswith("query=") and goal == root / "sparql/index.html":
            continue  # what the page puts into its editor
        elif "+" in parts.fragment and goal.parts[-2:] == ("cooperation", "index.html"):
            continue  # what the page puts into its form
        elif parts.fragment and urllib.parse.unquote(parts.fragment) not in getattr(pages.get(goal), "ids", ()):
            broken.append(f"{path.relative_to(root)}: {link} has no such anchor")
print(f"{len(pages)} pages, {checked} links ({absolute} of them to {base}), {len(broken)} broken")
sys.exit("\n".join(broken[:50]) if broken else 0)
