//! A resource and its links.

use super::mapping::{Mapping, Named};
use super::{At, Reader};
use crate::spec::model::{ManyToMany, Resource};
use crate::spec::naming::Style;
use crate::spec::node::Kind;
use crate::spec::vocabulary::{DEFAULT_CHILDREN, LINK, MAX_FIELDS, RESOURCE};
use crate::spec::words;

impl Reader<'_> {
    pub(super) fn resource(&mut self, service: &str, entry: &Named<'_>) -> Option<Resource> {
        let mapping = self.mapping(entry.node, &entry.path, &RESOURCE)?;
        let description = self.text(&mapping, "description");
        let plural = self.name(&mapping, "plural", "plural");
        let renamed_from = self.name(&mapping, "renamed_from", "resource");
        let owner = self.flag(&mapping, "owner").unwrap_or_default();
        let public = self.flag(&mapping, "public").unwrap_or_default();
        if owner && public {
            let hint = "remove one of them: what belongs to a caller is not for everybody".to_owned();
            self.deny(
                "owner-and-public",
                &mapping.path.join("public"),
                At::Key,
                "`owner` and `public` contradict",
                Some(hint),
            );
        }
        let fields = self.fields(service, &mapping, false);
        self.not_empty(&mapping);
        let children = self.each(&mapping, "has_many", Style::Snake, "child", MAX_FIELDS);
        self.renames(&children, "child");
        let has_many = children.iter().filter_map(|child| self.child(service, child)).collect();
        let links = self.each(&mapping, "many_to_many", Style::Snake, "link", MAX_FIELDS);
        self.renames(&links, "link");
        let many_to_many = links.iter().filter_map(|link| self.link(service, link)).collect();
        let events = self.names(&mapping, "events", "event");
        Some(Resource { description, plural, renamed_from, owner, public, fields, has_many, many_to_many, events })
    }

    /// `fields` is there but holds nothing.
    pub(super) fn not_empty(&mut self, mapping: &Mapping<'_>) {
        let Some((_, node, path)) = mapping.value("fields") else { return };
        let empty = node.is_null() || matches!(&node.kind, Kind::Map(map) if map.entries.is_empty());
        if empty {
            let message = format!("the {} has no fields", mapping.section.name);
            self.deny("no-fields", &path, At::Key, message, Some("add one: `fields: { name: string }`".to_owned()));
        }
    }

    fn link(&mut self, service: &str, entry: &Named<'_>) -> Option<ManyToMany> {
        let mapping = self.mapping(entry.node, &entry.path, &LINK)?;
        let given = mapping.has("to");
        let to = if given { self.name(&mapping, "to", "resource")? } else { entry.name.to_owned() };
        let max = self.integer(&mapping, "max").and_then(|max| u32::try_from(max).ok()).unwrap_or(DEFAULT_CHILDREN);
        if !self.declares(service, &to) {
            let (path, at) = if given { (mapping.path.join("to"), At::Value) } else { (mapping.path.clone(), At::Key) };
            let message = format!("service `{service}` has no resource `{}`", words::shown(&to));
            let hint = self.nearest_resource(service, &to);
            let hint = hint.or_else(|| (!given).then(|| "say where it leads: `{ to: … }`".to_owned()));
            self.deny("unknown-resource", &path, at, message, hint);
            return None;
        }
        Some(ManyToMany {
            name: entry.name.to_owned(),
            renamed_from: self.name(&mapping, "renamed_from", "link"),
            to,
            max,
        })
    }

    pub(super) fn declares(&self, service: &str, resource: &str) -> bool {
        self.declared.get(service).is_some_and(|resources| resources.contains(resource))
    }

    pub(super) fn nearest_resource(&self, service: &str, resource: &str) -> Option<String> {
        let resources = self.declared.get(service)?;
        words::did_you_mean(resource, resources.iter().map(String::as_str))
    }
}
