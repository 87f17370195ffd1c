"""JSON-LD parses, uses only the terms of schema.org and speaks of the page that it stands on."""

import json

from rdflib import SDO


def find_problems(site):
    for page in site.pages:
        for script in page.root.xpath("//script[@type='application/ld+json']"):
            try:
                data = json.loads(script.text or "")
            except ValueError as error:
                yield f"{page.path}: JSON-LD does not parse: {error}"
                continue
            for problem in find_data_problems(page, data):
                yield f"{page.path}: {problem}"


def find_data_problems(page, data):
    if data.get("@context") not in ("https://schema.org", "https://schema.org/"):
        yield f"the context is {data.get('@context')}"
    if data.get("url", page.canonical) != page.canonical:
        yield f"the url is {data['url']}, not the page's"
    if data.get("inLanguage", page.language) != page.language:
        yield f"inLanguage is {data['inLanguage']} on a page in {page.language}"
    yield from find_unknown_terms(data)


def find_unknown_terms(value):
    if isinstance(value, list):
        for item in value:
            yield from find_unknown_terms(item)
    if not isinstance(value, dict):
        return
    types = value.get("@type", [])
    for term in [types] if isinstance(types, str) else types:
        if term not in SDO or not term[:1].isupper():
            yield f"'{term}' is no type of schema.org"
    for key, item in value.items():
        if not key.startswith("@") and (key not in SDO or key[:1].isupper()):
            yield f"'{key}' is no property of schema.org"
        yield from find_unknown_terms(item)
