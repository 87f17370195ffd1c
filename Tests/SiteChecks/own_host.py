"""Nothing that a page loads comes from another host."""

import re

LOADING_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "manifest"}
LOADING_ATTRIBUTES = ("src", "srcset", "poster", "data", "background", "formaction")
ELSEWHERE = re.compile(r"^\s*(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
IN_STYLE = re.compile(r"(?:url\(\s*|@import\s+)[\"']?([^\"')\s]+)", re.IGNORECASE)
IN_DRAWING = re.compile(r"(?:href|src)\s*=\s*[\"']([^\"']+)", re.IGNORECASE)


def find_problems(site):
    for page in site.pages:
        for address in find_loaded(page.root):
            if ELSEWHERE.search(address):
                yield f"{page.path}: loads {address}"
    for suffix, pattern in ((".css", IN_STYLE), (".svg", IN_DRAWING), (".svg", IN_STYLE)):
        for path in site.files(suffix):
            for address in pattern.findall((site.folder / path).read_text(encoding="utf-8")):
                if ELSEWHERE.search(address):
                    yield f"{path}: loads {address}"


def find_loaded(root):
    """Every address that a browser asks for by itself while it shows a page."""
    for element in root.iter("*"):
        if element.tag == "base" or element.tag == "link" and LOADING_LINKS & set(element.get("rel", "").split()):
            yield element.get("href", "")
        if element.tag == "style":
            yield from IN_STYLE.findall(element.text or "")
        yield from IN_STYLE.findall(element.get("style", ""))
        for attribute in LOADING_ATTRIBUTES:
            yield from re.split(r",\s+", element.get(attribute, ""))
