"""PostgreSQL in Docker for a measurement, and its rows."""

import subprocess
import time
import uuid

IMAGE = "postgres:17"
PASSWORD = "bench"

# The same rows on every run: ids and numbers follow from the row's index.
FILL = """
INSERT INTO orders (id, number, customer, total_amount, total_currency, status, placed_at, created_at, updated_at, version, lines)
SELECT md5('order' || i)::uuid, 'N-' || i, md5('customer' || i % 500)::uuid, i * 7 % 100000, 'EUR',
       (ARRAY['Pending', 'Paid', 'Cancelled'])[1 + i % 3],
       timestamptz '2026-01-01Z' + i * interval '61 seconds', timestamptz '2026-01-01Z' + i * interval '67 seconds',
       timestamptz '2026-01-01Z' + i * interval '67 seconds', 1,
       (SELECT jsonb_agg(jsonb_build_object('Sku', 'SKU-' || i || '-' || n, 'Quantity', n, 'UnitPriceAmount', 100 * n,
                                            'UnitPriceCurrency', 'EUR')) FROM generate_series(1, 3) AS n)
FROM generate_series(1, {rows}) AS i;
VACUUM ANALYZE orders;
"""


class Postgres:
    """A server of its own, removed at the end."""

    def __init__(self):
        self._name = f"bench-{uuid.uuid4().hex[:8]}"
        self._docker(
            "run", "-d", "--rm", "--name", self._name, "-p", "127.0.0.1::5432", "-e", f"POSTGRES_PASSWORD={PASSWORD}",
            IMAGE, "-c", "shared_buffers=256MB",
        )
        port = self._docker("port", self._name, "5432/tcp").split(":")[-1].strip()
        self._server = f"Host=127.0.0.1;Port={port};Username=postgres;Password={PASSWORD}"
        self.connection = self.connection_to("postgres")
        deadline = time.monotonic() + 120
        # On its own address: while the image sets the database up, the server listens on a socket only.
        while subprocess.run(
            ["docker", "exec", self._name, "pg_isready", "-q", "-h", "127.0.0.1", "-U", "postgres"], capture_output=True
        ).returncode:
            if time.monotonic() > deadline:
                raise TimeoutError("PostgreSQL does not start")
            time.sleep(0.2)

    def connection_to(self, database: str) -> str:
        return f"{self._server};Database={database}"

    def fill(self, rows: int):
        self.sql(FILL.format(rows=rows))

    def sql(self, text: str, database: str = "postgres") -> str:
        """What `psql` prints for it, unadorned."""
        return subprocess.run(
            ["docker", "exec", "-i", "-e", f"PGPASSWORD={PASSWORD}", self._name, "psql", "-h", "127.0.0.1", "-U", "postgres", "-d", database, "-qAt", "-v", "ON_ERROR_STOP=1"],
            input=text, check=True, capture_output=True, text=True,
        ).stdout

    def version(self) -> str:
        return self.sql("SHOW server_version").split()[0]

    def close(self):
        subprocess.run(["docker", "rm", "-f", self._name], capture_output=True)

    @staticmethod
    def _docker(*args) -> str:
        return subprocess.run(["docker", *args], check=True, capture_output=True, text=True).stdout
