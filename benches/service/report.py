"""docs/benchmarks.md."""

from compare import CONNECTIONS, ROWS

HEAD = """# Benchmarks

Written by `benches/run`; do not edit. Compare figures of one run only: the ratios are what lasts.

    benches/run --rounds {rounds} --seconds {seconds} --starts {starts} --warm-up {warm_up}
"""

SERVICE = """
## The generated service beside a bare one

`benches/service/scaffold.yaml` is generated with `scaffold regenerate`; `benches/service/bare/` is a minimal API with Npgsql, written by hand.
Both are published for Release with ReadyToRun, run in Production on PostgreSQL 17 in Docker with the same settings of Npgsql (multiplexing, prepared statements),
and answer from the same {rows:,} rows. Before anything is measured their answers are compared, byte by byte.

- GET: a thousand orders by id in turn, each with three lines from a JSON column.
- List: twenty pages of 20 in turn, by keyset; the first without a cursor.
- Load: `wrk -t1 -c{connections}`, {rounds} rounds of {seconds} s in turn on both, after {warm_up:,} requests of each kind. Figures are medians, ratios are medians of each round's ratio.
- Start: from the process's start to the first 200 of `/health/ready`, which asks the database; {starts} starts in turn.
- Processor time is the service's own, without PostgreSQL's and wrk's: it moves less than throughput on a busy machine.

| | bare | generated | ratio | aim |
|---|---|---|---|---|
"""

DESIGN = """
What only the generated service does, by design: it validates a signed token (RS256; a good one is remembered for a minute at most) and its permissions, limits rates by
caller, limits the time of each request, counts requests and queries for Prometheus, refuses unknown query parameters, validates, sets an ETag and security headers,
answers errors as problems, asks again when the database was away for a moment, and reads through EF Core 10.
Its idle threads sleep at once (`UnfairSemaphoreSpinLimit` 0), which helps where processors are shared; the bare one has the runtime's defaults.
"""

TOOL = """
## The tool

In process, from the spec's text: medians of 31 runs in milliseconds, least and most beside them. The two solutions are {files}.
Every file is written twice, to its place and (compressed) to the stored base; most of the time of `apply` is the file system's.

| | median | least | most |
|---|---|---|---|
"""


def head(machine, options) -> str:
    return HEAD.format(**vars(options)) + "".join(f"\n- {name}: {value}" for name, value in machine.items()) + "\n"


def service(services, options) -> str:
    bare, generated = services["bare"], services["generated"]
    section = SERVICE.format(
        rows=ROWS, connections=CONNECTIONS, rounds=options.rounds, seconds=options.seconds, warm_up=options.warm_up, starts=options.starts)
    rows = [
        ("GET, requests a second", "get per_second", "{:,.0f}", "≥ 0.85"),
        ("List, requests a second", "list per_second", "{:,.0f}", "≥ 0.85"),
        ("Ready after start, s", "start", "{:.2f}", "≤ 1.5"),
        ("GET, processor time, µs", "get cpu_us", "{:.0f}", ""),
        ("List, processor time, µs", "list cpu_us", "{:.0f}", ""),
        ("GET, median latency, ms", "get p50_ms", "{:.1f}", ""),
        ("GET, 99th percentile, ms", "get p99_ms", "{:.1f}", ""),
        ("List, median latency, ms", "list p50_ms", "{:.1f}", ""),
        ("List, 99th percentile, ms", "list p99_ms", "{:.1f}", ""),
        ("Resident memory when ready, MB", "idle", "{:.0f}", ""),
        ("Resident memory after the load, MB", "loaded", "{:.0f}", ""),
    ]
    for name, metric, form, aim in rows:
        figures = (form.format(one.median(metric)) for one in (bare, generated))
        section += f"| {name} | {' | '.join(figures)} | {generated.ratio(metric, bare):.2f} | {aim} |\n"
    return section + DESIGN


def tool(times) -> str:
    counts = [f"{line[1]} {line[0]}" for line in times if len(line) == 2]
    section = TOOL.format(files=" and ".join(counts))
    return section + "".join(f"| {' | '.join(line)} |\n" for line in times if len(line) == 4)
