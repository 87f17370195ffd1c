"""Puts the regions and rows of all editions of a site that make_site.py made into the first: one edition of 20,000 pages.

The corpus knows 576 regions an edition at most. Those of the other editions get other names, and what prose prints of totals is mended with
`yearbook check --fix`.
"""
import re
import shutil
import subprocess
from pathlib import Path


def put_into_one(site: Path, program: Path):
    editions = sorted(path for path in (site / "Content").iterdir() if path.name.isdigit())
    first, others = editions[0], editions[1:]
    places = site / "Content/registers/places.csv"
    names = places.read_text().splitlines()
    all_names = list(names)
    rows = (first / "data/projects.csv").read_text().splitlines()
    for edition in others:
        mark = "y" + edition.name[2:]
        region = lambda text: re.sub(r"\b(r\d{3})\b", mark + r"\1", text)
        for path in sorted((edition / "regions").iterdir()):
            (first / "regions" / region(path.name)).write_text(region(path.read_text()).replace(edition.name, first.name))
        for line in names[1:]:
            place, english, chinese = line.split(",")
            all_names.append(f"{region(place)},{english} {mark},{chinese}{mark}")
        for line in (edition / "data/projects.csv").read_text().splitlines()[1:]:
            rows.append(re.sub(edition.name + r"(-\d\d-\d\d)$", first.name + r"\1", mark + region(line)))
        shutil.rmtree(edition)
    places.write_text("\n".join(all_names) + "\n")
    (first / "data/projects.csv").write_text("\n".join(rows) + "\n")
    # How many regions there are is a number of the corpus that no data give.
    for path in first.glob("*.md"):
        path.write_text(path.read_text().replace(f"[{len(names) - 1}](literal:)", f"[{len(all_names) - 1}](literal:)"))
    subprocess.run([program, "check", "--fix", "--quiet", "--site", site], capture_output=True)
    subprocess.run([program, "check", "--quiet", "--site", site], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
