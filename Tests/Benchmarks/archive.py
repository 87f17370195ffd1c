#!/usr/bin/env python3
"""archive.py PROGRAM [--bench DIR] [--regions 10000] [--rounds 3]: measures an archive of an edition of 20,080 pages or so.

What `yearbook archive` takes in all and for each page, beside `cp -r` and `sha256sum` of the archive it makes, and beside `yearbook build` of the same
edition; then `yearbook verify` of the folder and of the zip file. Medians of wall and CPU seconds, the largest memory. DIR has the corpus's maker (gen.py).
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


def make_site(bench, regions, work):
    plain, site = work / "plain", work / "site"
    subprocess.run([sys.executable, bench / "gen.py", "--editions", "1", "--regions", str(regions), "--rows", "20", "--out", plain, "--flavor", "plain"],
                   check=True, stdout=subprocess.DEVNULL)
    subprocess.run([sys.executable, HERE / "make_site.py", plain, site, PROJECT / "Templates"], check=True)
    return site


def run_round(program, site, edition, work, times):
    output = work / "output"
    archive = output / "archive" / edition
    copy = work / "copy"
    checksum = f"find '{copy}' -type f -print0 | xargs -0 sha256sum"
    common = ["--site", site, "--output", output]
    times.setdefault("yearbook build --edition", []).append(measure([program, "build", *common, "--edition", edition, "--quiet"]))
    times.setdefault("yearbook archive", []).append(measure([program, "archive", edition, *common, "--quiet"]))
    times.setdefault("cp -r, sha256sum", []).append(measure(["cp", "-r", archive, copy], ["sh", "-c", checksum]))
    times.setdefault("yearbook verify", []).append(measure([program, "verify", archive, "--quiet"]))
    shutil.rmtree(output / "archive")
    measure([program, "archive", edition, *common, "--zip", "--quiet"])
    times.setdefault("yearbook verify, zip", []).append(measure([program, "verify", archive.with_name(edition + ".zip"), "--quiet"]))
    files = sum(1 for path in archive.rglob("*") if path.is_file())
    pages = sum(1 for path in (archive / "data" / "site").rglob("*.html"))
    for folder in (output, copy):
        shutil.rmtree(folder)
    return files, pages


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=Path)
    parser.add_argument("--bench", type=Path, default=os.environ.get("YEARBOOK_BENCH", PROJECT.parent / "shared" / "bench"))
    parser.add_argument("--regions", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        work = Path(scratch)
        site = make_site(Path(arguments.bench), arguments.regions, work)
        edition = next(path.name for path in sorted((site / "Content").iterdir()) if path.name.isdigit())
        times = {}
        for _ in range(arguments.rounds):
            files, pages = run_round(arguments.program.resolve(), site, edition, work, times)
    print(f"{pages} pages, {files} files in the archive\n{'':28}{'wall s':>9}{'CPU s':>9}{'MiB':>8}{'wall to cp':>12}")
    floor = statistics.median(time[0] for time in times["cp -r, sha256sum"])
    for name, values in times.items():
        wall, cpu, memory = (statistics.median(column) for column in zip(*values))
        print(f"{name:28}{wall:9.3f}{cpu:9.3f}{memory:8.0f}{wall / floor:12.2f}")


if __name__ == "__main__":
    main()
