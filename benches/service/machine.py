"""What the figures were measured on, without names or paths."""

import os
import platform
import re
import subprocess
from datetime import datetime, timezone
from pathlib import Path


def describe() -> dict[str, str]:
    cpu = re.search(r"model name\s*:\s*(.*)", Path("/proc/cpuinfo").read_text())
    memory = int(re.search(r"MemTotal:\s+(\d+)", Path("/proc/meminfo").read_text())[1])
    return {
        "Date": datetime.now(timezone.utc).strftime("%Y-%m-%d"),
        "Processor": f"{cpu[1].strip() if cpu else platform.machine()}, {len(os.sched_getaffinity(0))} cores",
        "Memory": f"{memory / 2**20:.0f} GiB",
        "Kernel": f"{platform.system()} {'.'.join(platform.release().split('.')[:2])}",
        "Load average at the end": " ".join(f"{load:.1f}" for load in os.getloadavg()),
        ".NET SDK": _first("dotnet", "--version"),
        "Rust": _first("rustc", "--version").split()[1],
        "wrk": _first("wrk", "-v").split()[1],
    }


def _first(*command: str) -> str:
    # `wrk -v` prints its version, and fails.
    return subprocess.run(command, capture_output=True, text=True).stdout.splitlines()[0]
