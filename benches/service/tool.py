"""The tool's own times, from `cargo bench`."""

import subprocess
from pathlib import Path


def measure(project: Path) -> list[list[str]]:
    """What `cargo bench --bench plan` prints: a name and its figures a line."""
    printed = subprocess.run(
        ["cargo", "bench", "--quiet", "--bench", "plan"], cwd=project, check=True, stdout=subprocess.PIPE, text=True
    ).stdout
    return [line.split("\t") for line in printed.splitlines() if "\t" in line]


def binary(project: Path) -> Path:
    """The release binary."""
    subprocess.run(["cargo", "build", "--quiet", "--release"], cwd=project, check=True)
    return project / "target" / "release" / "scaffold"
