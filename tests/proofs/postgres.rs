//! A PostgreSQL server in a container.

use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Result, bail, ensure};

use crate::cleanup::{self, Guard};
use crate::job::Job;

const IMAGE: &str = "postgres:17";
const PASSWORD: &str = "proof";
const READY: Duration = Duration::from_mins(1);

/// A server of its own; it goes with its data when this does.
pub struct Postgres {
    name: String,
    port: u16,
    _guard: Guard,
}

impl Postgres {
    /// Starts one and waits until it answers.
    pub fn start(job: &Job) -> Result<Self> {
        let name = format!("scaffold-proof-{}-{}", std::process::id(), job.name.replace('/', "-"));
        let remove = name.clone();
        let guard = cleanup::guard(move || {
            let mut command = Command::new("docker");
            drop(
                command
                    .args(["rm", "--force", "--volumes", &remove])
                    .stdout(Stdio::null())
                    .stderr(Stdio::null())
                    .status(),
            );
        });
        let password = format!("POSTGRES_PASSWORD={PASSWORD}");
        docker(&["run", "--detach", "--name", &name, "--env", &password, "--publish", "127.0.0.1::5432", IMAGE])?;
        let address = docker(&["port", &name, "5432/tcp"])?;
        let Some(port) = address.lines().next().and_then(|line| line.rsplit(':').next()?.trim().parse().ok()) else {
            bail!("docker port says {address}");
        };
        let start = Instant::now();
        // Over TCP: while it sets itself up it listens on its socket only.
        while docker(&["exec", &name, "pg_isready", "-U", "postgres", "-h", "127.0.0.1"]).is_err() {
            ensure!(start.elapsed() < READY, "{IMAGE} does not answer after {READY:?}");
            thread::sleep(Duration::from_millis(200));
        }
        Ok(Self { name, port, _guard: guard })
    }

    /// The container.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// For Npgsql, as a role that may create databases.
    pub fn connection_string(&self) -> String {
        format!("Host=127.0.0.1;Port={};Database=postgres;Username=postgres;Password={PASSWORD}", self.port)
    }
}

/// Runs docker and gives its output.
pub fn docker(arguments: &[&str]) -> Result<String> {
    Ok(String::from_utf8_lossy(&run(arguments)?.stdout).trim().to_owned())
}

/// The same, with what it prints to standard error: the second half of a container's log.
pub fn docker_with_errors(arguments: &[&str]) -> Result<String> {
    let output = run(arguments)?;
    Ok(format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr)))
}

fn run(arguments: &[&str]) -> Result<Output> {
    let output = Command::new("docker").args(arguments).stdin(Stdio::null()).output()?;
    if !output.status.success() {
        bail!("docker {}: {}", arguments.join(" "), String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(output)
}
