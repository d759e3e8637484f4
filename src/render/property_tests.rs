//! Any accepted spec renders, the same way each time, to files that parse and do not collide.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::spec::{Spec, samples};

/// A spec of the kinds that there are.
fn spec() -> impl Strategy<Value = Spec> {
    samples::spec().prop_map(|mut spec| {
        spec.with.clear();
        for service in spec.services.values_mut() {
            service.with.clear();
            for resource in service.resources.values_mut() {
                resource.events.clear();
            }
        }
        spec
    })
}

/// What is wrong with a file of this name.
fn fault(path: &str, text: &str) -> Option<String> {
    match path.rsplit('.').next().unwrap_or_default() {
        "json" => serde_json::from_str::<serde_json::Value>(text).err().map(|error| error.to_string()),
        "yaml" | "yml" => serde_yaml::from_str::<serde_yaml::Value>(text).err().map(|error| error.to_string()),
        "slnx" | "csproj" | "props" | "targets" => xml_fault(text),
        _ => None,
    }
}

fn xml_fault(text: &str) -> Option<String> {
    let mut reader = quick_xml::Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    loop {
        match reader.read_event() {
            Ok(quick_xml::events::Event::Eof) => return None,
            Ok(_) => {}
            Err(error) => return Some(error.to_string()),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_accepted_spec_renders_to_files_that_parse(spec in spec()) {
        let catalog = Catalog::embedded().unwrap();
        let plan = crate::plan::plan(&spec, &catalog).unwrap();
        let rendered = render(&plan, &catalog, &Past::default()).unwrap();
        prop_assert_eq!(&rendered, &render(&plan, &catalog, &Past::default()).unwrap());
        let mut places = BTreeSet::new();
        for (path, file) in rendered.tree.iter() {
            let text = std::str::from_utf8(&file.content).unwrap();
            prop_assert_eq!(fault(path.as_str(), text), None, "{}\n{}", path, text);
            prop_assert!(places.insert(path.as_str().to_lowercase()), "{} differs from another file by case only", path);
        }
        let ids: BTreeSet<&FileId> = rendered.tree.iter().map(|(_, file)| &file.id).collect();
        prop_assert_eq!(ids.len(), rendered.tree.len());
    }
}

#[test]
fn files_that_do_not_parse_are_seen() {
    assert!(fault("a.json", "{").is_some());
    assert!(fault("a.yaml", "a: [").is_some());
    assert!(fault("a.slnx", "<Solution></Project>").is_some());
    assert_eq!(fault("a.slnx", "<Solution />"), None);
}
