"""Each data package is valid: every CSV file fits the schema that it is published with."""

import frictionless


def find_problems(site):
    packages = site.files("datapackage.json")
    if not packages:
        yield "there is no data package"
    for path in packages:
        report = frictionless.validate(str(site.folder / path))
        for error in report.errors:
            yield f"{path}: {error.title}: {error.message}"
        for task in report.tasks:
            for error in task.errors:
                yield f"{path}: {task.name}: {error.title}: {error.message}"
