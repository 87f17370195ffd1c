"""The system's Chromium, with the site laid under its own base address, so that no server is needed and nothing else answers."""

from contextlib import contextmanager
from shutil import which
from urllib.parse import unquote, urldefrag

from playwright.sync_api import sync_playwright


@contextmanager
def open_browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=which("chromium"), args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def open_tab(browser, site=None, width=1280, scheme="light", scripts=True):
    """A tab that shows `site` at its base address; without one it reads files."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=scripts)
    if site:
        context.route("**/*", lambda route: _answer(route, site))
    try:
        yield context.new_page()
    finally:
        context.close()


def _answer(route, site):
    address = unquote(urldefrag(route.request.url).url)
    file = site.folder / address.removeprefix(site.base)
    if address.startswith(site.base) and file.is_file():
        route.fulfill(path=file)
    else:
        route.abort()
