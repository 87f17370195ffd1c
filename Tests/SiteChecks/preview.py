"""Watches a preview in Chromium while sources are edited: what is saved is seen, in both languages, and mistakes are shown until mended.

usage: preview.py PROGRAM SITE

PROGRAM is the built yearbook, SITE the folder with Content and Templates; a copy of it is edited.
"""

import re
import subprocess
import sys
import tempfile
import time
import traceback
from contextlib import contextmanager
from pathlib import Path
from shutil import copytree

from browser import open_browser, open_tab

PATIENCE = 20_000  # milliseconds
OVERVIEW = "2010/xiamen/overview.html"


class Preview:
    """The program at work on a copy of the site."""

    def __init__(self, program, site):
        self.program, self.site, self.process, self.base = program, site, None, None
        self.log = site / "preview.log"

    def start(self, *options):
        with open(self.log, "w", encoding="utf-8") as log:
            self.process = subprocess.Popen([self.program, "preview", "--site", self.site, *options], stderr=log)
        end = time.monotonic() + 60
        while time.monotonic() < end and not (found := re.search(r"^http://localhost:(\d+)/$", self.log.read_text("utf-8"), re.M)):
            time.sleep(0.02)
        self.base, self.port = found.group(0), found.group(1)

    def stop(self):
        """Ctrl-C: it must end at once, with status 0."""
        start = time.monotonic()
        self.process.send_signal(2)
        status = self.process.wait(timeout=10)
        assert status == 0, f"status {status}"
        assert time.monotonic() - start < 1, "it took long to end"

    def edit(self, path, old, new):
        file = self.site / path
        text = file.read_text("utf-8")
        assert old in text, f"{path} has no {old!r}"
        file.write_text(text.replace(old, new, 1), "utf-8")

    def append(self, path, text):
        with open(self.site / path, "a", encoding="utf-8") as file:
            file.write(text)


class Reader:
    """Two tabs with the same page, one in each language."""

    def __init__(self, preview, tabs):
        self.preview, self.tabs = preview, tabs

    def open(self, page, query=""):
        for language, tab in self.tabs.items():
            tab.goto(f"{self.preview.base}{language}/{page}{query}")
        self.settle()

    def settle(self):
        """Waits until both listen to the server."""
        for tab in self.tabs.values():
            tab.wait_for_function("window.performance.getEntriesByType('navigation').length > 0")
        time.sleep(0.3)

    def sees(self, text, *languages):
        for language in languages or self.tabs:
            self.tabs[language].get_by_text(text).first.wait_for(state="attached", timeout=PATIENCE)

    def panels(self):
        return {language: tab.locator("#yearbook-problems[role=alert]") for language, tab in self.tabs.items()}


def a_paragraph_is_seen_and_the_place_is_kept(preview, reader):
    reader.open(OVERVIEW)
    for language, tab in reader.tabs.items():
        tab.evaluate("scrollTo(0, 400)")
        place = tab.evaluate("scrollY")
        assert place > 100, f"the page is too short to scroll: {place}"
        preview.append(f"Content/2010/xiamen/overview.{language}.md", "\nProbe paragraph.\n")
        reader.sees("Probe paragraph.", language)
        tab.wait_for_function(f"Math.abs(scrollY - {place}) < 2", timeout=PATIENCE)


def a_cell_is_seen_in_both_languages(preview, reader):
    reader.open("2010/glossary.html")
    preview.edit("Content/registers/terms.csv", "poverty reduction,减贫", "poverty probing,试验减贫")
    reader.sees("poverty probing", "en")
    reader.sees("试验减贫", "zh")


def a_template_is_seen_in_both_languages(preview, reader):
    reader.open(OVERVIEW)
    preview.edit("Templates/layouts/page.mustache", '<main id="main">', '<p id="probe">{{page.kind}}-probe</p>\n  <main id="main">')
    reader.sees("entry-probe")


def a_stylesheet_is_exchanged_and_the_page_stays(preview, reader):
    reader.open(OVERVIEW)
    for tab in reader.tabs.values():
        tab.evaluate("window.isTheSame = true")
    preview.append("Templates/assets/yearbook.css", "\nbody { border-top: 7px solid rgb(1, 2, 3) }\n")
    for tab in reader.tabs.values():
        tab.wait_for_function("getComputedStyle(document.body).borderTopWidth === '7px'", timeout=PATIENCE)
        assert tab.evaluate("window.isTheSame"), "the page was loaded again"


