"""The Atom feeds have what RFC 4287 asks for, and every XML file is well-formed."""

import re

import feedparser
from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")


def find_problems(site):
    feeds = 0
    for path in site.files(".xml"):
        try:
            root = etree.parse(site.folder / path).getroot()
        except etree.XMLSyntaxError as error:
            yield f"{path}: {error}"
            continue
        if root.tag == ATOM + "feed":
            feeds += 1
            yield from (f"{path}: {problem}" for problem in find_feed_problems(site, path, root))
    if not feeds:
        yield "there is no feed"


def find_feed_problems(site, path, root):
    parsed = feedparser.parse((site.folder / path).read_bytes())
    if parsed.bozo:
        yield f"feedparser: {parsed.bozo_exception}"
    if root.xpath("string(a:link[@rel='self']/@href)", namespaces={"a": ATOM[1:-1]}) != site.base + path:
        yield "its link to itself is not its address"
    identifiers = [entry.findtext(ATOM + "id") for entry in root.findall(ATOM + "entry")]
    if len(set(identifiers)) != len(identifiers):
        yield "two entries have one id"
    for element in [root, *root.findall(ATOM + "entry")]:
        yield from find_element_problems(element, root)


def find_element_problems(element, root):
    name = element.findtext(ATOM + "id") or element.tag.removeprefix(ATOM)
    for required in ("id", "title", "updated"):
        if not (element.findtext(ATOM + required) or "").strip():
            yield f"{name} has no {required}"
    if not TIME.fullmatch(element.findtext(ATOM + "updated") or ""):
        yield f"{name}: '{element.findtext(ATOM + 'updated')}' is not a time of RFC 3339"
    if element.find(f"{ATOM}author/{ATOM}name") is None and root.find(f"{ATOM}author/{ATOM}name") is None:
        yield f"{name} has no author"
    if element is not root and element.find(ATOM + "link") is None and element.find(ATOM + "content") is None:
        yield f"{name} has no link and no content"
