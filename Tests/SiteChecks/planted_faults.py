"""Faults for the self-test: one or more for each check, with what the check must say of it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    check: str
    # The file to spoil; {en} and {zh} stand for an entry in each language.
    path: str
    # A regular expression whose first match is replaced.
    pattern: str
    replacement: str
    # Each of these stands in a line of the check's report.
    marks: tuple


def inserted(check, path, markup, *marks):
    """More HTML at the end of a page's main part."""
    return Fault(check, path, "</main>", markup + "</main>", marks)


def replaced(check, path, pattern, replacement, *marks):
    return Fault(check, path, pattern, replacement, marks)


def appended(check, path, text, *marks):
    return Fault(check, path, r"\Z", text, marks)


FAINT = """<style>
  #day { color: #777; background: #888 }
  @media (prefers-color-scheme: dark) { #night { color: #555; background: #444 } }
  @media (max-width: 375px) { #phone { color: #777; background: #888 } }
</style>
<p id="day">faint</p> <p id="night">faint</p> <p id="phone">faint</p>
<button style="width: 9px; height: 9px; padding: 0">a</button><button style="width: 9px; height: 9px; padding: 0">b</button>"""
CONTRAST = "color-contrast: Elements must meet minimum color contrast ratio thresholds: "
ELSEWHERE = "https://elsewhere.example/"

FAULTS = [
    inserted("valid_html", "{en}", "<img src='#'><section><p>text</section>", "alt", "warning"),
    inserted(
        "accessibility", "{en}", FAINT, "target-size", f"(light, 1280 px): {CONTRAST}#day", f"(dark, 1280 px): {CONTRAST}#night",
        f"(light, 375 px): {CONTRAST}#phone", f"(dark, 320 px): {CONTRAST}#night"),
    inserted("narrow_screen", "{zh}", "<div class='planted' style='width: 500px'>wide</div>", "because of div.planted"),
    inserted(
        "reading_offline", "{en}", "<img src='gone.png' alt=''><script>throw Error('planted')</script>",
        "(scripts off): cannot load", "(scripts on): script error: planted"),
    inserted(
        "reading_offline", "{zh}", f"<noscript><img src='{ELSEWHERE}a.png' alt=''></noscript>", f"(scripts off): asks for {ELSEWHERE}"),
    replaced("reading_offline", "{en}", "<main", "<main hidden", "(scripts off): no text", "(scripts on): no text"),
    inserted("printing", "{en}", "<style>@media print { nav { display: block !important } }</style>", "of its navigation"),
    inserted("printing", "{zh}", "<style>@media print { main { display: none !important } }</style>", "is not on paper"),
    appended("valid_data", "data/2010/flows.csv", "planted\n", "Missing Cell"),
    inserted("languages_apart", "{zh}", "<p>planted</p><p title='planted too'></p>", "<p>: planted", "<p>: planted too"),
    inserted("languages_apart", "{en}", "<p>字</p><p>，</p>", "<p>: 字", "<p>: ，"),
    inserted("links", "{en}", "<a href='gone.html'>a</a> <a href='#gone'>b</a>", "gone.html", "#gone"),
    replaced("links", "{zh}", r'(hreflang="en" href="[^"]*)\.html', r"\1-gone.html", "-gone.html"),
    replaced("links", "sitemap.xml", r"/index\.html</loc>", "/gone.html</loc>", "gone.html"),
    replaced("links", "en/feed.xml", r'/index\.html"', '/gone.html"', "gone.html"),
    replaced("alternates", "{en}", '<html lang="en"', '<html lang="zh-Hans"', "lang is 'zh-Hans' in a folder for en"),
    replaced("alternates", "{en}", r'(rel="canonical" href=")[^"]*', r"\1" + ELSEWHERE, "canonical is " + ELSEWHERE),
    replaced(
        "alternates", "{en}", r'<link[^>]*hreflang="x-default"[^>]*>', "",
        "no hreflang x-default", "does not name the same pages", "the alternates of"),
    replaced("alternates", "{zh}", r'(<link[^>]*hreflang="en" href=")[^"]*', r"\1" + ELSEWHERE, "which is no page"),
    replaced("alternates", "{zh}", r'<a href="[^"]*"( lang="en" hreflang)', r'<a href="notes.html"\1', "the language switch leads to"),
    replaced("alternates", "sitemap.xml", r"/index\.html</loc>", "/gone.html</loc>", "gone.html is no page", "index.html is missing"),
    replaced("alternates", "sitemap.xml", r"<xhtml:link[^>]*>", "", "the alternates of"),
    inserted(
        "own_host", "{en}", f"<script src='//a.example/x.js'></script><p style='background: url({ELSEWHERE}y.png)'>text</p>",
        "//a.example/x.js", ELSEWHERE + "y.png"),
    replaced("own_host", "{en}", "</head>", f"<link rel='stylesheet' href='{ELSEWHERE}z.css'></head>", ELSEWHERE + "z.css"),
    appended(
        "own_host", "assets/yearbook.css", f"@import '{ELSEWHERE}w.css'; p {{ background: url(//a.example/p.png) }}",
        ELSEWHERE + "w.css", "//a.example/p.png"),
    inserted(
        "headings", "{en}", "<h1>a</h1><h3>b</h3><h2></h2><p id=''></p><p id='main'></p>",
        "2 h1", "h3 'b' follows an h1", "an empty h2", "an empty id", "id 'main' stands 2 times"),
    inserted("page_weight", "{zh}", f"<!--{'x' * 50_000}-->", "bytes"),
    replaced("feeds", "en/feed.xml", "<updated>[^<]*</updated>", "", "has no updated"),
    replaced("feeds", "zh/feed.xml", "</feed>", "", "zh/feed.xml"),
    replaced("feeds", "zh/feed.xml", "<author>.*?</author>", "", "has no author"),
    replaced("feeds", "en/feed.xml", r'(rel="self"[^>]*href=")', r"\1" + ELSEWHERE, "is not its address"),
    replaced("structured_data", "{en}", '"@type":"Report"', '"@type":"Raport"', "'Raport' is no type"),
    replaced("structured_data", "{en}", '"isPartOf"', '"partOf"', "'partOf' is no property"),
    replaced("structured_data", "{zh}", r'(ld\+json">){', r"\1", "does not parse"),
]
