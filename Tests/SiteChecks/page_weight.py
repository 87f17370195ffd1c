"""Each page is under 50 KB, images aside."""

LIMIT = 50_000


def find_problems(site):
    for page in site.pages:
        if len(page.source) >= LIMIT:
            yield f"{page.path}: {len(page.source)} bytes"
