#!/usr/bin/env python3
"""make_site.py PLAIN SITE TEMPLATES: the corpus of the bench, its `plain` flavour in the folder PLAIN, as a yearbook of our own in the folder SITE.

The same Markdown, rows and tables: a table of categories on each region's page, of regions on each overview, of editions on the last overview. What the
corpus states of projects, funds and jobs is bound to the tables; its other numbers, which no data give, are marked as literal.
"""
import csv
import json
import re
import shutil
import sys
from pathlib import Path

CATEGORIES = {
    "industry": ("local industry", "产业发展"), "education": ("schooling", "教育"), "health": ("health care", "医疗卫生"),
    "housing": ("safe housing", "住房安全"), "roads": ("rural roads", "农村道路"), "water": ("drinking water", "饮水安全"),
    "relocation": ("relocation", "易地搬迁"), "training": ("job training", "就业培训"),
}

YEARBOOK = """\
title: {en: Bench Yearbook, zh: 基准年鉴}
description: {en: An invented yearbook for measuring., zh: 用于测量的虚构年鉴。}
publisher: {name: {en: Bench, zh: 基准}}
base_url: https://bench.example.org/
default_language: en
"""

REGISTERS = """\
name: registers
resources:
  - name: places
    path: places.csv
    title: {en: Places, zh: 地区}
    schema:
      fields: [{name: place, type: string}, {name: name_en, type: string}, {name: name_zh, type: string}]
      primaryKey: place
  - name: categories
    path: categories.csv
    title: {en: Categories, zh: 类别}
    schema:
      fields: [{name: category, type: string}, {name: name_en, type: string}, {name: name_zh, type: string}]
      primaryKey: category
  - name: units
    path: units.csv
    title: {en: Units, zh: 单位}
    schema:
      fields: [{name: unit, type: string}, {name: name_en, type: string}, {name: plural_en, type: string}, {name: name_zh, type: string}]
      primaryKey: unit
"""

DATA = """\
name: data
resources:
  - name: projects
    path: projects.csv
    title: {en: Projects, zh: 项目}
    schema:
      fields:
        - {name: key, type: string}
        - {name: region, type: string}
        - {name: county, type: string}
        - {name: project, type: string}
        - {name: category, type: string}
        - {name: funds, type: integer, unit: yuan}
        - {name: jobs, type: integer, unit: person}
        - {name: start, type: date}
      primaryKey: key
      foreignKeys:
        - {fields: region, reference: {resource: places, fields: place}}
        - {fields: category, reference: {resource: categories, fields: category}}
"""

COLUMNS = """\
  - {name: count, label: {en: Projects, zh: 项目数}, field: projects.key, unit: project, total: sum}
  - {name: funds, label: {en: Funds, zh: 资金}, field: projects.funds, unit: yuan, scale: {en: 1000000, zh: 10000}, decimals: 2, total: sum}
  - {name: jobs, label: {en: Jobs, zh: 带动就业}, field: projects.jobs, total: sum}
"""

SUMS = "count(*) as count, sum(p.funds) as funds, sum(p.jobs) as jobs, rows(p.origin) as rows"


def table(title_en, title_zh, first, sql):
    return f"title: {{en: {title_en}, zh: {title_zh}}}\ncolumns:\n{first}{COLUMNS}sql: |\n" + "".join(f"  {line}\n" for line in sql)


BY_CATEGORY = table("Projects by category", "按类别分的项目", "  - {name: category, label: {en: Category, zh: 类别}}\n", [
    f"select p.category, c.name_en as category_en, c.name_zh as category_zh, {SUMS}",
    "from projects p join categories c on c.category = p.category",
    "where p.edition = :edition and p.region = :place group by p.category order by p.category",
]).replace("sql:", "key: category_key\nsql:").replace("select p.category,", "select p.category as category_key,")
BY_REGION = table("Projects by region", "按地区分的项目", "  - {name: region, label: {en: Region, zh: 地区}, kind: place}\n", [
    f"select p.region, {SUMS}", "from projects p where p.edition = :edition group by p.region order by p.region"])
BY_EDITION = table("Projects by edition", "按年版分的项目", "  - {name: edition, label: {en: Edition, zh: 年版}}\n", [
    f"select p.edition, {SUMS}", "from projects p where p.edition <= :edition group by p.edition order by p.edition"])

