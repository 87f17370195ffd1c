"""No page scrolls sideways at a width of 320 px: what is wider scrolls inside itself."""

from browser import open_browser, open_tab

# The outermost elements that stick out, unless an ancestor of theirs scrolls or hides what is wider.
OVERFLOW = """() => {
  const width = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth <= width) return null
  const held = e => e && e !== document.body && (getComputedStyle(e).overflowX !== 'visible' || held(e.parentElement))
  const out = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > width + 1 && !held(e.parentElement))
  const named = out.filter(e => !out.includes(e.parentElement)).slice(0, 3)
  return `${document.documentElement.scrollWidth} px wide because of ` +
    named.map(e => e.tagName.toLowerCase() + (e.className ? '.' + e.className : '')).join(', ')
}"""


def find_problems(site):
    with open_browser() as browser, open_tab(browser, site, width=320) as tab:
        for page in site.pages:
            tab.goto(page.address)
            overflow = tab.evaluate(OVERFLOW)
            if overflow:
                yield f"{page.path}: {overflow}"