def mistakes_are_shown_over_the_last_page_until_mended(preview, reader):
    reader.open(OVERVIEW)
    pages = {language: tab.inner_text("main") for language, tab in reader.tabs.items()}
    preview.edit("Content/2010/data/flows.csv", ",2000000,", ",3000000,")
    for panel in reader.panels().values():
        panel.wait_for(timeout=PATIENCE)
    end = time.monotonic() + 5
    while time.monotonic() < end and "^^^" not in preview.log.read_text("utf-8"):
        time.sleep(0.02)
    printed = preview.log.read_text("utf-8")
    for language, panel in reader.panels().items():
        told = panel.locator("pre").inner_text()
        assert "error[figure-differs]" in told and "^^^" in told and "overview.en.md" in told and "overview.zh.md" in told, told
        assert told.strip() in printed, "the terminal says something else"
        assert reader.tabs[language].inner_text("main") == pages[language], "the last good page is gone"
    preview.edit("Content/2010/data/flows.csv", ",3000000,", ",2000000,")
    for panel in reader.panels().values():
        panel.wait_for(state="detached", timeout=PATIENCE)


def the_panel_is_closed_by_keyboard_and_comes_with_other_mistakes(preview, reader):
    reader.open(OVERVIEW)
    preview.append("Content/2010/xiamen/overview.en.md", "\n[](term:nowhere)\n")
    panel = reader.panels()["en"]
    panel.wait_for(timeout=PATIENCE)
    reader.tabs["en"].keyboard.press("Escape")
    panel.wait_for(state="detached", timeout=PATIENCE)
    preview.edit("Content/2010/xiamen/overview.en.md", "[](term:nowhere)", "[](term:elsewhere)")
    panel.get_by_text("elsewhere").first.wait_for(timeout=PATIENCE)
    panel.get_by_role("button").press("Enter")
    panel.wait_for(state="detached", timeout=PATIENCE)
    preview.edit("Content/2010/xiamen/overview.en.md", "\n[](term:elsewhere)\n", "")
    reader.panels()["zh"].wait_for(state="detached", timeout=PATIENCE)


def a_page_finds_the_server_again(preview, reader):
    reader.open(OVERVIEW)
    preview.stop()
    preview.append("Content/2010/xiamen/overview.en.md", "\nWritten in the meantime.\n")
    preview.start("--port", preview.port)
    reader.sees("Written in the meantime.", "en")


def both_languages_stand_side_by_side(preview, reader):
    reader.open(OVERVIEW, "?view=parallel")
    for tab in reader.tabs.values():
        rows = tab.locator(".preview-row")
        assert rows.count() > 5, "there are no rows"
        boxes = [rows.first.locator(f"[lang={tag}]").bounding_box() for tag in ("en", "zh-Hans")]
        assert abs(boxes[0]["y"] - boxes[1]["y"]) < 1 and boxes[0]["x"] != boxes[1]["x"], boxes
    before = reader.tabs["en"].locator(".preview-differs").count()
    preview.append("Content/2010/xiamen/overview.zh.md", "\n- 只在中文里\n")
    reader.tabs["en"].wait_for_function(f"document.querySelectorAll('.preview-differs').length > {before}", timeout=PATIENCE)
    reader.sees("只在中文里")


def numbers_say_what_vouches_for_them(preview, reader):
    reader.open(OVERVIEW, "?view=figures")
    for tab in reader.tabs.values():
        number = tab.locator(".preview-bound, .preview-generated").first
        source = number.locator(".preview-source")
        assert not source.is_visible()
        number.evaluate("e => (e.tabIndex >= 0 ? e : e.querySelector('a')).focus()")
        source.wait_for(state="visible", timeout=PATIENCE)
        assert "figure:" in source.inner_text() and "Content/2010/" in source.inner_text(), source.inner_text()


CHECKS = [
    a_paragraph_is_seen_and_the_place_is_kept, a_cell_is_seen_in_both_languages, a_template_is_seen_in_both_languages,
    a_stylesheet_is_exchanged_and_the_page_stays, mistakes_are_shown_over_the_last_page_until_mended,
    the_panel_is_closed_by_keyboard_and_comes_with_other_mistakes, a_page_finds_the_server_again, both_languages_stand_side_by_side,
    numbers_say_what_vouches_for_them,
]


@contextmanager
def running(program, project):
    with tempfile.TemporaryDirectory() as scratch:
        for part in ("Content", "Templates"):
            copytree(Path(project, part), Path(scratch, part))
        preview = Preview(Path(program).resolve(), Path(scratch))
        preview.start()
        try:
            with open_browser() as browser, open_tab(browser) as english, open_tab(browser) as chinese:
                yield preview, Reader(preview, {"en": english, "zh": chinese})
        finally:
            preview.stop()


def main():
    failed = 0
    with running(*sys.argv[1:3]) as (preview, reader):
        for check in CHECKS:
            start = time.monotonic()
            try:
                check(preview, reader)
                result = "ok    "
            except Exception:
                failed += 1
                result = "FAILED"
                traceback.print_exc()
            print(f"{result} preview: {check.__name__.replace('_', ' ')} ({time.monotonic() - start:.1f} s)", flush=True)
    print(f"{len(CHECKS) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
