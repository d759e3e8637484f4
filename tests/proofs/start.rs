//! `dotnet run` on a developer's machine: nothing to set up, no warning, and the first GET shows something.

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::job::Job;
use crate::logs;
use crate::machine::Need;
use crate::proof::Proof;
use crate::service::Running;
use crate::workbench::{Service, Tree, Workbench};

/// Background work that would complain does so by then.
const SETTLE: Duration = Duration::from_secs(2);

/// Every service of a case.
pub fn proof(bench: &Arc<Workbench>, case: &str) -> Proof {
    let (bench, case) = (Arc::clone(bench), case.to_owned());
    Proof::new(format!("start/{case}"), &[Need::Dotnet], move |job| {
        let tree = bench.built(job, &case)?;
        for service in &tree.services {
            job.step(&service.name, || start(&bench, job, &tree, service))?;
        }
        Ok(())
    })
}

fn start(bench: &Workbench, job: &Job, tree: &Tree, service: &Service) -> Result<()> {
    let running = Running::start(bench, job, tree, service, &[])?;
    let api = running.api().with_token(running.admin_token()?);
    let document = api.get("/openapi/v1.json")?.expect(200)?.json()?;
    let lists = lists(&document)?;
    ensure!(lists.len() == service.resources, "{} resources, but these lists: {lists:?}", service.resources);
    for list in lists {
        let page = api.get(&list)?.expect(200)?.json()?;
        let items = page["items"].as_array().with_context(|| format!("{list} has no items: {page}"))?;
        ensure!(!items.is_empty(), "{list} shows nothing: no development data");
    }
    api.get("/scalar/")?.expect(200).context("the user interface of the API")?;
    thread::sleep(SETTLE);
    let offences = logs::offences(&running.log()?);
    ensure!(offences.is_empty(), "a clean start logs:\n{}", offences.join("\n"));
    running.stop()
}

/// The paths of lists: GET without a parameter in the path.
pub fn lists(document: &Value) -> Result<Vec<String>> {
    let paths = document["paths"].as_object().context("the document has no paths")?;
    let is_list = |(path, operations): &(&String, &Value)| !path.contains('{') && operations["get"].is_object();
    Ok(paths.iter().filter(is_list).map(|(path, _)| path.clone()).collect())
}
