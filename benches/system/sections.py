"""Its section of docs/benchmarks.md."""

import machine
from messages import SINGLES

WHERE = "On {date}: {processor}, load average at the end {load}."

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
