"""axe-core finds no violation of WCAG 2.2 AA on any page, nor on any kind of page when dark or narrow."""

from pathlib import Path

import axe_playwright_python

from browser import open_browser, open_tab

ALL_PAGES_VIEW = ("light", 1280)
SAMPLE_VIEWS = [("dark", 1280), ("light", 375), ("dark", 320)]
# target-size is the one rule of level AA that axe leaves off unless it is named.
OPTIONS = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
RUN = """async options => {
  const {violations, passes} = await axe.run(document, options)
  const lines = violations.flatMap(v => v.nodes.map(n => `${v.id}: ${v.help}: ${n.target.join(' ')}`))
  return passes.length ? lines : ['axe-core looked at nothing']
}"""


def find_problems(site):
    axe = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
    with open_browser() as browser:
        for (scheme, width), pages in [(ALL_PAGES_VIEW, site.pages), *((view, site.samples) for view in SAMPLE_VIEWS)]:
            with open_tab(browser, site, width=width, scheme=scheme) as tab:
                for page in pages:
                    tab.goto(page.address)
                    tab.evaluate(axe)
                    for line in tab.evaluate(RUN, OPTIONS):
                        yield f"{page.path} ({scheme}, {width} px): {line}"
