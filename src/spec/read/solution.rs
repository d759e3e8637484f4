//! The root of the spec.

use super::mapping::Mapping;
use super::{At, Reader};
use crate::finding::SpecPath;
use crate::spec::kinds::Scope;
use crate::spec::model::Spec;
use crate::spec::naming::Style;
use crate::spec::node::{Kind, Node, ScalarType};
use crate::spec::vocabulary::{MAX_SERVICES, SPEC};

impl Reader<'_> {
    pub(super) fn solution(&mut self, root: &Node) -> Option<Spec> {
        let path = SpecPath::default();
        if root.is_null() || (root.is_broken() && self.findings.is_empty() && root.span.is_empty()) {
            let hint = "begin the file with `scaffold: 1`".to_owned();
            self.deny("missing-key", &path, At::Key, "the spec is empty", Some(hint));
            return None;
        }
        if !matches!(root.kind, Kind::Map(_)) {
            if !root.is_broken() {
                let hint = "begin the file with `scaffold: 1`".to_owned();
                self.wrong_type(root, &path, "a mapping", Some(hint));
            }
            return None;
        }
        let mapping = self.mapping(root, &path, &SPEC)?;
        self.format(&mapping);
        let solution = self.name(&mapping, "solution", "solution").unwrap_or_default();
        let with = self.with(&mapping, Scope::Solution);
        let services = self.each(&mapping, "services", Style::Kebab, "service", MAX_SERVICES);
        let services =
            services.iter().filter_map(|entry| Some((entry.name.to_owned(), self.service(entry)?))).collect();
        Some(Spec { solution, with, services })
    }

    fn format(&mut self, mapping: &Mapping<'_>) {
        let Some((_, node, path)) = mapping.value("scaffold") else { return };
        match node.scalar() {
            Some(scalar) if scalar.ty == ScalarType::Integer && scalar.text == "1" => {}
            Some(scalar) if scalar.ty == ScalarType::Integer => {
                let message = format!("format {} is unknown to this version of scaffold", scalar.text);
                let hint = "this version reads `scaffold: 1`; a newer one may read more".to_owned();
                self.deny("format", &path, At::Value, message, Some(hint));
            }
            _ => self.wrong_type(node, &path, "the number 1", Some("write `scaffold: 1`".to_owned())),
        }
    }
}
