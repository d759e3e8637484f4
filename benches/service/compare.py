"""The generated service (`generated`) beside the one by hand (`bare`): published alike, run in turn, on one database."""

import hashlib
import json
import shutil
import statistics
import subprocess
import sys
import uuid
from dataclasses import dataclass
from pathlib import Path

from issuer import Issuer
from postgres import Postgres
from target import Running, Target

ROWS = 10_000
CONNECTIONS = 32
BIG = "2000000000"
# The defaults of the generated service, said to both: neither has what the other lacks.
NPGSQL = "Multiplexing={};Max Auto Prepare=50;GSS Encryption Mode=Disable"


@dataclass
class Result:
    """Every figure of one service, a list a metric, in the order of the rounds."""

    figures: dict[str, list[float]]

    def add(self, metric: str, value: float):
        self.figures.setdefault(metric, []).append(value)

    def median(self, metric: str) -> float:
        return statistics.median(self.figures[metric])

    def ratio(self, metric: str, other: "Result") -> float:
        """The median of the ratios of each round: what moves both services in a round does not move it."""
        return statistics.median(a / b for a, b in zip(self.figures[metric], other.figures[metric]))


def measure(here: Path, scaffold: Path, folder: Path, options) -> dict[str, Result]:
    say("publishing both services")
    generated, bare = publish_generated(here, scaffold, folder), publish_bare(here, folder)
    issuer, database = Issuer(folder), Postgres()
    try:
        settings = {"ConnectionStrings__Orders": f"{database.connection};{NPGSQL.format(options.multiplexing)}"}
        targets = [
            Target("bare", bare, settings),
            Target(
                "generated",
                generated,
                settings
                | {
                    "Authentication__Schemes__Bearer__Authority": issuer.url,
                    "Authentication__Schemes__Bearer__RequireHttpsMetadata": "false",
                    "RateLimit__Burst": BIG,
                    "RateLimit__PerSecond": BIG,
                },
                {"Authorization": "Bearer " + issuer.token("orders", "orders:read")},
            ),
        ]
        targets[1].once("--migrate")
        database.fill(ROWS)
        results = {target.name: Result({}) for target in targets}
        cold_starts(targets, results, options.starts)
        under_load(targets, results, options)
        return results
    finally:
        database.close()
        issuer.close()


def publish_generated(here: Path, scaffold: Path, folder: Path) -> Path:
    solution = folder / "solution"
    solution.mkdir()
    shutil.copy(here / "scaffold.yaml", solution)
    subprocess.run([scaffold, "regenerate", "--yes", "--quiet", "-C", solution], check=True)
    return publish(solution / "src/Services/Orders/Orders.Api", folder / "generated", "-p:OpenApiGenerateDocuments=false") / "Orders.Api.dll"


def publish_bare(here: Path, folder: Path) -> Path:
    source = folder / "source"
    shutil.copytree(here / "bare", source, ignore=shutil.ignore_patterns("bin", "obj"))
    return publish(source, folder / "bare") / "Bare.dll"


def publish(project: Path, out: Path, *more: str) -> Path:
    """As the generated Dockerfile does it."""
    subprocess.run(
        ["dotnet", "publish", project, "-c", "Release", "-r", "linux-x64", "--no-self-contained", "-p:PublishReadyToRun=true",
         "-nologo", "-v", "quiet", "-o", out, *more],
        check=True, stdout=sys.stderr,
    )
    return out


def cold_starts(targets: list[Target], results: dict[str, Result], starts: int):
    say(f"{starts} cold starts of each")
    for _ in range(starts):
        for target in targets:
            with target.run() as running:
                results[target.name].add("start", running.start_seconds)


def under_load(targets: list[Target], results: dict[str, Result], options):
    running = {target.name: target.run() for target in targets}
    try:
        for name, one in running.items():
            results[name].add("idle", one.resident_mb())
        loads = {"get": order_paths(), "list": list_paths(running["bare"])}
        same_answers(running, [path for paths in loads.values() for path in paths[:50]])
        for kind, paths in loads.items():
            for name, one in running.items():
                say(f"warming up {name}: {kind}")
                warm_up(one, paths, options.warm_up)
        for number in range(options.rounds):
            say(f"round {number + 1} of {options.rounds}")
            for kind, paths in loads.items():
                for name, one in running.items():
                    load = one.load(paths, options.seconds, CONNECTIONS)
                    if load.errors:
                        raise RuntimeError(f"{name}: {load.errors} of the {kind} requests failed")
                    for metric in ("per_second", "p50_ms", "p99_ms", "cpu_us"):
                        results[name].add(f"{kind} {metric}", getattr(load, metric))
        for name, one in running.items():
            results[name].add("loaded", one.resident_mb())
    finally:
        for one in running.values():
            one.close()


def order_paths() -> list[str]:
    """A thousand orders, spread over the table."""
    ids = (uuid.UUID(hashlib.md5(f"order{row}".encode()).hexdigest()) for row in range(1, ROWS + 1, ROWS // 1000))
    return [f"/api/v1/orders/{id}" for id in ids]


def list_paths(service: Running) -> list[str]:
    """Twenty pages of 20, each begun where the one before ended."""
    paths = ["/api/v1/orders?limit=20"]
    while len(paths) < 20:
        paths.append(f"/api/v1/orders?limit=20&cursor={json.loads(service.get(paths[-1]))['next']}")
    return paths


def same_answers(running: dict[str, Running], paths: list[str]):
    """Both must do the same work: their answers are equal byte by byte."""
    for path in paths:
        answers = {name: one.get(path) for name, one in running.items()}
        if len(set(answers.values())) != 1:
            raise RuntimeError(f"the answers to {path} differ: {answers}")


def warm_up(service: Running, paths: list[str], requests: int):
    """By requests, not by time: the runtime compiles what was called often enough."""
    done = 0.0
    while done < requests:
        done += service.load(paths, 5, CONNECTIONS).per_second * 5


def say(what: str):
    print(what, file=sys.stderr, flush=True)
