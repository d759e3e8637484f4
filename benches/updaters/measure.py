"""An update of the same tree by scaffold, copier and cruft, in turn; a run of scaffold with nothing to do; large trees."""

import os
import shutil
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import trees

# copier 9.19 needs a newer git than Debian 12 has (`git checkout --end-of-options`).
PACKAGES = ["copier==9.18.2", "cruft==2.16.0"]
SIZES = [100, 500, 2000]
LARGE = [1000, 5000, 10_000, 20_000]
RESOURCE = """    resources:
      item_aa:
        fields:
          number: { type: string, max: 32, unique: true }
          customer: { type: uuid, index: true }
          total: { type: money, min: 0 }
          status: { type: enum, values: [pending, paid, cancelled], default: pending, filter: true, sort: true }
          placed_at: { type: timestamp, sort: true }
        has_many: { line: { fields: { sku: string, quantity: { type: int, min: 1 } } } }
"""


@dataclass
class Run:
    """Of one process: seconds, and the most memory in MB."""

    seconds: float
    memory: float


@dataclass
class Results:
    versions: list[str]
    #: By size, the median seconds of each tool, and how many files each got wrong.
    updates: dict[int, dict[str, tuple[float, int]]]
    #: By name, of runs with nothing to do.
    idle: dict[str, Run]
    #: By size: first run, nothing to do.
    large: dict[int, tuple[Run, Run]]


def measure(binary: Path, folder: Path, rounds: int) -> Results:
    tools = _environment(folder / "venv")
    return Results(
        versions=PACKAGES,
        updates={count: _updates(binary, tools, folder / str(count), count, rounds) for count in SIZES},
        idle=_idle(binary, folder / "idle"),
        large={count: _large(binary, folder / f"large{count}", count) for count in LARGE},
    )


def _environment(folder: Path) -> Path:
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    pip = [folder / "bin" / "pip", "install", "--quiet", "--disable-pip-version-check", *PACKAGES]
    subprocess.run(pip, check=True)
    return folder / "bin"


def run(words: list, folder: Path) -> Run:
    """Runs a process that must succeed."""
    start = time.perf_counter()
    process = subprocess.Popen(words, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                               env={**os.environ, "GIT_AUTHOR_NAME": "bench", "GIT_AUTHOR_EMAIL": "bench@example.com",
                                    "GIT_COMMITTER_NAME": "bench", "GIT_COMMITTER_EMAIL": "bench@example.com"})
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, words))}: {process.returncode}\n{said.decode(errors='replace')}")
    return Run(seconds, usage.ru_maxrss / 1024)


def _updates(binary: Path, tools: Path, folder: Path, count: int, rounds: int) -> dict[str, tuple[float, int]]:
    """The first version is rendered, committed, edited and committed; measured is the update to the second."""
    regenerate = [binary, "regenerate", "--yes", "--quiet", "--templates"]
    for version in (1, 2):
        trees.overlay(folder / f"overlay{version}", count, version)
    trees.copier(folder / "copier-template", count)
    trees.cookiecutter(folder / "cruft-template", count)

    trees.write(folder / "scaffold" / "scaffold.yaml", trees.spec(count))
    run([*regenerate, folder / "overlay1"], folder / "scaffold")
    run([tools / "copier", "copy", "--quiet", "--defaults", "--vcs-ref", "v1", folder / "copier-template", folder / "copier"], folder)
    run([tools / "cruft", "create", "--no-input", "--checkout", "v1", folder / "cruft-template"], folder)
    (folder / "shop").rename(folder / "cruft")
    update = {
        "scaffold": [*regenerate, folder / "overlay2"],
        "copier": [tools / "copier", "update", "--quiet", "--defaults", "--vcs-ref", "v2"],
        "cruft": [tools / "cruft", "update", "--skip-apply-ask", "--checkout", "v2"],
    }
    for name in update:
        trees.commit(folder / name)
        trees.edit(folder / name, count)
        trees.commit(folder / name)
    times: dict[str, list[float]] = {name: [] for name in update}
    bad = {}
    for _ in range(rounds):
        for name, words in update.items():
            tree = folder / "run" / name
            shutil.copytree(folder / name, tree, symlinks=True)
            # A copy has other inodes, which git would look at again in the time of whoever calls it first.
            trees.git(tree, "status")
            times[name].append(run(words, tree).seconds)
            bad[name] = trees.wrong(tree, count)
            shutil.rmtree(tree)
    shutil.rmtree(folder)
    return {name: (statistics.median(seconds), bad[name]) for name, seconds in times.items()}


def _median(runs: list[Run]) -> Run:
    return Run(statistics.median(one.seconds for one in runs), max(one.memory for one in runs))


def _idle(binary: Path, folder: Path) -> dict[str, Run]:
    letters = [f"{chr(97 + at // 26)}{chr(97 + at % 26)}" for at in range(20)]
    services = "".join(f"  branch-{one}:\n{RESOURCE}" for one in letters)
    trees.write(folder / "services" / "scaffold.yaml", f"scaffold: 1\nsolution: Shop\nservices:\n{services}")
    words = [binary, "regenerate", "--yes", "--quiet"]
    run(words, folder / "services")
    solution = _median([run(words, folder / "services") for _ in range(11)])
    trees.overlay(folder / "overlay", 2000, 1)
    trees.write(folder / "plain" / "scaffold.yaml", trees.spec(2000))
    words += ["--templates", folder / "overlay"]
    run(words, folder / "plain")
    plain = _median([run(words, folder / "plain") for _ in range(11)])
    return {"20 services, the built-in templates": solution, "2,000 files of an overlay": plain}


def _large(binary: Path, folder: Path, count: int) -> tuple[Run, Run]:
    trees.overlay(folder / "overlay", count, 1)
    trees.write(folder / "tree" / "scaffold.yaml", trees.spec(count))
    words = [binary, "regenerate", "--yes", "--quiet", "--templates", folder / "overlay"]
    first = run(words, folder / "tree")
    idle = _median([run(words, folder / "tree") for _ in range(5)])
    shutil.rmtree(folder)
    return first, idle
