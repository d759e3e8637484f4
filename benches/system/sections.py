"""Their sections of docs/benchmarks.md."""

import machine
from compare import CONNECTIONS
from messages import SINGLES

WHERE = "On {date}: {processor}, load average at the end {load}."

GATEWAY = """
## The gateway beside the service alone

{where}

The generated gateway in front of one generated service, both published for Release with ReadyToRun, in Production, on PostgreSQL 17 in Docker; all of it, with wrk, on the one machine.
A thousand orders by id are read in turn, straight from the service and through the gateway, which validates the token and counts limits of its own, and passes on.
Before anything is measured the answers are compared, byte by byte.

- Alone: `wrk -t1 -c1`, one request after the other: what the gateway adds to each.
- Loaded: `wrk -t1 -c{connections}`: here the gateway takes processor time from the service, the database and wrk, which it does not on machines of its own.
- {rounds} rounds of {seconds} s of each in turn, after {warm_up:,} requests of each kind. Figures are medians, ratios are medians of each round's ratio.
- Processor time is the service's in the first column and the gateway's alone in the second.

| | straight | through the gateway | ratio |
|---|---|---|---|
"""

MESSAGES = """
## Events from outbox to effect

{where}

`orders` and `billing` of `benches/system/scaffold.yaml`, one process each, on PostgreSQL 17 and the broker in Docker. Both brokers in turn, {rounds} rounds, medians.

- Many: {messages:,} events that are due at once in the outbox. Sent: confirmed by the broker and noted as sent. Handled: an invoice and the receipt of the message, one transaction each, until the last.
- One: {singles} orders placed one after the other, from the request to the row that the event makes in `billing`.
- Every event has a key of its own; the queue is a quorum queue, the topic has 6 partitions, and both have one node.
- Processor time is that of the two services.

| | RabbitMQ | Kafka |
|---|---|---|
"""


def gateway(results, options) -> str:
    straight, through = results["straight"], results["gateway"]
    text = GATEWAY.format(where=where(), connections=CONNECTIONS, rounds=options.rounds, seconds=options.seconds, warm_up=options.warm_up)
    rows = [
        ("Alone: requests a second", "alone per_second", "{:,.0f}"),
        ("Alone: median latency, ms", "alone p50_ms", "{:.2f}"),
        ("Alone: 99th percentile, ms", "alone p99_ms", "{:.2f}"),
        ("Loaded: requests a second", "loaded per_second", "{:,.0f}"),
        ("Loaded: median latency, ms", "loaded p50_ms", "{:.1f}"),
        ("Loaded: 99th percentile, ms", "loaded p99_ms", "{:.1f}"),
        ("Loaded: processor time, µs", "loaded cpu_us", "{:.0f}"),
        ("Resident memory after the load, MB", "memory", "{:.0f}"),
    ]
    for name, metric, form in rows:
        figures = " | ".join(form.format(one.median(metric)) for one in (straight, through))
        text += f"| {name} | {figures} | {through.ratio(metric, straight):.2f} |\n"
    return text


def messages(results, options) -> str:
    text = MESSAGES.format(where=where(), rounds=options.rounds, messages=options.messages, singles=SINGLES)
    rows = [
        ("Many: sent a second", "sent", "{:,.0f}"),
        ("Many: handled a second", "handled", "{:,.0f}"),
        ("Many: processor time of the sender, µs a message", "orders cpu_us", "{:.0f}"),
        ("Many: processor time of the receiver, µs a message", "billing cpu_us", "{:.0f}"),
        ("One: median, ms", "p50_ms", "{:.0f}"),
        ("One: 99th percentile, ms", "p99_ms", "{:.0f}"),
    ]
    for name, metric, form in rows:
        text += f"| {name} | {' | '.join(form.format(one.median(metric)) for one in results.values())} |\n"
    return text


def where() -> str:
    described = machine.describe()
    return WHERE.format(date=described["Date"], processor=described["Processor"], load=described["Load average at the end"])
