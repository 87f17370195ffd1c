"""Checks a published site with the tools that its readers and their browsers would use.

usage: check.py SITE_FOLDER [--base-url URL] [--only CHECK ...]

Every check is a module with `find_problems(site)`, which yields one line for each problem; the first line of
its docstring says what must hold. All run, two at a time, even if one fails; self_test.py shows that each can.
"""

import argparse
import importlib
import os
import sys
import time
import traceback
from concurrent.futures import ProcessPoolExecutor

from website import Website

# The slowest first, so that two cores end at about the same time.
CHECKS = [
    "accessibility", "reading_offline", "valid_html", "narrow_screen", "printing", "valid_data", "languages_apart",
    "links", "alternates", "own_host", "headings", "page_weight", "feeds", "structured_data",
]
SHOWN_PROBLEMS = 25


def run(name, folder, base=None, only=None):
    """The problems that one check finds and the seconds it took. A check that crashes has found a problem."""
    start = time.monotonic()
    try:
        problems = list(importlib.import_module(name).find_problems(Website(folder, base, only)))
    except Exception:
        problems = ["the check itself failed:\n" + traceback.format_exc()]
    return problems, time.monotonic() - start


def print_result(name, problems, seconds):
    promise = importlib.import_module(name).__doc__.splitlines()[0]
    print(f"{'FAILED' if problems else 'ok    '} {name}: {promise} ({seconds:.1f} s)")
    for problem in problems[:SHOWN_PROBLEMS]:
        print("       - " + problem)
    if len(problems) > SHOWN_PROBLEMS:
        print(f"       ... and {len(problems) - SHOWN_PROBLEMS} more")
    sys.stdout.flush()


def main():
    parser = argparse.ArgumentParser(description="Checks a published site with real tools.")
    parser.add_argument("site", metavar="SITE_FOLDER")
    parser.add_argument("--base-url", help="where the site will stand (default: what its index.html says)")
    parser.add_argument("--only", nargs="+", choices=CHECKS, default=CHECKS, metavar="CHECK")
    arguments = parser.parse_args()
    failed = 0
    with ProcessPoolExecutor(max_workers=min(4, os.cpu_count() or 1)) as pool:
        running = [(name, pool.submit(run, name, arguments.site, arguments.base_url)) for name in arguments.only]
        for name, result in running:
            problems, seconds = result.result()
            failed += bool(problems)
            print_result(name, problems, seconds)
    print(f"{len(running) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
