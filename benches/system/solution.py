"""The solution over one broker: rendered, its one handler written, published, on databases of its own."""

import shutil
import subprocess
from pathlib import Path

from compare import BIG, NPGSQL, publish
from issuer import Issuer
from postgres import Postgres
from target import Target

HERE = Path(__file__).resolve().parent
# The same body as in the proof of the system.
HANDLER = HERE.parent.parent / "tests" / "proofs" / "system" / "WhenOrderCreated.cs"
SERVICES = ("billing", "orders")


class Solution:
    """Its published services and gateway, as targets by their names."""

    def __init__(self, scaffold: Path, folder: Path, broker: str):
        self.broker = broker
        self._root = folder / broker
        self._root.mkdir()
        (self._root / "scaffold.yaml").write_text((HERE / "scaffold.yaml").read_text().replace("BROKER", broker))
        subprocess.run([scaffold, "regenerate", "--yes", "--quiet", "-C", self._root], check=True)
        shutil.copy(HANDLER, self._root / "src/Services/Billing/Billing.Api/Features/IncomingEvents/WhenOrderCreated.cs")

    def services(self, database: Postgres, issuer: Issuer, settings: dict[str, str]) -> dict[str, Target]:
        """Both services with their databases migrated, and queues and topics declared."""
        targets = {name: self._service(name, database, issuer, settings) for name in SERVICES}
        for name, target in targets.items():
            database.sql(f"CREATE DATABASE {self.database(name)}")
            target.once("--migrate")
        return targets

    def gateway(self, issuer: Issuer, port: int) -> Target:
        """In front of a service on this port."""
        assembly = publish(self._root / "src/Gateway", self._root / "out/gateway") / "Gateway.dll"
        address = f"http://127.0.0.1:{port}/"
        clusters = {f"ReverseProxy__Clusters__{name}__Destinations__service__Address": address for name in SERVICES}
        return Target("gateway", assembly, common(issuer) | clusters, bearer(issuer))

    def database(self, service: str) -> str:
        return f"{service}_{self.broker}"

    def _service(self, name: str, database: Postgres, issuer: Issuer, settings: dict[str, str]) -> Target:
        project = self._root / f"src/Services/{name.capitalize()}/{name.capitalize()}.Api"
        out = publish(project, self._root / "out" / name, "-p:OpenApiGenerateDocuments=false")
        connection = f"{database.connection_to(self.database(name))};{NPGSQL.format(False)};Maximum Pool Size=50"
        return Target(
            f"{name} ({self.broker})", out / f"{name.capitalize()}.Api.dll",
            common(issuer) | {f"ConnectionStrings__{name.capitalize()}": connection} | settings, bearer(issuer),
        )


def common(issuer: Issuer) -> dict[str, str]:
    return {
        "Authentication__Schemes__Bearer__Authority": issuer.url,
        "Authentication__Schemes__Bearer__RequireHttpsMetadata": "false",
        "RateLimit__Burst": BIG,
        "RateLimit__PerSecond": BIG,
    }


def bearer(issuer: Issuer) -> dict[str, str]:
    return {"Authorization": "Bearer " + issuer.token("orders", "orders:read orders:write")}
