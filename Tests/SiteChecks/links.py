"""No link is broken: pages, fragments, canonical and language addresses, sitemap, feeds."""

import json
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit


def find_problems(site):
    report = run_lychee(site)
    if not report["successful"]:
        yield "lychee found no link at all"
    # A page that stands for another has none of its places.
    stand_ins = {str(site.folder / page.path) for page in site.pages if page.is_stand_in}
    for path, failures in sorted(report["error_map"].items()):
        for failure in failures:
            if unquote(urlsplit(failure["url"]).path) in stand_ins:
                continue
            yield f"{path}: {failure['url']}: {failure['status'].get('details') or failure['status']['text']}"


def run_lychee(site):
    """Lychee's report on every page and XML file, the site's own address standing for its folder and no network."""
    lychee = Path(sys.executable).parent / "lychee"
    # 404.html's links start at the server's root, which is above the site where the base address has a path.
    folder = site.folder.as_uri()
    site_at_root = f"{folder}{urlsplit(site.base).path}"
    command = [
        lychee, "--offline", "--no-progress", "--format", "json", "--include-fragments=anchor-only",
        "--root-dir", site.folder, "--index-files", "index.html",
        "--remap", f"^{re.escape(site.base)}(.*)$ {folder}/$1",
        "--remap", f"^{re.escape(site_at_root)}(.*)$ {folder}/$1",
        *(page.path for page in site.pages), *site.files(".xml"),
    ]
    run = subprocess.run(command, cwd=site.folder, capture_output=True, text=True, check=False)
    if run.returncode not in (0, 2):
        raise RuntimeError(run.stderr)
    return json.loads(run.stdout)
