//! What the machine has.

use std::collections::BTreeMap;
use std::process::{Command, Stdio};

/// A tool that proofs need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// The .NET SDK, 10 or later.
    Dotnet,
    /// An engine that answers, with Compose v2.
    Docker,
    /// schemathesis and openapi-spec-validator.
    OpenApi,
}

/// Asked once per run.
pub struct Machine(BTreeMap<Need, Option<String>>);

impl Machine {
    /// Looks for what is needed; nothing else is started.
    pub fn look(needs: impl Iterator<Item = Need>) -> Self {
        Self(needs.map(|need| (need, need.missing())).collect())
    }

    /// Why a proof with these needs cannot run.
    pub fn lacks(&self, needs: &[Need]) -> Option<String> {
        needs.iter().find_map(|need| self.0.get(need).cloned().flatten())
    }
}

impl Need {
    fn missing(self) -> Option<String> {
        match self {
            Self::Dotnet => match ask("dotnet", &["--version"]) {
                Some(version) if major(&version) >= 10 => None,
                Some(version) => Some(format!("the .NET SDK is {version}; 10 or later is needed")),
                None => Some("there is no .NET SDK (dotnet)".into()),
            },
            Self::Docker => match (ask("docker", &["info"]), ask("docker", &["compose", "version"])) {
                (None, _) => Some("no Docker engine answers (docker info)".into()),
                (_, None) => Some("there is no Compose v2 (docker compose)".into()),
                _ => None,
            },
            Self::OpenApi => ["schemathesis", "openapi-spec-validator"]
                .iter()
                .find(|tool| ask(tool, &["--version"]).is_none())
                .map(|tool| format!("there is no {tool} (tests/proofs/requirements.txt)")),
        }
    }
}

/// What a tool prints, if it is there and content.
fn ask(tool: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(tool)
        .args(arguments)
        .current_dir(std::env::temp_dir())
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn major(version: &str) -> u32 {
    version.split('.').next().and_then(|text| text.parse().ok()).unwrap_or(0)
}
