#!/usr/bin/env python3
"""preview.py PROGRAM SITE [--edits N] [--kinds WORD,...] [--load]: measures a preview of a copy of SITE as a browser's script would.

From the start to the first page, and until all is read; from a save to the new page for edits of a Markdown file, a data file, a template and a stylesheet;
and the memory of the process. With --kinds only edits in whose names one of the words is; with --load also 64 connections for ten seconds.
"""
import argparse
import http.client
import re
import shutil
import statistics
import subprocess
import tempfile
import threading
import time
from pathlib import Path


class Preview:
    def __init__(self, program, site):
        self.log = site / "preview.log"
        start = time.monotonic()
        with open(self.log, "w", encoding="utf-8") as log:
            self.process = subprocess.Popen([program, "preview", "--site", site], stderr=log)
        while not (found := re.search(r"^http://localhost:(\d+)/$", self.log.read_text("utf-8"), re.M)):
            time.sleep(0.005)
        self.port = int(found.group(1))
        self.get("/")
        self.first_page = time.monotonic() - start
        # Of a large yearbook the first page is there before the rest is read.
        while " files in " not in self.log.read_text("utf-8"):
            time.sleep(0.05)
        self.all_read = time.monotonic() - start

    def get(self, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", path)
        body = connection.getresponse().read().decode("utf-8")
        connection.close()
        return body

    def listen(self, page):
        """A connection that has been told all that is so far."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        connection.request("GET", f"/_yearbook/events?page={page}&mark=none")
        answer = connection.getresponse()
        while not answer.readline().startswith(b"event: page"):
            pass
        return connection, answer

    def memory(self, kind="VmRSS"):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(rf"{kind}:\s+(\d+)", status).group(1)) / 1024


def time_edit(preview, page, file, change, event=b"event: page"):
    connection, answer = preview.listen(page)
    text = file.read_text("utf-8")
    start = time.monotonic()
    file.write_text(change(text), "utf-8")
    while not answer.readline().startswith(event):
        pass
    if event == b"event: page":
        preview.get(page)
    taken = time.monotonic() - start
    connection.close()
    return taken * 1000


def load(preview, page, seconds=10, connections=64):
    counts, failures = [0] * connections, []
    end = time.monotonic() + seconds

    def client(number):
        connection = http.client.HTTPConnection("127.0.0.1", preview.port, timeout=30)
        while time.monotonic() < end:
            try:
                connection.request("GET", page)
                answer = connection.getresponse()
                answer.read()
                if answer.status != 200:
                    failures.append(answer.status)
                counts[number] += 1
            except Exception as failure:
                failures.append(failure)
                connection.close()

    before = preview.memory()
    threads = [threading.Thread(target=client, args=(number,)) for number in range(connections)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"{connections} connections for {seconds} s: {sum(counts)} answers, {len(failures)} failures; "
          f"memory {before:.0f} MB before, {preview.memory():.0f} MB after")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("site")
    parser.add_argument("--edits", type=int, default=15)
    parser.add_argument("--kinds", default="")
    parser.add_argument("--load", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        site = Path(scratch)
        for part in ("Content", "Templates"):
            shutil.copytree(Path(arguments.site, part), site / part)
        edition = sorted(path for path in (site / "Content").iterdir() if re.fullmatch(r"\d{4}", path.name))[0]
        entry = sorted(edition.rglob("overview.en.md"))[0]
        page = "/en/" + str(entry.relative_to(site / "Content")).removesuffix(".en.md") + ".html"
        register = site / "Content/registers/places.csv"
        data = sorted(edition.glob("data/*.csv"))[0]
        preview = Preview(arguments.program, site)
        try:
            print(f"first page: {preview.first_page:.2f} s; all read: {preview.all_read:.1f} s; "
                  f"memory {preview.memory():.0f} MB, at most {preview.memory('VmHWM'):.0f} MB", flush=True)
            rounds = iter(range(1_000_000))
            edits = {
                "a paragraph": (page, entry, lambda text: text + f"\nRound {'x' * (1 + next(rounds))}.\n"),
                "a template": (page, site / "Templates/layouts/page.mustache", lambda text: text.replace("</body>", "<i></i></body>")),
                "a stylesheet": (page, site / "Templates/assets/yearbook.css", lambda text: text + "\n", b"event: style"),
                "a cell of a data file": (f"/data/{edition.name}/{data.name}", data, lengthen_note),
                "a name in a register": ("/data/registers/places.csv", register, rename_last),
            }
            for name, edit in edits.items():
                if not any(word in name for word in arguments.kinds.split(",")):
                    continue
                times = [time_edit(preview, *edit) for _ in range(arguments.edits)]
                print(f"{name}: median {statistics.median(times):.0f} ms, from {min(times):.0f} to {max(times):.0f}", flush=True)
            print(f"memory after the edits: {preview.memory():.0f} MB, at most {preview.memory('VmHWM'):.0f} MB")
            if arguments.load:
                load(preview, page)
        finally:
            preview.process.send_signal(2)
            preview.process.wait()


def lengthen_note(text):
    """One letter more in the first cell of several words."""
    return re.sub(r",([A-Z][a-z]+ [A-Za-z ]+)", r",\1x", text, count=1)


def rename_last(text):
    """Another Chinese name for the last place of a register: one letter more, or one fewer."""
    lines = text.splitlines(keepends=True)
    cells = lines[-1].rstrip("\n").split(",")
    cells[2] = cells[2].removesuffix("镇") if cells[2].endswith("镇") else cells[2] + "镇"
    return "".join(lines[:-1]) + ",".join(cells) + "\n"


main()
