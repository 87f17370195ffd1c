"""A Chinese page has no English word and an English page no Han character, but where lang says so."""

import re

ENGLISH_WORD = re.compile(r"[A-Za-z]{2,}")
HAN = re.compile(r"[\u3000-\u303f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef]+")
ADDRESS = re.compile(r"https?://\S+|\S+@\S+")
FOREIGN_ON = {"zh": ("English", ENGLISH_WORD), "en": ("Chinese", HAN)}
# What is neither language: names of formats, and GB of national standards.
ALLOWED = {"CSV", "SQL", "JSON", "XLSX", "PDF", "GB"}
SPOKEN_ATTRIBUTES = ("title", "alt", "aria-label", "aria-description", "placeholder", "label")
NOT_PROSE = {"script", "style", "code", "pre", "kbd", "samp"}


def find_problems(site):
    for page in site.pages:
        # The title of a page for both languages names the yearbook in both, and a title can hold no markup.
        speaks_both = site.expected_language(page) is None
        for element, text in find_texts(page.root):
            if element.tag == "title" and speaks_both:
                continue
            name, pattern = FOREIGN_ON.get(language_of(element), (None, None))
            words = pattern.findall(ADDRESS.sub("", text)) if pattern else []
            words = [word for word in words if word not in ALLOWED]
            if words:
                yield f"{page.path}:{element.sourceline}: {name} in <{element.tag}>: {' '.join(words[:8])}"


def find_texts(element):
    """Each run of text that a reader sees or hears, with the element whose language it is in."""
    if not isinstance(element.tag, str):
        return
    for attribute in SPOKEN_ATTRIBUTES:
        yield element, element.get(attribute, "")
    if element.tag == "meta" and element.get("name") == "description":
        yield element, element.get("content", "")
    if element.tag in NOT_PROSE:
        return
    yield element, element.text or ""
    for child in element:
        yield from find_texts(child)
        yield element, child.tail or ""


def language_of(element):
    """'en' or 'zh': the nearest lang without region; Chinese in Latin letters is a language of its own."""
    lang = next((e.get("lang") for e in [element, *element.iterancestors()] if e.get("lang")), "")
    return lang if "-Latn" in lang else lang.split("-")[0]
