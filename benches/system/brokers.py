"""RabbitMQ and Kafka in Docker for a measurement, as the generated Compose files set them up, on a port of this machine."""

import subprocess
import time
import uuid

from target import free_port

PASSWORD = "bench"


class Broker:
    """A server of its own, removed at the end."""

    def __init__(self, name: str):
        self._container = f"bench-{name}-{uuid.uuid4().hex[:8]}"
        port = free_port()
        self.settings, arguments, self._is_well = (rabbitmq if name == "rabbitmq" else kafka)(port)
        self._docker("run", "-d", "--rm", "--name", self._container, *arguments)
        deadline = time.monotonic() + 180
        while subprocess.run(["docker", "exec", self._container, *self._is_well], capture_output=True).returncode:
            if time.monotonic() > deadline:
                raise TimeoutError(f"{name} does not start")
            time.sleep(1)

    def close(self):
        subprocess.run(["docker", "rm", "-f", "-v", self._container], capture_output=True)

    @staticmethod
    def _docker(*args):
        subprocess.run(["docker", *args], check=True, capture_output=True)


def rabbitmq(port: int):
    settings = {
        "ConnectionStrings__RabbitMq": f"amqp://events:{PASSWORD}@127.0.0.1:{port}/",
        "Messaging__Transport": "RabbitMq",
    }
    run = ["-p", f"127.0.0.1:{port}:5672", "-e", "RABBITMQ_DEFAULT_USER=events", "-e", f"RABBITMQ_DEFAULT_PASS={PASSWORD}"]
    return settings, [*run, "rabbitmq:4-management"], ["rabbitmq-diagnostics", "-q", "check_port_connectivity"]


def kafka(port: int):
    settings = {"ConnectionStrings__Kafka": f"127.0.0.1:{port}", "Messaging__Transport": "Kafka"}
    variables = {
        "KAFKA_NODE_ID": "1",
        "KAFKA_PROCESS_ROLES": "broker,controller",
        "KAFKA_LISTENERS": f"PLAINTEXT://:{port},CONTROLLER://:9093",
        "KAFKA_ADVERTISED_LISTENERS": f"PLAINTEXT://127.0.0.1:{port}",
        "KAFKA_CONTROLLER_LISTENER_NAMES": "CONTROLLER",
        "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP": "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
        "KAFKA_CONTROLLER_QUORUM_VOTERS": "1@localhost:9093",
        "KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR": "1",
        "KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR": "1",
        "KAFKA_TRANSACTION_STATE_LOG_MIN_ISR": "1",
        "KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS": "0",
        "KAFKA_AUTO_CREATE_TOPICS_ENABLE": "false",
    }
    run = ["-p", f"127.0.0.1:{port}:{port}"] + [part for name, value in variables.items() for part in ("-e", f"{name}={value}")]
    return settings, [*run, "apache/kafka:4.1.1"], ["/opt/kafka/bin/kafka-broker-api-versions.sh", "--bootstrap-server", f"127.0.0.1:{port}"]
