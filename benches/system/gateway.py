"""The gateway's cost: the same requests to a service straight and through the gateway, in turn, on one machine."""

import hashlib
import uuid
from pathlib import Path

from compare import CONNECTIONS, Result, same_answers, say, warm_up
from issuer import Issuer
from postgres import Postgres
from solution import Solution

ROWS = 10_000

FILL = """
INSERT INTO orders (id, number, total_amount, total_currency, created_at, updated_at, version)
SELECT md5('order' || i)::uuid, 'N-' || i, i * 7 % 100000, 'EUR', now(), now(), 1 FROM generate_series(1, {rows}) AS i;
"""

#: The loads: one request after the other shows what the gateway adds to each, many side by side what it takes of the machine.
LOADS = {"alone": 1, "loaded": CONNECTIONS}


def measure(scaffold: Path, folder: Path, options) -> dict[str, Result]:
    say("publishing a service and the gateway")
    solution = Solution(scaffold, folder, "rabbitmq")
    issuer, database = Issuer(folder), Postgres()
    running = {}
    try:
        services = solution.services(database, issuer, {"Messaging__Transport": "InMemory"})
        database.sql(FILL.format(rows=ROWS), solution.database("orders"))
        running["straight"] = services["orders"].run()
        running["gateway"] = solution.gateway(issuer, running["straight"].port).run()
        return in_turn(running, options)
    finally:
        for one in running.values():
            one.close()
        database.close()
        issuer.close()


def in_turn(running, options) -> dict[str, Result]:
    results = {name: Result({}) for name in running}
    paths = [f"/api/v1/orders/{order(row)}" for row in range(1, ROWS + 1, ROWS // 1000)]
    same_answers(running, paths[:50])
    for name, one in running.items():
        say(f"warming up {name}")
        warm_up(one, paths, options.warm_up)
    for number in range(options.rounds):
        say(f"round {number + 1} of {options.rounds}")
        for kind, connections in LOADS.items():
            for name, one in running.items():
                load = one.load(paths, options.seconds, connections)
                if load.errors:
                    raise RuntimeError(f"{name}: {load.errors} requests failed")
                for metric in ("per_second", "p50_ms", "p99_ms", "cpu_us"):
                    results[name].add(f"{kind} {metric}", getattr(load, metric))
    for name, one in running.items():
        results[name].add("memory", one.resident_mb())
    return results


def order(row: int) -> uuid.UUID:
    return uuid.UUID(hashlib.md5(f"order{row}".encode()).hexdigest())
