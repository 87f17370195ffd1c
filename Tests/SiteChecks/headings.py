"""Each page has one h1, headings that skip no level, and ids that stand once."""

from collections import Counter


def find_problems(site):
    for page in site.pages:
        for problem in [*find_heading_problems(page.root), *find_id_problems(page.root)]:
            yield f"{page.path}: {problem}"


def find_heading_problems(root):
    headings = list(root.iter("h1", "h2", "h3", "h4", "h5", "h6"))
    count = sum(heading.tag == "h1" for heading in headings)
    if count != 1:
        yield f"{count} h1"
    level = 0
    for heading in headings:
        text = heading.text_content().strip()
        if not text:
            yield f"an empty {heading.tag}"
        if int(heading.tag[1]) > level + 1:
            yield f"{heading.tag} '{text}' follows {f'an h{level}' if level else 'no heading'}"
        level = int(heading.tag[1])


def find_id_problems(root):
    for identifier, count in Counter(root.xpath("//@id")).items():
        if not identifier.strip():
            yield f"an empty id ({count} times)"
        elif count > 1:
            yield f"id '{identifier}' stands {count} times"
