//! Renders a built-in example into a folder, for work on the templates: `cargo run --example render -- DIR [SOLUTION SERVICE…]`.

use std::collections::BTreeMap;

use scaffold::catalog::Catalog;
use scaffold::spec::{Service, Spec};
use scaffold::{plan, render};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let dir = args.next().ok_or("a folder is missing")?;
    let solution = args.next().unwrap_or_else(|| "Shop".into());
    let mut services: Vec<String> = args.collect();
    if services.is_empty() {
        services.push("orders".into());
    }
    let services = services.into_iter().map(|name| (name, Service::default())).collect();
    let spec = Spec { solution, with: BTreeMap::new(), services };
    let catalog = Catalog::embedded().map_err(|error| format!("{error} {:?}", error.causes))?;
    let plan = plan::plan(&spec, &catalog).map_err(|error| format!("{error} {:?}", error.causes))?;
    let tree = render::render(&plan, &catalog).map_err(|error| format!("{error} {:?}", error.causes))?;
    for (path, file) in tree.iter() {
        let path = camino::Utf8Path::new(&dir).join(path);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)?;
        }
        if std::fs::read(&path).ok().as_deref() != Some(&file.content) {
            std::fs::write(path, &file.content)?;
        }
    }
    Ok(())
}
