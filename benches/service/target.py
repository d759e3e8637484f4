"""A published service as a process: its start, its memory, its processor time, and load on it."""

import http.client
import os
import re
import socket
import subprocess
import tempfile
import time
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

TICK = os.sysconf("SC_CLK_TCK")


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@dataclass
class Target:
    """One of the services: what runs it, and what its requests carry."""

    name: str
    assembly: Path
    settings: dict[str, str]
    headers: dict[str, str] = field(default_factory=dict)
    arguments: tuple[str, ...] = ()

    def run(self) -> "Running":
        return Running(self)

    def once(self, *arguments: str):
        """Runs it to its end, as for `--migrate`."""
        subprocess.run(["dotnet", self.assembly, *arguments], env=self.environment(free_port()), cwd=self.assembly.parent,
                       check=True, stdout=subprocess.DEVNULL)

    def environment(self, port: int) -> dict[str, str]:
        # A second port, as in the container: the generated service keeps /metrics there.
        metrics = free_port()
        return os.environ | {
            "ASPNETCORE_ENVIRONMENT": "Production",
            "ASPNETCORE_HTTP_PORTS": f"{port};{metrics}",
            "Metrics__Port": str(metrics),
        } | self.settings


@dataclass
class Load:
    """One run of wrk."""

    per_second: float
    p50_ms: float
    p99_ms: float
    errors: int
    cpu_us: float
    """Processor time of the service a request, in microseconds: what noise on the machine moves least."""


class Running:
    """The process, from its start until `close`."""

    def __init__(self, target: Target):
        self._target = target
        self.port = free_port()
        # A file, not a pipe: nobody reads it while the load runs.
        self._log = tempfile.TemporaryFile()
        start = time.monotonic()
        self._process = subprocess.Popen(
            ["dotnet", target.assembly, *target.arguments], env=target.environment(self.port), cwd=target.assembly.parent,
            stdout=self._log, stderr=subprocess.STDOUT,
        )
        self._wait_until_ready(start + 60)
        self.start_seconds = time.monotonic() - start

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        self._process.kill()
        self._process.wait()
        self._log.close()

    def get(self, path: str) -> bytes:
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", headers=self._target.headers)
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.read()

    def post(self, path: str, body: bytes):
        headers = self._target.headers | {"Content-Type": "application/json"}
        with urllib.request.urlopen(urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", body, headers), timeout=30) as answer:
            answer.read()

    def load(self, paths: list[str], seconds: float, connections: int) -> Load:
        """GETs the paths in turn on `connections` connections from one thread."""
        headers = "\n".join(f'wrk.headers["{name}"] = "{value}"' for name, value in self._target.headers.items())
        listed = ",".join(f'"{path}"' for path in paths)
        with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
            script.write(f"{headers}\n{LUA % listed}")
            script.flush()
            before = self.cpu_seconds()
            printed = subprocess.run(
                ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "-s", script.name, f"http://127.0.0.1:{self.port}"],
                check=True, capture_output=True, text=True,
            ).stdout
        requests, duration, p50, p99, errors = map(float, re.search(r"RESULT (.*)", printed)[1].split())
        return Load(
            per_second=requests / duration, p50_ms=p50, p99_ms=p99, errors=int(errors),
            cpu_us=(self.cpu_seconds() - before) / max(requests, 1) * 1e6,
        )

    def resident_mb(self) -> float:
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024

    def cpu_seconds(self) -> float:
        fields = Path(f"/proc/{self._process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICK

    def _wait_until_ready(self, deadline: float):
        while True:
            try:
                connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
                connection.request("GET", "/health/ready")
                if connection.getresponse().status == 200:
                    return
            except OSError:
                pass
            finally:
                connection.close()
            if self._process.poll() is not None or time.monotonic() > deadline:
                self._process.kill()
                self._log.seek(0)
                raise RuntimeError(f"{self._target.name} does not start:\n{self._log.read().decode()}")
            time.sleep(0.005)


# Numbers that wrk only prints rounded come from its script.
LUA = """
local paths = { %s }
local at = 0
request = function()
  at = at %% #paths + 1
  return wrk.format("GET", paths[at])
end
done = function(summary, latency)
  local e = summary.errors
  print(string.format("RESULT %%d %%f %%f %%f %%d", summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3,
    latency:percentile(99) / 1e3, e.connect + e.read + e.write + e.status + e.timeout))
end
"""
