"""Every page reads over file:// without scripts, each kind with them: its text is there, no error, no request elsewhere."""

from browser import open_browser, open_tab

SHORTEST_TEXT = 20
# innerText of an element that is not shown is all its text, so that must be asked first.
READABLE_TEXT = "() => { const main = document.querySelector('main'); return main.checkVisibility() ? main.innerText : '' }"


def find_problems(site):
    with open_browser() as browser:
        for scripts, pages in ((False, site.pages), (True, site.samples)):
            with open_tab(browser, scripts=scripts) as tab:
                troubles = []
                listen(tab, troubles)
                for page in pages:
                    # A server sends 404.html for any address, so its links start at the server's root, which a folder has not.
                    if page.path == "404.html":
                        continue
                    troubles.clear()
                    tab.goto((site.folder / page.path).as_uri())
                    if len(tab.evaluate(READABLE_TEXT).strip()) < SHORTEST_TEXT:
                        troubles.append("no text to read")
                    for trouble in troubles:
                        yield f"{page.path} (scripts {'on' if scripts else 'off'}): {trouble}"


def listen(tab, troubles):
    """Notes what goes wrong in a tab from now on."""
    def note_request(request):
        if not request.url.startswith(("file:", "data:")):
            troubles.append("asks for " + request.url)

    def note_failure(request):
        # The next page cuts off what the last one was still fetching, its icon for example.
        if request.failure != "net::ERR_ABORTED":
            troubles.append("cannot load " + request.url)

    tab.on("request", note_request)
    tab.on("requestfailed", note_failure)
    tab.on("pageerror", lambda error: troubles.append(f"script error: {error}"))
    tab.on("console", lambda message: message.type == "error" and troubles.append("console: " + message.text))
