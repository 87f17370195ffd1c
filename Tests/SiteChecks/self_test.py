"""Shows that every check can fail: plants faults in copies of a published site and asks for the report of each.

usage: self_test.py SITE_FOLDER
"""

import os
import re
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from shutil import copytree

from check import CHECKS, run
from planted_faults import FAULTS
from website import Website


def plant(fault, path):
    """Spoils one file of a copied site."""
    sound = path.read_text(encoding="utf-8")
    faulty = re.sub(fault.pattern, fault.replacement, sound, count=1, flags=re.DOTALL)
    if faulty == sound:
        raise ValueError(f"nothing to spoil in {path.name} for {fault.check}: {fault.pattern}")
    path.write_text(faulty, encoding="utf-8")


def try_fault(fault, site_folder):
    """The fault's marks that the check does not report."""
    site = Website(site_folder)
    entries = {site.expected_language(page): page.path for page in site.samples if page.kind == "entry"}
    path = fault.path.format(en=entries["en"], zh=entries["zh-Hans"])
    with tempfile.TemporaryDirectory() as scratch:
        copy = copytree(site.folder, Path(scratch, "site"))
        plant(fault, copy / path)
        problems, _ = run(fault.check, copy, site.base, only=[path] if path.endswith(".html") else None)
    return [mark for mark in fault.marks if not any(mark in problem for problem in problems)]


def main():
    site_folder = sys.argv[1]
    complaints = [f"no fault is planted for {check}" for check in CHECKS if all(fault.check != check for fault in FAULTS)]
    with ProcessPoolExecutor(max_workers=min(4, os.cpu_count() or 1)) as pool:
        for fault, missed in zip(FAULTS, pool.map(try_fault, FAULTS, [site_folder] * len(FAULTS))):
            if missed:
                complaints.append(f"{fault.check} does not report {missed} for a fault in {fault.path}")
    for complaint in complaints:
        print("FAILED " + complaint)
    print(f"{len(FAULTS) - len(complaints)} passed, {len(complaints)} failed")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
