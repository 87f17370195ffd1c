#!/usr/bin/env python3
"""archive.py PROGRAM [--bench DIR] [--editions 1] [--regions 500] [--rounds 3] [--in-one]: measures archives of all editions of the bench's corpus.

What `yearbook archive` takes with no site and beside one just built, beside `cp -r` and `sha256sum` of the archives it makes; then `yearbook verify` of
the folders and of the zip files. Medians of wall and CPU seconds, the largest memory. DIR has the corpus's maker (gen.py), which knows 576 regions at
most: with --in-one the regions of all editions go into one, so that 11 editions are an edition of 20,058 pages.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from one_edition import put_into_one

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent.parent


def measure(*commands):
    """Wall and CPU seconds of the commands, one after the other, and the largest one's memory in MiB."""
    wall, cpu, memory = 0.0, 0.0, 0.0
    for command in commands:
        start = time.perf_counter()
        child = subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        errors = child.stderr.read()
        _, status, usage = os.wait4(child.pid, 0)
        if status:
            raise SystemExit(f"{command[0]} failed:\n{errors.decode(errors='replace')[-2000:]}")
        wall += time.perf_counter() - start
        cpu += usage.ru_utime + usage.ru_stime
        memory = max(memory, usage.ru_maxrss / 1024)
    return wall, cpu, memory


def make_site(bench, editions, regions, work):
    plain, site = work / "plain", work / "site"
    subprocess.run([sys.executable, bench / "gen.py", "--editions", str(editions), "--regions", str(regions), "--rows", "20", "--out", plain,
                    "--flavor", "plain"], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([sys.executable, HERE / "make_site.py", plain, site, PROJECT / "Templates"], check=True)
    return site


def run_round(program, site, editions, work, times):
    output = work / "output"
    archives = output / "archive"
    copy = work / "copy"
    checksum = f"find '{copy}' -type f -print0 | xargs -0 sha256sum"
    common = ["--site", site, "--output", output, "--quiet"]
    folders = [archives / edition for edition in editions]
    times.setdefault("yearbook archive, no site", []).append(measure(*([program, "archive", edition, *common] for edition in editions)))
    shutil.rmtree(archives)
    times.setdefault("yearbook build", []).append(measure([program, "build", *common]))
    times.setdefault("yearbook archive, site built", []).append(measure(*([program, "archive", edition, *common] for edition in editions)))
    times.setdefault("cp -r, sha256sum", []).append(measure(["cp", "-r", archives, copy], ["sh", "-c", checksum]))
    times.setdefault("yearbook verify", []).append(measure([program, "verify", *folders, "--quiet"]))
    shutil.rmtree(archives)
    measure(*([program, "archive", edition, *common, "--zip"] for edition in editions))
    zips = [folder.with_name(folder.name + ".zip") for folder in folders]
    times.setdefault("yearbook verify, zip", []).append(measure([program, "verify", *zips, "--quiet"]))
    files = sum(1 for folder in folders for path in folder.rglob("*") if path.is_file())
    pages = sum(1 for folder in folders for path in (folder / "data" / "site").rglob("*.html"))
    for folder in (output, copy):
        shutil.rmtree(folder)
    return files, pages


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=Path)
    parser.add_argument("--bench", type=Path, default=os.environ.get("YEARBOOK_BENCH", PROJECT.parent / "shared" / "bench"))
    parser.add_argument("--editions", type=int, default=1)
    parser.add_argument("--regions", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--in-one", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        work = Path(scratch)
        site = make_site(Path(arguments.bench), arguments.editions, arguments.regions, work)
        if arguments.in_one:
            put_into_one(site, arguments.program.resolve())
        editions = sorted(path.name for path in (site / "Content").iterdir() if path.name.isdigit())
        times = {}
        for _ in range(arguments.rounds):
            files, pages = run_round(arguments.program.resolve(), site, editions, work, times)
    print(f"{pages} pages, {files} files archived\n{'':30}{'wall s':>9}{'CPU s':>9}{'MiB':>8}{'wall to cp':>12}")
    floor = statistics.median(time[0] for time in times["cp -r, sha256sum"])
    for name, values in times.items():
        wall, cpu, memory = (statistics.median(column) for column in zip(*values))
        print(f"{name:30}{wall:9.3f}{cpu:9.3f}{memory:8.0f}{wall / floor:12.2f}")


if __name__ == "__main__":
    main()
