"""Checks an archive with the programs that its readers will have: bagit, sha256sum, unzip, a reader of JSON-LD.

usage: bags.py BAG_FOLDER [--self-test]

A zip file of the same name beside the folder is tested too. With --self-test, faults are planted in copies of the bag, and each must be
reported.
"""

import argparse
import json
import logging
import re
import subprocess
import sys
import tempfile
import urllib.parse
from pathlib import Path
from shutil import copytree, which

import bagit
import rdflib

SCHEMA = "http://schema.org/"
# The terms of https://w3id.org/ro/crate/1.1/context that archives use, with what they stand for there; kept here so that no network is asked.
TERMS = {
    "conformsTo": "http://purl.org/dc/terms/conformsTo",
    "File": SCHEMA + "MediaObject",
    **{
        term: SCHEMA + term
        for term in [
            "ContactPoint", "CreateAction", "CreativeWork", "Dataset", "Organization", "SoftwareApplication", "about", "address", "contactPoint",
            "contentSize", "datePublished", "description", "encodingFormat", "faxNumber", "hasPart", "identifier", "inLanguage", "instrument",
            "license", "mentions", "name", "object", "publisher", "result", "telephone", "temporalCoverage", "url",
        ]
    },
}
CRATE = "data/ro-crate-metadata.json"
CONTEXT = "https://w3id.org/ro/crate/1.1/context"


def find_problems(folder):
    """One line for each problem of the bag in a folder."""
    yield from bagit_problems(folder)
    yield from digest_problems(folder)
    yield from crate_problems(folder)
    yield from zip_problems(folder.with_name(folder.name + ".zip"))


def bagit_problems(folder):
    try:
        bagit.Bag(str(folder)).validate()
    except bagit.BagError as error:
        yield f"bagit: {error}"


def digest_problems(folder):
    """What sha256sum and sha512sum say of each manifest, run in the folder as the read-me tells."""
    for algorithm in ["sha256", "sha512"]:
        for name in [f"tagmanifest-{algorithm}.txt", f"manifest-{algorithm}.txt"]:
            done = subprocess.run(
                [algorithm + "sum", "--check", "--strict", "--quiet", name], cwd=folder, capture_output=True, text=True, errors="replace")
            if done.returncode:
                yield f"{algorithm}sum: {name}: {(done.stdout + done.stderr).strip()}"


def zip_problems(path):
    if not path.exists():
        return
    if not which("unzip"):
        yield "unzip is not installed"
        return
    done = subprocess.run(["unzip", "-tqq", str(path)], capture_output=True, text=True, errors="replace")
    if done.returncode:
        yield f"unzip: {(done.stdout + done.stderr).strip()}"


def crate_problems(folder):
    try:
        document = json.loads((folder / CRATE).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        yield f"crate: {error}"
        return
    if document.get("@context") != CONTEXT:
        yield f"crate: the context is {document.get('@context')}"
    entities = {entity["@id"]: entity for entity in document["@graph"]}
    if len(entities) != len(document["@graph"]):
        yield "crate: two entities have the same @id"
    yield from structure_problems(entities)
    for entity in document["@graph"]:
        yield from term_problems(entity, entity["@id"])
    yield from reference_problems(entities)
    yield from file_problems(entities, folder / "data")
    yield from graph_problems(document)


def structure_problems(entities):
    """What RO-Crate 1.1 wants of the descriptor and the root."""
    descriptor = entities.get("ro-crate-metadata.json", {})
    if descriptor.get("about") != {"@id": "./"} or descriptor.get("conformsTo") != {"@id": "https://w3id.org/ro/crate/1.1"}:
        yield "crate: no descriptor of version 1.1 that is about the root"
    root = entities.get("./", {})
    for term in ["name", "description", "datePublished", "license", "publisher", "hasPart"]:
        if not root.get(term):
            yield f"crate: the root has no {term}"
    if root.get("@type") != "Dataset":
        yield "crate: the root is no Dataset"
    if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", str(root.get("datePublished"))):
        yield f"crate: datePublished is {root.get('datePublished')}"
    for term in ["name", "description"]:
        languages = [value.get("@language") for value in root.get(term, []) if isinstance(value, dict)]
        if sorted(map(str, languages)) != ["en", "zh-Hans"]:
            yield f"crate: the root has its {term} in {languages}"


def term_problems(value, place):
    """Keys and types that are no terms of the context."""
    if isinstance(value, list):
        for item in value:
            yield from term_problems(item, place)
    if not isinstance(value, dict):
        return
    for key, inner in value.items():
        if key not in TERMS and key not in ("@id", "@type", "@value", "@language"):
            yield f"crate: {place}: '{key}' is no term"
        if key == "@type" and inner not in TERMS:
            yield f"crate: {place}: '{inner}' is no type"
        yield from term_problems(inner, place)


def references(entity):
    for key, value in entity.items():
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict) and "@id" in item:
                yield key, item["@id"]


