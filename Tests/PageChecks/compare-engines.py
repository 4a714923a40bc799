"""Compares every page with its Markdown as GitHub's engine renders it: the same words, and the same cells of tables.

    compare-engines.py PAGES

PAGES holds the pages, each beside its Markdown. Where the engine (PyPI cmarkgfm) is absent the check is skipped, which is
said.
"""

import sys
from html.parser import HTMLParser
from pathlib import Path

# What a page has besides its document, and drawings, which are images in Markdown.
AROUND = {"head", "header", "footer", "aside", "figure"}


class Shown(HTMLParser):
    """The words and the cells that a page shows."""

    def __init__(self, page):
        super().__init__()
        self.words, self.cells, self.depth, self.in_skip, self.cell = [], [], 0, False, None
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.depth += tag in AROUND
        self.in_skip = self.in_skip or ("class", "skip") in attributes
        if tag in ("td", "th"):
            self.cell = []

    def handle_endtag(self, tag):
        self.depth -= tag in AROUND
        if tag == "a":
            self.in_skip = False
        if tag in ("td", "th"):
            self.cells.append(self.cell)
            self.cell = None

    def handle_data(self, text):
        if self.depth or self.in_skip:
            return
        self.words += text.split()
        if self.cell is not None:
            self.cell += text.split()


def main():
    try:
        from cmarkgfm import github_flavored_markdown_to_html as rendered
    except ImportError:
        print("The comparison with another engine is skipped: there is no cmarkgfm (PyPI).")
        return
    pages = sorted(Path(sys.argv[1]).rglob("*.html"))
    # A draft's Markdown begins with its mark, which its page has around the document.
    compared = [page for page in pages if page.with_suffix(".md").exists() and "held" not in page.parts]
    for page in compared:
        ours = Shown(page.read_text(encoding="utf-8"))
        theirs = Shown(rendered(page.with_suffix(".md").read_text(encoding="utf-8")))
        if ours.cells != theirs.cells:
            sys.exit(f"{page}: another engine shows other cells of tables.")
        if " ".join(ours.words).replace(" ", "") != " ".join(theirs.words).replace(" ", ""):
            sys.exit(f"{page}: another engine shows other words.")
    print(f"Another engine shows the same words and tables on {len(compared)} pages.")


main()