# Numbers in text, but not in `code` or in the address of a link.
TEXT_PARTS = re.compile(r"(`[^`]*`|\]\([^)]*\))")
LIST_NUMBER = re.compile(r"^(\s*\d+\.)", re.M)
FACTS = {
    "en": re.compile(r"(\*\*)?(\d+ projects)(?:\*\*)?( at a cost of )([\d.]+ (?:million|billion) yuan)(, which gave work to )(\d+)( people)"),
    "zh": re.compile(r"(\*\*)?(?<=[目*])(\d+个)(?:\*\*)?(，投入资金)([\d.]+[万亿]元)(，带动就业)(\d+)(人)"),
}


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def write_rows(path, header, rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        out.writerows(rows)


# Numbers in words, which the two languages of the corpus do not always share. March and May, which are
# words too and cannot be marked alone, become spring.
WORDS = {
    "en": r"\d+|\b(?:three|ten|ninth|January|February|April|June|July|August|September|October|November|December)\b",
    "zh": r"\d+|(?:十[一二]?|[一二四六七八九])月|[三九十]|两(?=次)",
}


def mark_numbers(text, language):
    parts = TEXT_PARTS.split(re.sub(r"\b(?:March|May)\b", "spring", text).replace("三月", "春季").replace("五月", "春季"))
    parts[::2] = [re.sub(WORDS[language], lambda found: f"[{found.group()}](literal:)", part) for part in parts[::2]]
    return "".join(parts)


def bind_facts(line, language, row):
    def bound(found):
        strong, count, at, funds, work, jobs, people = (part or "" for part in found.groups())
        return (f"{strong}[{count}](figure:by-region/{row}/count){strong}{at}[{funds}](figure:by-region/{row}/funds)"
                f"{work}[{jobs}](figure:by-region/{row}/jobs){people}")

    line, times = FACTS[language].subn(bound, line)
    if times != 1:
        raise SystemExit(f"the facts are not found in: {line}")
    return line


def convert(source, language, region, table):
    """A narrative of the corpus as an entry of ours."""
    text = source.read_text(encoding="utf-8")
    front, body = text.split("\n---\n", 1)
    title = json.loads(re.search(r"^title: (.*)$", front, re.M).group(1))
    body = re.sub(r"\]\((?:\.\./)?(?:regions/)?(r\d+)\.md\)", r"](entry:regions/\1)", body)
    body = re.sub(r"\]\((?:\.\./)?(overview|measures)\.md\)", r"](entry:\1)", body)
    lines = body.split("\n")
    facts = next(number for number, line in enumerate(lines) if FACTS[language].search(line))
    for number, line in enumerate(lines):
        if number == facts:
            before, after = re.split(r"(?<=地区)|(?<=regions)", line, maxsplit=1) if not region else ("", line)
            lines[number] = re.sub(r"(?<!\d)\d{1,3}(?!\d)", r"[\g<0>](literal:)", before) + bind_facts(after, language, region or "total")
        else:
            item = LIST_NUMBER.match(line)
            kept = item.group(1) if item else ""
            lines[number] = kept + mark_numbers(line[len(kept):], language)
    keys = f"title: {json.dumps(title, ensure_ascii=False)}\n" + (f"place: {region}\n" if region and language == "en" else "")
    return f"---\n{keys}---\n" + "\n".join(lines).rstrip("\n") + "\n" + "".join(f"\n![](table:{name})\n" for name in table)


def main():
    plain, site, templates = map(Path, sys.argv[1:4])
    years = sorted(path.name for path in (plain / "editions").iterdir())
    write(site / "Content/yearbook.yaml", YEARBOOK)
    write(site / "Content/registers/datapackage.yaml", REGISTERS)
    found = re.findall(r"- id: (\w+)\n  name: \{en: (\w+), zh: (\w+)\}", (plain / "editions" / years[0] / "data/regions.yaml").read_text("utf-8"))
    write_rows(site / "Content/registers/places.csv", ["place", "name_en", "name_zh"], found)
    write_rows(site / "Content/registers/categories.csv", ["category", "name_en", "name_zh"], [(key, *names) for key, names in CATEGORIES.items()])
    write_rows(site / "Content/registers/units.csv", ["unit", "name_en", "plural_en", "name_zh"],
               [("yuan", "yuan", "yuan", "元"), ("person", "person", "persons", "人"), ("project", "project", "projects", "个项目")])
    for year in years:
        edition, old = site / "Content" / year, plain / "editions" / year
        write(edition / "edition.yaml", f'title: {{en: "{year} edition, data for {year}", zh: {year}年版（{year}年数据）}}\n'
              f"data_year: {year}\nstate: published\ndate: {year}-12-31\norder: [overview, measures, regions]\n")
        write(edition / "regions/section.yaml", "title: {en: Regions, zh: 各地区}\n")
        write(edition / "data/datapackage.yaml", DATA)
        with open(old / "data/projects.csv", encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        write_rows(edition / "data/projects.csv", ["key", *header], [(f"p{number:06d}", *row) for number, row in enumerate(rows, 1)])
        for name, text in [("by-category", BY_CATEGORY), ("by-region", BY_REGION)] + [("by-edition", BY_EDITION)] * (year == years[-1]):
            write(edition / "tables" / f"{name}.yaml", text)
        for language in ("en", "zh"):
            tables = {"overview": ["by-region"] + ["by-edition"] * (year == years[-1]), "measures": []}
            for kind, shown in tables.items():
                write(edition / f"{kind}.{language}.md", convert(old / language / f"{kind}.md", language, None, shown))
            for region, *_ in found:
                text = convert(old / language / "regions" / f"{region}.md", language, region, ["by-category"])
                write(edition / "regions" / f"{region}.{language}.md", text)
    shutil.copytree(templates, site / "Templates")


main()