def reference_problems(entities):
    """Every reference leads somewhere, and every entity is reached from the descriptor."""
    reached, waiting = set(), ["ro-crate-metadata.json"]
    while waiting:
        place = waiting.pop()
        if place in reached or place not in entities:
            continue
        reached.add(place)
        for key, target in references(entities[place]):
            if target not in entities and key != "conformsTo":
                yield f"crate: {place}: '{key}' leads to {target}, of which nothing is said"
            waiting.append(target)
    for place in entities.keys() - reached:
        yield f"crate: nothing leads to {place}"


def file_problems(entities, payload):
    """The files that are described are those that are there, and as large."""
    described = {urllib.parse.unquote(place): entity for place, entity in entities.items() if entity.get("@type") == "File"}
    there = {str(path.relative_to(payload)): path for path in payload.rglob("*") if path.is_file()}
    there.pop("ro-crate-metadata.json", None)
    for name in there.keys() - described.keys():
        yield f"crate: {name} is not described"
    for name in described.keys() - there.keys():
        yield f"crate: {name} is described, but not there"
    for name in described.keys() & there.keys():
        if described[name].get("contentSize") != str(there[name].stat().st_size):
            yield f"crate: {name} has another size than contentSize says"


def graph_problems(document):
    """A reader of JSON-LD finds every entity and every value."""
    graph = rdflib.Graph()
    local = dict(document, **{"@context": dict(TERMS, **{"@base": "https://archive.example/"})})
    graph.parse(data=json.dumps(local), format="json-ld")
    wanted = sum(len(value if isinstance(value, list) else [value]) for entity in document["@graph"] for key, value in entity.items() if key != "@id")
    if len(graph) != wanted:
        yield f"crate: JSON-LD has {len(graph)} statements, where the file has {wanted} values"


def edit(pattern, replacement):
    def apply(path):
        sound = path.read_text(encoding="utf-8")
        faulty = re.sub(pattern, replacement, sound, count=1, flags=re.DOTALL)
        if faulty == sound:
            raise ValueError(f"nothing to spoil in {path}: {pattern}")
        path.write_text(faulty, encoding="utf-8")

    return apply


# What is spoiled, how, and a piece of the report that must come of it.
FAULTS = [
    ("data/README.txt", edit(r"\Z", "x"), "bagit: "),
    ("data/README.txt", edit(r"\Z", "x"), "sha256sum: manifest-sha256.txt: "),
    ("data/README.txt", Path.unlink, "sha512sum: manifest-sha512.txt: "),
    ("bag-info.txt", edit(r"\Z", "x"), "sha256sum: tagmanifest-sha256.txt: "),
    ("manifest-sha512.txt", edit(r"^", "x"), "sha512sum: manifest-sha512.txt: "),
    (CRATE, edit("^.*$", "{"), "crate: "),
    (CRATE, edit('"@context":"[^"]*"', '"@context":"https://schema.org/"'), "crate: the context is https://schema.org/"),
    (CRATE, edit('"encodingFormat"', '"mediaKind"'), "'mediaKind' is no term"),
    (CRATE, edit('"@type":"File"', '"@type":"Document"'), "'Document' is no type"),
    (CRATE, edit('"contentSize":"', '"contentSize":"9'), "has another size than contentSize says"),
    (CRATE, edit('"datePublished":"', '"datePublished":"about '), "crate: datePublished is about "),
    (CRATE, edit('{"@id":"README.txt"},?', ""), "crate: nothing leads to README.txt"),
    (CRATE, edit('{"@id":"README.txt"}', '{"@id":"gone.txt"}'), "leads to gone.txt"),
    (CRATE, edit('"@language":"zh-Hans"', '"@language":"en"'), "the root has its name in"),
    (CRATE, edit('"license":', '"url":'), "crate: the root has no license"),
    (CRATE, edit('"@id":"README.txt","@type"', '"@id":"site/","@type"'), "crate: two entities have the same @id"),
]


def missed_faults(folder):
    """What the checks do not report of the faults that are planted for them."""
    for path, spoil, mark in FAULTS:
        with tempfile.TemporaryDirectory() as scratch:
            copy = Path(copytree(folder, Path(scratch, folder.name)))
            spoil(copy / path)
            if not any(mark in problem for problem in find_problems(copy)):
                yield f"'{mark}' is not reported for a fault in {path}"
    with tempfile.TemporaryDirectory() as scratch:
        broken = Path(scratch, "2010.zip")
        broken.write_bytes(b"PK")
        if not list(zip_problems(broken)):
            yield "a broken zip file is not reported"


def main():
    parser = argparse.ArgumentParser(description="Checks an archive with its readers' own programs.")
    parser.add_argument("bag", metavar="BAG_FOLDER", type=Path)
    parser.add_argument("--self-test", action="store_true", help="plant faults, and see that each is reported")
    arguments = parser.parse_args()
    folder = arguments.bag.resolve()
    # What bagit logs, it also raises.
    logging.disable()
    problems = list(missed_faults(folder) if arguments.self_test else find_problems(folder))
    for problem in problems:
        print("FAILED " + problem)
    if not problems:
        print("ok     every planted fault is reported" if arguments.self_test else f"ok     {folder.name} is a bag and a crate")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
