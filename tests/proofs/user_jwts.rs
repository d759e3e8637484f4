//! `dotnet user-jwts` on a developer's machine, as the README says: its tokens are taken, and open what their role opens.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use anyhow::{Context, Result, ensure};

use crate::job::Job;
use crate::machine::Need;
use crate::proof::Proof;
use crate::service::{Keys, Running};
use crate::start::lists;
use crate::workbench::{Service, Tree, Workbench};

/// Every service of a case.
pub fn proof(bench: &Arc<Workbench>, case: &str) -> Proof {
    let (bench, case) = (Arc::clone(bench), case.to_owned());
    Proof::new("auth/user-jwts", &[Need::Dotnet], move |job| {
        let tree = bench.built(job, &case)?;
        let secrets = bench.folder("user-secrets")?;
        for service in &tree.services {
            // The tool writes its issuer and the audience there, and other proofs have the same tree.
            let settings = tree.dir.join(service.api()).join("appsettings.Development.json");
            let before = fs::read(&settings)?;
            let outcome = job.step(&service.name, || prove(&bench, job, &tree, service, &secrets));
            fs::write(&settings, before)?;
            outcome?;
        }
        Ok(())
    })
}

fn prove(bench: &Workbench, job: &Job, tree: &Tree, service: &Service, secrets: &Path) -> Result<()> {
    let token = |arguments: &[&str]| -> Result<String> {
        let (api, audience) = (service.api(), service.name.as_str());
        let create = ["user-jwts", "create", "--project", &api, "--audience", audience, "--output", "token"];
        let arguments = [&create, arguments].concat();
        let output = run(bench.dotnet(tree, &arguments).env(Keys::SECRETS, secrets))?;
        let token = output.lines().last().unwrap_or_default().trim().to_owned();
        ensure!(token.matches('.').count() == 2, "`dotnet user-jwts create` prints no token: {output}");
        Ok(token)
    };
    let admin = token(&["--role", "admin"])?;
    let viewer = token(&["--role", "viewer"])?;
    let stranger = token(&["--role", "stranger"])?;
    let running = Running::start_with(bench, job, tree, service, &Keys::UserSecrets(secrets), &[])?;
    let document = running.api().get("/openapi/v1.json")?.expect(200)?.json()?;
    let list = lists(&document)?.into_iter().next().context("the service lists nothing")?;
    let scope = token(&["--claim", &format!("scope={}:read", list.rsplit('/').next().unwrap_or_default())])?;
    let nothing = format!("{list}/0190a5b2-7c3e-7000-8000-000000000000");
    let with = |token: &str| running.api().with_token(token);
    running.api().get(&list)?.problem(401)?;
    with(&stranger).get(&list)?.problem(403)?;
    for token in [&admin, &viewer, &scope] {
        with(token).get(&list)?.expect(200)?;
    }
    with(&viewer).send("DELETE", &nothing, None, &[])?.problem(403)?;
    with(&admin).send("DELETE", &nothing, None, &[])?.problem(404)?;
    running.stop()
}

fn run(command: &mut Command) -> Result<String> {
    let output = command.output().context("dotnet user-jwts")?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    ensure!(output.status.success(), "{text}\n{}", String::from_utf8_lossy(&output.stderr));
    Ok(text)
}
