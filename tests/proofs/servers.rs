//! The other servers of a generated solution, each in a container of its own: what its compose folder lists.

use std::net::TcpListener;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use crate::cleanup::{self, Guard};
use crate::job::Job;
use crate::postgres::docker;
use crate::workbench::Tree;

const READY: Duration = Duration::from_mins(2);

/// Servers that run; they go when this does.
#[derive(Default)]
pub struct Servers {
    /// Variables that tell the tests of a solution where they are.
    pub environment: Vec<(&'static str, String)>,
    guards: Vec<Guard>,
}

impl Servers {
    /// Starts what a tree needs beside PostgreSQL.
    pub fn start(job: &Job, tree: &Tree) -> Result<Self> {
        let mut servers = Self::default();
        for (name, start) in [
            ("valkey", Self::valkey as fn(&mut Self, &Job) -> Result<()>),
            ("rabbitmq", Self::rabbitmq),
            ("kafka", Self::kafka),
        ] {
            if tree.dir.join(format!("compose/{name}.yaml")).is_file() {
                job.step(name, || start(&mut servers, job))?;
            }
        }
        Ok(servers)
    }

    fn valkey(&mut self, job: &Job) -> Result<()> {
        let name = self.run(job, "valkey", &["--publish", "127.0.0.1::6379", "valkey/valkey:8"])?;
        wait(&name, &["valkey-cli", "ping"])?;
        self.environment.push(("ConnectionStrings__Valkey", address(&name, 6379)?));
        Ok(())
    }

    fn rabbitmq(&mut self, job: &Job) -> Result<()> {
        let arguments = [
            "--env",
            "RABBITMQ_DEFAULT_USER=proof",
            "--env",
            "RABBITMQ_DEFAULT_PASS=proof",
            "--publish",
            "127.0.0.1::5672",
            "rabbitmq:4-management",
        ];
        let name = self.run(job, "rabbitmq", &arguments)?;
        wait(&name, &["rabbitmq-diagnostics", "-q", "check_port_connectivity"])?;
        let address = address(&name, 5672)?;
        self.environment.push(("ConnectionStrings__RabbitMq", format!("amqp://proof:proof@{address}/")));
        Ok(())
    }

    /// A broker tells its clients where it is, so the port must be known before it starts.
    fn kafka(&mut self, job: &Job) -> Result<()> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let settings = [
            "NODE_ID=1".to_owned(),
            "PROCESS_ROLES=broker,controller".to_owned(),
            format!("LISTENERS=PLAINTEXT://:{port},CONTROLLER://:9093"),
            format!("ADVERTISED_LISTENERS=PLAINTEXT://127.0.0.1:{port}"),
            "CONTROLLER_LISTENER_NAMES=CONTROLLER".to_owned(),
            "LISTENER_SECURITY_PROTOCOL_MAP=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT".to_owned(),
            "CONTROLLER_QUORUM_VOTERS=1@localhost:9093".to_owned(),
            "OFFSETS_TOPIC_REPLICATION_FACTOR=1".to_owned(),
            "TRANSACTION_STATE_LOG_REPLICATION_FACTOR=1".to_owned(),
            "TRANSACTION_STATE_LOG_MIN_ISR=1".to_owned(),
            "GROUP_INITIAL_REBALANCE_DELAY_MS=0".to_owned(),
            "AUTO_CREATE_TOPICS_ENABLE=false".to_owned(),
        ];
        let publish = format!("127.0.0.1:{port}:{port}");
        let settings = settings.map(|setting| format!("KAFKA_{setting}"));
        let mut arguments: Vec<&str> = settings.iter().flat_map(|setting| ["--env", setting]).collect();
        arguments.extend(["--publish", &publish, "apache/kafka:4.1.1"]);
        let name = self.run(job, "kafka", &arguments)?;
        let bootstrap = format!("localhost:{port}");
        wait(&name, &["/opt/kafka/bin/kafka-broker-api-versions.sh", "--bootstrap-server", &bootstrap])?;
        self.environment.push(("ConnectionStrings__Kafka", format!("127.0.0.1:{port}")));
        Ok(())
    }

    fn run(&mut self, job: &Job, server: &str, arguments: &[&str]) -> Result<String> {
        let name = format!("scaffold-proof-{}-{}-{server}", std::process::id(), job.name.replace('/', "-"));
        let remove = name.clone();
        self.guards.push(cleanup::guard(move || {
            let mut command = Command::new("docker");
            let command = command.args(["rm", "--force", "--volumes", &remove]);
            drop(command.stdout(Stdio::null()).stderr(Stdio::null()).status());
        }));
        let all = [&["run", "--detach", "--name", &name], arguments].concat();
        docker(&all)?;
        Ok(name)
    }
}

/// Until a command in the container succeeds.
fn wait(name: &str, command: &[&str]) -> Result<()> {
    let start = Instant::now();
    let all = [&["exec", name], command].concat();
    while let Err(error) = docker(&all) {
        ensure!(start.elapsed() < READY, "{name} is not ready after {READY:?}: {error}");
        thread::sleep(Duration::from_millis(300));
    }
    Ok(())
}

fn address(name: &str, port: u16) -> Result<String> {
    let address = docker(&["port", name, &format!("{port}/tcp")])?;
    let Some(first) = address.lines().next() else { bail!("docker port says {address}") };
    let port = first.rsplit(':').next().with_context(|| address.clone())?.trim().to_owned();
    Ok(format!("127.0.0.1:{port}"))
}
