"""The published site as the checks see it: files, pages, addresses, languages."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import urldefrag, urljoin

from lxml import html


@dataclass(frozen=True)
class Page:
    """One HTML file. `path` is its path below the site's folder, `address` where it will stand once published."""

    path: str
    address: str
    source: bytes

    @cached_property
    def root(self):
        return html.document_fromstring(self.source, parser=html.HTMLParser(encoding="utf-8"))

    @property
    def kind(self):
        """What the template calls this sort of page: `page-entry` on the body means an entry."""
        found = re.search(r"page-(\S+)", self.root.find("body").get("class", ""))
        return found.group(1) if found else "other"

    @property
    def is_stand_in(self):
        """Whether it stands where a page of another edition would stand, which is not in this folder."""
        return self.kind == "elsewhere"

    @property
    def language(self):
        return self.root.get("lang", "")

    @cached_property
    def canonical(self):
        return next(iter(self.root.xpath("//link[@rel='canonical']/@href")), None)

    @cached_property
    def alternates(self):
        """Addresses of this page in each language, by language code and `x-default`."""
        return {link.get("hreflang"): link.get("href") for link in self.root.xpath("//link[@rel='alternate'][@hreflang]")}

    def resolve(self, href):
        """The address that a link on this page leads to, without its fragment."""
        return urldefrag(urljoin(self.address, href)).url


class Website:
    """A built site below `folder`. With `only`, the pages are just those paths: enough for a fault planted in one page."""

    def __init__(self, folder, base=None, only=None):
        self.folder = Path(folder).resolve()
        self.only = set(only) if only else None
        self.base = base or self._read_base()

    def _read_base(self):
        chooser = Page("index.html", "", (self.folder / "index.html").read_bytes())
        return (chooser.canonical or "").removesuffix("index.html")

    def files(self, suffix):
        """Paths of the files with a suffix below the folder, in order."""
        return sorted(str(path.relative_to(self.folder)) for path in self.folder.rglob("*" + suffix))

    @cached_property
    def pages(self):
        paths = [path for path in self.files(".html") if not self.only or path in self.only]
        return [self.page(path) for path in paths]

    def page(self, path):
        return Page(path, self.base + path, (self.folder / path).read_bytes())

    @cached_property
    def languages(self):
        """Language code of each language folder, as the chooser of languages says: {'en': 'en', 'zh': 'zh-Hans'}."""
        alternates = self.page("index.html").alternates.items()
        return {href.removeprefix(self.base).split("/")[0]: code for code, href in alternates if code != "x-default"}

    def expected_language(self, page):
        """The language that a page's folder stands for; None for the pages for both languages."""
        return None if page.is_stand_in else self.languages.get(page.path.split("/")[0])

    @cached_property
    def samples(self):
        """One page of each kind in each language, the largest, for the checks that are too slow for every page."""
        chosen = {}
        for page in sorted(self.pages, key=lambda page: (-len(page.source), page.path)):
            chosen.setdefault((page.kind, self.expected_language(page)), page)
        return sorted(chosen.values(), key=lambda page: page.path)
