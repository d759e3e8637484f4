//! `docker compose` of a generated solution, in production mode.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::cleanup::{self, Guard};
use crate::http::{self, Api};
use crate::issuer::Issuer;
use crate::job::{Job, relative, tail};
use crate::postgres::{docker, docker_with_errors};
use crate::workbench::Tree;

/// Seconds for all containers to become healthy once their images are built.
const HEALTHY: &str = "180";

/// How a user runs a solution on one machine, beyond what it brings itself.
#[derive(Default)]
pub struct Setup {
    /// Variables of `.env`.
    pub variables: Vec<(&'static str, String)>,
    /// Containers of each service, and of the gateway; more than one have no fixed port on the machine.
    pub replicas: u16,
    /// There is a gateway.
    pub gateway: bool,
}

/// Containers, networks, volumes and images that go when this does.
pub struct Stack {
    compose: Compose,
    ports: BTreeMap<String, u16>,
    /// The names of its services.
    pub services: Vec<String>,
    _guard: Guard,
}

/// How its commands begin.
#[derive(Clone)]
struct Compose {
    folder: PathBuf,
    project: String,
    overlay: PathBuf,
    environment: Vec<(String, String)>,
}

impl Stack {
    /// `docker compose up --build --wait`.
    pub fn up(job: &Job, tree: &Tree, issuer: &Issuer, setup: &Setup) -> Result<Self> {
        let project = format!("scaffold-proof-{}-{}", std::process::id(), job.name.replace('/', "-"));
        let overlay = tree.dir.with_extension("proof.json");
        let services: Vec<String> = tree.services.iter().map(|service| service.name.clone()).collect();
        let mut reached = services.clone();
        reached.extend(setup.gateway.then(|| "gateway".to_owned()));
        fs::write(&overlay, overlay_for(&reached, setup.replicas).to_string())?;
        let mut ports = BTreeMap::new();
        let mut environment = vec![
            ("ASPNETCORE_ENVIRONMENT".into(), "Production".into()),
            ("IMAGE_PREFIX".into(), project.clone()),
            ("OIDC_AUTHORITY".into(), issuer.url.clone()),
            ("POSTGRES_PASSWORD".into(), "proof".into()),
        ];
        environment.extend(setup.variables.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
        for service in &reached {
            // Zero is any free port: of several replicas each has one.
            let port = if setup.replicas > 1 { 0 } else { http::free_port()? };
            environment.push((format!("{}_PORT", service.to_uppercase().replace('-', "_")), port.to_string()));
            ports.insert(service.clone(), port);
        }
        let compose = Compose { folder: tree.dir.clone(), project, overlay, environment };
        let down = compose.clone();
        let guard = cleanup::guard(move || {
            let arguments = ["down", "--volumes", "--rmi", "local", "--remove-orphans", "--timeout", "5"];
            drop(down.command(&arguments).output());
        });
        let stack = Self { compose, ports, services, _guard: guard };
        job.run("docker compose build", &mut stack.compose.command(&["build"]))?;
        let up = ["up", "--build", "--wait", "--wait-timeout", HEALTHY];
        job.run("docker compose up --build --wait", &mut stack.compose.command(&up)).map_err(|error| {
            match stack.keep_logs(job) {
                Ok(logs) => error.context(format!("the containers' log: {logs}")),
                Err(_) => error,
            }
        })?;
        Ok(stack)
    }

    /// Runs a command of compose.
    pub fn compose(&self, arguments: &[&str]) -> Result<String> {
        let output = self.compose.command(arguments).output()?;
        if !output.status.success() {
            let text = String::from_utf8_lossy(&output.stderr).into_owned();
            bail!("docker compose {}: {}", arguments.join(" "), tail(&text, 20));
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// A service, called by nobody, through its published port.
    pub fn api(&self, service: &str) -> Api {
        Api::at(&format!("http://127.0.0.1:{}", self.ports.get(service).copied().unwrap_or_default()))
    }

    /// The container of a service.
    pub fn container(&self, service: &str) -> Result<String> {
        Ok(self.compose(&["ps", "--all", "--quiet", service])?.trim().to_owned())
    }

    /// All its containers, in the order of their names: the replicas of a service.
    pub fn containers(&self, service: &str) -> Result<Vec<String>> {
        let lines = self.compose(&["ps", "--all", "--format", "{{.Name}}", service])?;
        let mut names: Vec<String> = lines.lines().map(str::to_owned).collect();
        names.sort();
        Ok(names)
    }

    /// What `docker inspect` says of the container of a service.
    pub fn inspect(&self, service: &str) -> Result<Value> {
        let all: Value = serde_json::from_str(&docker(&["inspect", &self.container(service)?])?)?;
        Ok(all[0].clone())
    }

    /// What a service has printed.
    pub fn logs(&self, service: &str) -> Result<String> {
        // Not through compose, which puts terminal codes into it.
        docker_with_errors(&["logs", &self.container(service)?])
    }

    /// Keeps the log of all containers beside the proof's other logs, and says where.
    pub fn keep_logs(&self, job: &Job) -> Result<String> {
        let path = job.log("containers");
        fs::write(&path, self.compose(&["logs", "--no-color", "--timestamps"])?)?;
        Ok(relative(&path))
    }
}

impl Compose {
    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("docker");
        command.args(["compose", "--project-name", &self.project, "--project-directory"]).arg(&self.folder);
        command.arg("--file").arg(self.folder.join("compose.yaml")).arg("--file").arg(&self.overlay);
        command.args(["--ansi", "never", "--progress", "plain"]);
        command.args(arguments).current_dir(&self.folder).envs(self.environment.iter().cloned());
        command.stdin(std::process::Stdio::null());
        command
    }
}

/// The container's own address, by what `docker inspect` says of it: a published port goes through a proxy that accepts
/// what nobody answers, and several replicas have another one after each start.
pub fn address_of(inspected: &Value) -> Result<String> {
    let networks = inspected["NetworkSettings"]["Networks"].as_object().context("the container has no network")?;
    let addresses = networks.values().filter_map(|network| network["IPAddress"].as_str());
    let address = addresses.into_iter().find(|address| !address.is_empty()).context("it has no address")?;
    Ok(format!("{address}:8080"))
}

/// An issuer on this machine speaks plain HTTP, and containers have to find it. But for replicas nothing else differs
/// from what a user starts.
fn overlay_for(services: &[String], replicas: u16) -> Value {
    let services: serde_json::Map<String, Value> = services
        .iter()
        .map(|name| {
            let settings = json!({ "Authentication__Schemes__Bearer__RequireHttpsMetadata": "false" });
            let mut service = json!({ "environment": settings, "extra_hosts": ["host.docker.internal:host-gateway"] });
            if replicas > 1 {
                service["deploy"] = json!({ "replicas": replicas });
            }
            (name.clone(), service)
        })
        .collect();
    json!({ "services": services })
}
