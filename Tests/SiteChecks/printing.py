"""A printed page has its text and none of its navigation."""

import subprocess
import tempfile
import unicodedata
from pathlib import Path

from browser import open_browser, open_tab

# The heading, the words of the navigation, and all other words of a page.
TEXTS = """() => {
  const words = e => e.innerText
  const navigation = [...document.querySelectorAll('nav a, nav p, .skip')].map(words)
  const heading = words(document.querySelector('h1'))
  document.querySelectorAll('nav, .skip').forEach(e => e.remove())
  return [heading, navigation, words(document.body)]
}"""


def find_problems(site):
    entries = [page for page in site.samples if page.kind == "entry"]
    if not entries:
        yield "there is no entry to print"
    with open_browser() as browser, open_tab(browser, site) as tab:
        for page in entries:
            tab.goto(page.address)
            printed = read_printed(tab)
            heading, navigation, rest = tab.evaluate(TEXTS)
            if squeeze(heading) not in printed:
                yield f"{page.path}: its heading '{heading}' is not on paper"
            # Words that stand nowhere else, so that finding them on paper means that the navigation was printed.
            telling = [words for words in navigation if squeeze(words) not in squeeze(rest)]
            if not telling:
                yield f"{page.path}: has no navigation to look for"
            for words in telling:
                if squeeze(words) in printed:
                    yield f"{page.path}: prints '{words}' of its navigation"


def read_printed(tab):
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "page.pdf"
        tab.pdf(path=file)
        text = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout
    return squeeze(text)


def squeeze(text):
    """Text without spaces or lines, for comparing. Chromium writes some Han characters as Kangxi radicals; NFKC undoes that."""
    return "".join(unicodedata.normalize("NFKC", text).split())
