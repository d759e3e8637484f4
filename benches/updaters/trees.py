"""The same tree of files as a template of each tool, in two versions, and a person's edits to it."""

import json
import subprocess
from pathlib import Path

LINES = 60
EDITED, CHANGED = 5, 50
IDENTITY = ["-c", "user.name=bench", "-c", "user.email=bench@example.com", "-c", "commit.gpgsign=false"]


def path(number: int) -> str:
    return f"src/part{number // 100:03}/folder{number // 10 % 10}/file{number:05}.txt"


def content(number: int, version: int, name: str) -> str:
    """A file of a few kB; the versions differ in one line."""
    lines = [f"file {number} line {line}: some text of {name} that is as long as a line of code" for line in range(LINES)]
    lines[CHANGED] += f", version {version}"
    return "\n".join(lines) + "\n"


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def git(folder: Path, *words: str) -> None:
    subprocess.run(["git", *IDENTITY, *words], cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def commit(folder: Path, tag: str | None = None) -> None:
    if not (folder / ".git").exists():
        git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "x")
    if tag:
        git(folder, "tag", tag)


def edit(folder: Path, count: int) -> None:
    """A line of each tenth file, far from the one that the versions differ in."""
    for number in range(0, count, 10):
        file = folder / path(number)
        lines = file.read_text().split("\n")
        lines[EDITED] += ", edited"
        file.write_text("\n".join(lines))


def wrong(folder: Path, count: int) -> int:
    """How many files are not the second version with the edit in it."""
    bad = 0
    for number in range(count):
        lines = content(number, 2, "Shop").split("\n")
        if number % 10 == 0:
            lines[EDITED] += ", edited"
        file = folder / path(number)
        bad += not file.exists() or file.read_text() != "\n".join(lines)
    return bad


def spec(count: int) -> str:
    """What the overlay is used with."""
    parts = ", ".join(f"{kind}: {{}}" for kind in _kinds(count)[1:])
    return f"scaffold: 1\nsolution: Shop\nwith: {{ {parts} }}\nservices: {{}}\n" if parts else "scaffold: 1\nsolution: Shop\nservices: {}\n"


def _kinds(count: int) -> list[str]:
    """A manifest holds at most a megabyte: 5,000 files a kind."""
    return ["solution"] + [f"part-{chr(97 + at)}" for at in range((count - 1) // 5000)]


def overlay(folder: Path, count: int, version: int) -> None:
    """Kinds of scaffold with these files and no others."""
    for at, kind in enumerate(_kinds(count)):
        numbers = range(at * 5000, min(count, (at + 1) * 5000))
        entries = "".join(f"  - {{ id: f/{number}, template: {path(number)}, path: {path(number)} }}\n" for number in numbers)
        head = f"kind: {kind}\ntitle: Files\ndescription: Files for a bench.\nscope: solution\nfiles:\n"
        write(folder / kind / "manifest.yaml", head + entries)
        for number in numbers:
            write(folder / kind / "files" / path(number), content(number, version, "{{ solution.name.pascal }}"))


def copier(folder: Path, count: int) -> None:
    """A git repository with the tags `v1` and `v2`."""
    write(folder / "copier.yml", "name:\n  type: str\n  default: Shop\n")
    write(folder / "{{ _copier_conf.answers_file }}.jinja", "{{ _copier_answers|to_nice_yaml }}")
    for version in (1, 2):
        for number in range(count):
            write(folder / (path(number) + ".jinja"), content(number, version, "{{ name }}"))
        commit(folder, f"v{version}")


def cookiecutter(folder: Path, count: int) -> None:
    """The same for cruft."""
    write(folder / "cookiecutter.json", json.dumps({"slug": "shop", "name": "Shop"}))
    for version in (1, 2):
        for number in range(count):
            write(folder / "{{ cookiecutter.slug }}" / path(number), content(number, version, "{{ cookiecutter.name }}"))
        commit(folder, f"v{version}")
