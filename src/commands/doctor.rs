//! `scaffold doctor`: what this machine has of what generated solutions need.

use std::process::{Command, Stdio};

use serde::Serialize;
use serde_json::json;

use crate::error::{Error, Result};
use crate::ui::Ui;

/// The .NET SDK that solutions are generated for.
const DOTNET_MAJOR: u32 = 10;
/// Compose reads `include:` and `depends_on` conditions since then.
const COMPOSE: (u32, u32) = (2, 20);

#[derive(Debug, Serialize)]
struct Check {
    name: &'static str,
    ok: bool,
    found: Option<String>,
    needed_for: &'static str,
    advice: Option<String>,
}

/// Looks at each tool in turn; fails when one that builds and tests need is missing.
pub(super) fn run(ui: &mut Ui, json: bool) -> Result<()> {
    let checks = [dotnet(), docker(), compose(), git()];
    if json {
        let failed = checks.iter().filter(|check| !check.ok).count();
        ui.json(&json!({ "checks": checks, "failed": failed }))?;
    } else {
        for check in &checks {
            let mark = if check.ok { "ok     " } else { "missing" };
            let found = check.found.as_deref().unwrap_or("not found");
            ui.write(&format!("{mark} {:<16} {found} (for {})\n", check.name, check.needed_for))?;
            if let Some(advice) = &check.advice {
                ui.write(&format!("        {advice}\n"))?;
            }
        }
    }
    match checks.iter().filter(|check| !check.ok).map(|check| check.name).collect::<Vec<_>>() {
        missing if missing.is_empty() => Ok(()),
        missing => Err(Error::failure(format!("this machine lacks {}", missing.join(", ")))),
    }
}

fn dotnet() -> Check {
    let found = output("dotnet", &["--list-sdks"]);
    let mut versions = found.as_deref().unwrap_or_default().lines().filter_map(|line| line.split(' ').next());
    let newest = versions.rfind(|version| version_of(version).is_some_and(|(major, _)| major >= DOTNET_MAJOR));
    Check {
        name: ".NET SDK",
        ok: newest.is_some(),
        found: newest
            .map(str::to_owned)
            .or_else(|| found.as_deref().and_then(|text| text.lines().last().map(str::to_owned))),
        needed_for: "building, testing and running services",
        advice: newest.is_none().then(|| "install the .NET 10 SDK and put `dotnet` on the PATH".to_owned()),
    }
}

fn docker() -> Check {
    let client = output("docker", &["version", "--format", "{{.Client.Version}}"]);
    let server =
        output("docker", &["version", "--format", "{{.Server.Version}}"]).filter(|text| version_of(text).is_some());
    let advice = match (&client, &server) {
        (_, Some(_)) => None,
        (Some(_), None) => Some("the client is there, but no engine answers: start Docker"),
        (None, None) => Some("install Docker Engine or Docker Desktop and start it"),
    };
    Check {
        name: "Docker Engine",
        ok: server.is_some(),
        found: server,
        needed_for: "images, PostgreSQL on this machine, `docker compose up`",
        advice: advice.map(str::to_owned),
    }
}

fn compose() -> Check {
    let found = output("docker", &["compose", "version", "--short"]);
    let ok = found.as_deref().and_then(version_of).is_some_and(|version| version >= COMPOSE);
    Check {
        name: "Docker Compose",
        ok,
        found,
        needed_for: "`docker compose up --build --wait`",
        advice: (!ok).then(|| format!("install the Compose plugin, {}.{} or newer", COMPOSE.0, COMPOSE.1)),
    }
}

fn git() -> Check {
    let found = output("git", &["--version"]).map(|text| text.trim_start_matches("git version ").to_owned());
    let advice = found.is_none().then(|| "install git".to_owned());
    Check { name: "git", ok: found.is_some(), found, needed_for: "keeping the solution and its log", advice }
}

/// The first words of a tool's answer; `None` when it is not there or fails.
fn output(program: &str, args: &[&str]) -> Option<String> {
    let output = Command::new(program).args(args).stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    (output.status.success() && !text.is_empty()).then_some(text)
}

/// Major and minor of `10.0.401`, `v2.26.1` or `5.1.4+ds1`.
fn version_of(text: &str) -> Option<(u32, u32)> {
    let mut parts = text.trim().trim_start_matches('v').split(['.', '+', '-', ' ']);
    Some((parts.next()?.parse().ok()?, parts.next().and_then(|part| part.parse().ok()).unwrap_or(0)))
}

#[cfg(test)]
mod tests {
    use super::version_of;

    #[test]
    fn versions_of_tools_are_read() {
        assert_eq!(version_of("10.0.401"), Some((10, 0)));
        assert_eq!(version_of("v2.26.1-4"), Some((2, 26)));
        assert_eq!(version_of("2.46.1"), Some((2, 46)));
        assert_eq!(version_of("<no value>"), None);
    }
}
