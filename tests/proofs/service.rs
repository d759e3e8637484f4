//! A generated service that runs on this machine: Development, SQLite.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Result, bail, ensure};
use serde_json::json;

use crate::http::{self, Api};
use crate::job::{Job, tail};
use crate::process::Process;
use crate::tokens::{DEVELOPMENT_ISSUER, TokenKey};
use crate::workbench::{Service, Tree, Workbench};

const READY: Duration = Duration::from_mins(2);
const STOP: Duration = Duration::from_secs(40);

/// Whose tokens a service takes.
pub enum Keys<'a> {
    /// Those of a key that is made for this run.
    Own,
    /// Those of `dotnet user-jwts`, by the user secrets in this folder.
    UserSecrets(&'a Path),
}

impl Keys<'_> {
    /// The variable that says where user secrets are, on Linux too.
    pub const SECRETS: &'static str = "APPDATA";
}

/// A service that runs until this goes.
pub struct Running {
    process: Process,
    log: PathBuf,
    key: TokenKey,
    audience: String,
    /// Where it answers.
    pub url: String,
}

impl Running {
    /// `dotnet run` in Development, as the solution's README says, except for its port, and waits until it is ready.
    pub fn start(
        bench: &Workbench,
        job: &Job,
        tree: &Tree,
        service: &Service,
        settings: &[(&str, &str)],
    ) -> Result<Self> {
        Self::start_with(bench, job, tree, service, &Keys::Own, settings)
    }

    /// The same, for the tokens of these keys.
    pub fn start_with(
        bench: &Workbench,
        job: &Job,
        tree: &Tree,
        service: &Service,
        keys: &Keys<'_>,
        settings: &[(&str, &str)],
    ) -> Result<Self> {
        let url = format!("http://127.0.0.1:{}", http::free_port()?);
        let key = TokenKey::development();
        let api = service.api();
        let mut command = bench.dotnet(tree, &["run", "--no-build", "--project", &api, "--", "--urls", &url]);
        match keys {
            Keys::Own => command
                .env("Authentication__Schemes__Bearer__SigningKeys__0__Issuer", DEVELOPMENT_ISSUER)
                .env("Authentication__Schemes__Bearer__SigningKeys__0__Value", key.value()),
            Keys::UserSecrets(folder) => command.env(Keys::SECRETS, folder),
        };
        command.envs(settings.iter().copied());
        let log = job.log(&format!("run {}", service.name));
        let process = Process::start(&mut command, &log)?;
        let mut running = Self { process, log, key, audience: service.name.clone(), url };
        let ready =
            http::wait_until_ready(&running.api(), "/health/ready", READY, || match running.process.ended()? {
                Some(status) => bail!("it ended with {status}"),
                None => Ok(()),
            });
        match ready {
            Ok(()) => Ok(running),
            Err(error) => {
                Err(error.context(format!("{} does not start:\n{}", service.name, tail(&running.log()?, 40))))
            }
        }
    }

    /// The service, called by nobody.
    pub fn api(&self) -> Api {
        Api::at(&self.url)
    }

    /// A token of a user with the role `admin`.
    pub fn admin_token(&self) -> Result<String> {
        self.key.token(&self.audience, "proof", &json!({ "role": "admin" }))
    }

    /// What it has printed, without what `dotnet run` says before it.
    pub fn log(&self) -> Result<String> {
        let text = String::from_utf8_lossy(&fs::read(&self.log)?).into_owned();
        Ok(text.lines().filter(|line| !line.starts_with("Using launch settings from ")).collect::<Vec<_>>().join("\n"))
    }

    /// Stops it. `dotnet run` gets the signal too, and may be the first to go, with 143; what the service itself leaves
    /// with is shown by the `compose` proof.
    pub fn stop(self) -> Result<()> {
        let status = self.process.terminate(STOP)?;
        ensure!(status.success() || status.code() == Some(143), "it ended with {status} on SIGTERM");
        Ok(())
    }
}
