"""Each page names itself, its language and its translations, and these, the sitemap and the language switch agree."""

from lxml import etree

NAMESPACES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def find_problems(site):
    for page in site.pages:
        if page.path == "404.html":
            continue
        if page.is_stand_in:
            yield from find_stand_in_problems(page)
            continue
        yield from find_naming_problems(site, page)
        yield from find_reciprocity_problems(site, page)
        yield from find_switch_problems(site, page)
    yield from find_sitemap_problems(site)


def find_stand_in_problems(page):
    if page.canonical or page.alternates or page.root.xpath("//meta[@name='robots']/@content") != ["noindex"]:
        yield f"{page.path}: a page that stands for another is given to search engines"


def find_naming_problems(site, page):
    expected = site.expected_language(page)
    if expected and page.language != expected:
        yield f"{page.path}: lang is '{page.language}' in a folder for {expected}"
    if page.canonical != page.address:
        yield f"{page.path}: canonical is {page.canonical}"
    if expected and page.alternates.get(expected) != page.address:
        yield f"{page.path}: hreflang {expected} is {page.alternates.get(expected)}, not the page itself"
    for code in [*site.languages.values(), "x-default"]:
        if code not in page.alternates:
            yield f"{page.path}: no hreflang {code}"


def find_reciprocity_problems(site, page):
    for code, address in page.alternates.items():
        path = address.removeprefix(site.base)
        if not address.startswith(site.base) or not (site.folder / path).is_file():
            yield f"{page.path}: hreflang {code} leads to {address}, which is no page"
        elif site.page(path).alternates != page.alternates:
            yield f"{page.path}: {path}, its hreflang {code}, does not name the same pages"


def find_switch_problems(site, page):
    if not site.expected_language(page):
        return
    links = page.root.xpath("//body//a[@hreflang][@rel='alternate']")
    switched = {link.get("hreflang"): page.resolve(link.get("href")) for link in links}
    for code in site.languages.values():
        if code != page.language and switched.get(code) != page.alternates.get(code):
            yield f"{page.path}: the language switch leads to {switched.get(code)} for {code}"


def find_sitemap_problems(site):
    urls = etree.parse(site.folder / "sitemap.xml").findall("s:url", NAMESPACES)
    listed = {url.findtext("s:loc", None, NAMESPACES): read_alternates(url) for url in urls}
    if len(listed) != len(urls):
        yield "sitemap.xml: an address stands twice"
    expected = {page.address: page.alternates for page in site.pages if site.expected_language(page)}
    for address in expected.keys() - listed.keys():
        yield f"sitemap.xml: {address} is missing"
    for address, alternates in listed.items():
        path = address.removeprefix(site.base)
        if not (site.folder / path).is_file() or site.page(path).is_stand_in:
            yield f"sitemap.xml: {address} is no page"
        elif alternates != expected.get(address, alternates):
            yield f"sitemap.xml: the alternates of {address} are not those of the page"


def read_alternates(url):
    return {link.get("hreflang"): link.get("href") for link in url.findall("x:link", NAMESPACES)}
