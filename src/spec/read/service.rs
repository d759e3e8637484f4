//! A service and its requirements.

use super::Reader;
use super::mapping::{Mapping, Named};
use crate::spec::kinds::Scope;
use crate::spec::model::{Requirements, Service};
use crate::spec::naming::Style;
use crate::spec::vocabulary::{MAX_RESOURCES, REQUIREMENTS, SERVICE};

impl Reader<'_> {
    pub(super) fn service(&mut self, entry: &Named<'_>) -> Option<Service> {
        let mapping = self.mapping(entry.node, &entry.path, &SERVICE)?;
        let description = self.text(&mapping, "description");
        let port = self.integer(&mapping, "port").and_then(|port| u16::try_from(port).ok());
        let requirements = self.requirements(&mapping);
        let resources = self.each(&mapping, "resources", Style::Snake, "resource", MAX_RESOURCES);
        self.renames(&resources, "resource");
        let resources = resources
            .iter()
            .filter_map(|resource| Some((resource.name.to_owned(), self.resource(entry.name, resource)?)))
            .collect();
        let consumes = self.consumes(&mapping, entry.name);
        let with = self.with(&mapping, Scope::Service);
        Some(Service { description, port, requirements, resources, consumes, with })
    }

    fn requirements(&mut self, service: &Mapping<'_>) -> Requirements {
        let Some((_, node, path)) = service.value("requirements") else { return Requirements::default() };
        let Some(mapping) = self.mapping(node, &path, &REQUIREMENTS) else { return Requirements::default() };
        let mut number = |key| self.integer(&mapping, key).and_then(|number| u32::try_from(number).ok());
        let requests_per_second = number("requests_per_second");
        let reads_per_write = number("reads_per_write");
        let data_gb = number("data_gb");
        Requirements {
            requests_per_second,
            reads_per_write,
            data_gb,
            replay: self.flag(&mapping, "replay"),
            audit: self.flag(&mapping, "audit"),
            public_login: self.flag(&mapping, "public_login"),
            public: self.flag(&mapping, "public"),
        }
    }
}
