//! The OpenAPI document of each service is valid, and the service keeps what it says: schemathesis tries to show
//! otherwise, with every check on.

use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use anyhow::Result;

use crate::job::Job;
use crate::machine::Need;
use crate::proof::Proof;
use crate::service::Running;
use crate::workbench::{Service, Tree, Workbench};

/// Hundreds of requests a second come from one user: the limit of requests is not what is tried here.
const SETTINGS: [(&str, &str); 3] =
    [("RateLimit__Burst", "1000000"), ("RateLimit__PerSecond", "1000000"), ("Logging__LogLevel__Default", "Warning")];

/// One service of a case.
pub fn proof(bench: &Arc<Workbench>, case: &str, service: &Service) -> Proof {
    let (bench, case, service) = (Arc::clone(bench), case.to_owned(), service.clone());
    let name = format!("openapi/{case}/{}", service.name);
    Proof::new(name, &[Need::Dotnet, Need::OpenApi], move |job| {
        let tree = bench.built(job, &case)?;
        prove(&bench, job, &tree, &service)
    })
}

fn prove(bench: &Workbench, job: &Job, tree: &Tree, service: &Service) -> Result<()> {
    let document = tree.dir.join("openapi").join(format!("{}.json", service.name));
    validate(job, &document)?;
    let database = bench.tmp().join(format!("{}.db", job.name.replace('/', "-")));
    let connection = (format!("ConnectionStrings__{}", service.pascal), format!("Data Source={}", database.display()));
    let mut settings = SETTINGS.to_vec();
    settings.push((&connection.0, &connection.1));
    let running = Running::start(bench, job, tree, service, &settings)?;
    exercise(bench, job, &format!("{}/openapi/v1.json", running.url), &running.admin_token()?)?;
    running.stop()
}

/// The document is OpenAPI 3.1.
pub fn validate(job: &Job, document: &Path) -> Result<()> {
    let mut command = Command::new("openapi-spec-validator");
    job.run("openapi-spec-validator", command.args(["--errors", "all"]).arg(document)).map(drop)
}

/// Runs schemathesis against a document that is served.
pub fn exercise(bench: &Workbench, job: &Job, url: &str, token: &str) -> Result<()> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/proofs");
    let mut command = Command::new("schemathesis");
    command
        .arg("--config-file")
        .arg(here.join("schemathesis.toml"))
        .args(["run", url, "--header", &format!("Authorization: Bearer {token}")])
        .current_dir(bench.folder(&format!("schemathesis/{}", job.name))?)
        .env("NO_COLOR", "1")
        .env("SCAFFOLD_PROOF_TOKEN", token)
        .env("SCAFFOLD_PROOF_URL", url.trim_end_matches("/openapi/v1.json"))
        .env("SCHEMATHESIS_HOOKS", here.join("schemathesis_hooks.py"));
    job.run("schemathesis", &mut command).map(drop)
}
