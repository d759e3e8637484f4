"""Events from one service's outbox to their effect in another, over each broker in turn."""

import json
import time
from datetime import datetime
from pathlib import Path

from brokers import Broker
from compare import Result, say
from issuer import Issuer
from postgres import Postgres
from solution import SERVICES, Solution

BROKERS = ("rabbitmq", "kafka")
#: Orders that are placed one after the other, for the time that a single event takes.
SINGLES = 100

# Copies of one event, each with an id, a key and an order of its own.
BURST = """
WITH sample AS (SELECT * FROM outbox_messages WHERE id = '{sample}'), ids AS MATERIALIZED (SELECT gen_random_uuid() AS id FROM generate_series(1, {count}))
INSERT INTO outbox_messages (id, type, key, payload, attempts, due_at)
SELECT ids.id, type, ids.id::text, replace(replace(payload, sample.id::text, ids.id::text), sample.key, ids.id::text), 0, now() FROM sample, ids;
"""


def measure(scaffold: Path, folder: Path, options) -> dict[str, Result]:
    issuer, database = Issuer(folder), Postgres()
    lines: dict[str, Line] = {}
    try:
        for broker in BROKERS:
            say(f"publishing the services with {broker}")
            lines[broker] = Line(Solution(scaffold, folder, broker), database, issuer)
        results = {broker: Result({}) for broker in BROKERS}
        for broker, line in lines.items():
            say(f"warming up {broker}")
            line.prepare()
            line.burst(options.messages)
        for number in range(options.rounds):
            say(f"round {number + 1} of {options.rounds}")
            for broker, line in lines.items():
                for metric, value in (line.burst(options.messages) | line.singles()).items():
                    results[broker].add(metric, value)
        return results
    finally:
        for line in lines.values():
            line.close()
        database.close()
        issuer.close()


class Line:
    """Both services, one process each, and the broker between them."""

    def __init__(self, solution: Solution, database: Postgres, issuer: Issuer):
        self._solution, self._database, self._placed, self._sample = solution, database, 0, ""
        self._broker, self._running = Broker(solution.broker), {}
        try:
            targets = solution.services(database, issuer, self._broker.settings)
            self._running = {name: targets[name].run() for name in SERVICES}
        except BaseException:
            self.close()
            raise

    def prepare(self):
        """The event that the others are copies of."""
        self.place(1)
        self._sample = self._sql("orders", "SELECT id FROM outbox_messages").strip()

    def burst(self, count: int) -> dict[str, float]:
        """Messages a second of many that are due at once: sent by the relay, and handled."""
        self._empty()
        self._sql("orders", BURST.format(count=count, sample=self._sample))
        self._wait(count)
        first, last = self._times("orders", f"SELECT min(sent_at), max(sent_at) FROM outbox_messages WHERE id <> '{self._sample}'")
        (done,) = self._times("billing", "SELECT max(received_at) FROM inbox_messages")
        cpu = {f"{name} cpu_us": value / count * 1e6 for name, value in self._cpu().items()}
        return {"sent": count / (last - first), "handled": count / (done - first)} | cpu

    def singles(self) -> dict[str, float]:
        """Milliseconds from an order's request to the row that its event makes in the other service."""
        self._empty()
        self.place(SINGLES)
        ordered = dict(row.split("|") for row in self._sql("orders", "SELECT id, extract(epoch FROM created_at) FROM orders").split())
        billed = dict(row.split("|") for row in self._sql("billing", "SELECT order_ref, extract(epoch FROM created_at) FROM invoices").split())
        times = sorted((float(at) - float(ordered[order])) * 1000 for order, at in billed.items())
        return {"p50_ms": times[len(times) // 2], "p99_ms": times[len(times) * 99 // 100]}

    def place(self, count: int):
        """Orders, one after the other, until all are billed."""
        for _ in range(count):
            self._placed += 1
            body = json.dumps({"number": f"N-{self._placed}", "total": {"amount": 1250, "currency": "EUR"}}).encode()
            self._running["orders"].post("/api/v1/orders", body)
        self._wait(count)

    def close(self):
        for one in self._running.values():
            one.close()
        self._broker.close()

    def _empty(self):
        self._sql("billing", "TRUNCATE invoices, inbox_messages")
        self._sql("orders", f"DELETE FROM outbox_messages WHERE id <> '{self._sample}'")
        self._before = self._cpu_seconds()

    def _cpu_seconds(self) -> dict[str, float]:
        return {name: one.cpu_seconds() for name, one in self._running.items()}

    def _cpu(self) -> dict[str, float]:
        return {name: seconds - self._before[name] for name, seconds in self._cpu_seconds().items()}

    def _wait(self, count: int):
        deadline = time.monotonic() + 300
        while (handled := int(self._sql("billing", "SELECT count(*) FROM invoices"))) < count:
            if time.monotonic() > deadline:
                raise TimeoutError(f"{self._solution.broker}: {handled} of {count} events are handled")
            time.sleep(0.5)

    def _times(self, service: str, query: str) -> list[float]:
        texts = self._sql(service, query).strip().split("|")
        return [datetime.fromisoformat(text).timestamp() for text in texts]

    def _sql(self, service: str, text: str) -> str:
        return self._database.sql(text, self._solution.database(service))
