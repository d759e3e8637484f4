//! Writes specs as a person would: short forms, nothing that is a default anyway. What is written reads back equal.

mod field;
mod scalar;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::Value as Json;

use super::model::{Child, Inputs, ManyToMany, Requirements, Resource, Service, Spec, Storage};
use super::vocabulary::DEFAULT_CHILDREN;
use field::{derived_storage, field};
use scalar::{flow_text, key, text};

/// A fresh spec with the comments that a newcomer needs.
pub fn new_spec(spec: &Spec) -> String {
    let mut out = String::from(
        "# yaml-language-server: $schema=.scaffold/schema.json\n\
         # What this solution is made of. `scaffold regenerate` makes the code agree with it,\n\
         # `scaffold kinds` lists what can stand under `with`.\n\
         scaffold: 1\n",
    );
    let _infallible = writeln!(out, "solution: {}", text(&spec.solution));
    let mut writer = Writer { out, unit: 2, depth: 0 };
    writer.with(&spec.with);
    if spec.services.is_empty() {
        writer.line("services: {}");
        return writer.out;
    }
    writer.line("services:");
    for (name, service) in &spec.services {
        writer.nested(|writer| writer.service(name, service));
    }
    writer.out
}

/// The block of one service, its name indented by `indent` blanks and each level by `unit` more.
pub fn service_block(name: &str, service: &Service, indent: usize, unit: usize) -> String {
    let mut writer = Writer { out: String::new(), unit, depth: 0 };
    writer.service(name, service);
    let margin = " ".repeat(indent);
    writer.out.lines().fold(String::new(), |mut block, line| {
        let _infallible = writeln!(block, "{margin}{line}");
        block
    })
}

/// One kind with its inputs, on one line: `queue: { broker: rabbitmq }`.
pub fn kind_line(kind: &str, inputs: &Inputs) -> String {
    let inputs: Vec<String> = inputs.iter().map(|(name, value)| format!("{}: {}", key(name), json(value))).collect();
    format!("{}: {}", key(kind), flow_map(&inputs))
}

/// A name as a value, in quotes where YAML would take it for something else.
pub fn name(name: &str) -> String {
    flow_text(name)
}

/// `{ a: 1, b: 2 }`.
fn flow_map(entries: &[String]) -> String {
    if entries.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", entries.join(", ")) }
}

fn json(value: &Json) -> String {
    match value {
        Json::String(value) => flow_text(value),
        Json::Object(entries) => {
            let entries: Vec<String> =
                entries.iter().map(|(name, value)| format!("{}: {}", key(name), json(value))).collect();
            flow_map(&entries)
        }
        Json::Array(items) => format!("[{}]", items.iter().map(json).collect::<Vec<_>>().join(", ")),
        other => other.to_string(),
    }
}

struct Writer {
    out: String,
    unit: usize,
    depth: usize,
}

impl Writer {
    fn line(&mut self, line: &str) {
        let margin = self.unit * self.depth;
        let _infallible = writeln!(self.out, "{:margin$}{line}", "");
    }

    fn nested(&mut self, write: impl FnOnce(&mut Self)) {
        self.depth += 1;
        write(self);
        self.depth -= 1;
    }

    fn description(&mut self, description: Option<&String>) {
        if let Some(description) = description {
            self.line(&format!("description: {}", text(description)));
        }
    }

    fn service(&mut self, name: &str, service: &Service) {
        let empty = *service == Service::default();
        self.line(&format!("{}:{}", key(name), if empty { " {}" } else { "" }));
        self.nested(|writer| {
            writer.description(service.description.as_ref());
            if let Some(port) = service.port {
                writer.line(&format!("port: {port}"));
            }
            writer.requirements(&service.requirements);
            if !service.resources.is_empty() {
                writer.line("resources:");
            }
            for (name, resource) in &service.resources {
                writer.nested(|writer| writer.resource(name, resource));
            }
            if !service.consumes.is_empty() {
                let events: Vec<String> = service.consumes.iter().map(|event| flow_text(&event.to_string())).collect();
                writer.line(&format!("consumes: [{}]", events.join(", ")));
            }
            writer.with(&service.with);
        });
    }

    fn requirements(&mut self, requirements: &Requirements) {
        let numbers = [
            ("requests_per_second", requirements.requests_per_second),
            ("reads_per_write", requirements.reads_per_write),
            ("data_gb", requirements.data_gb),
        ];
        let flags = [
            ("replay", requirements.replay),
            ("audit", requirements.audit),
            ("public_login", requirements.public_login),
            ("public", requirements.public),
        ];
        let numbers = numbers.iter().filter_map(|(key, value)| Some(format!("{key}: {}", value.as_ref()?)));
        let flags = flags.iter().filter_map(|(key, value)| Some(format!("{key}: {}", value.as_ref()?)));
        let lines: Vec<String> = numbers.chain(flags).collect();
        if !lines.is_empty() {
            self.line("requirements:");
        }
        self.nested(|writer| lines.iter().for_each(|line| writer.line(line)));
    }

    fn resource(&mut self, name: &str, resource: &Resource) {
        self.line(&format!("{}:", key(name)));
        self.nested(|writer| {
            writer.description(resource.description.as_ref());
            writer.plural(resource.plural.as_ref());
            writer.renamed_from(resource.renamed_from.as_ref());
            if resource.owner {
                writer.line("owner: true");
            }
            if resource.public {
                writer.line("public: true");
            }
            writer.fields(&resource.fields);
            if !resource.has_many.is_empty() {
                writer.line("has_many:");
            }
            for child in &resource.has_many {
                writer.nested(|writer| writer.child(child));
            }
            if !resource.many_to_many.is_empty() {
                writer.line("many_to_many:");
            }
            for to in &resource.many_to_many {
                writer.nested(|writer| writer.link(to));
            }
            if !resource.events.is_empty() {
                let events: Vec<String> = resource.events.iter().map(|event| flow_text(event)).collect();
                writer.line(&format!("events: [{}]", events.join(", ")));
            }
        });
    }

    fn plural(&mut self, plural: Option<&String>) {
        if let Some(plural) = plural {
            self.line(&format!("plural: {}", text(plural)));
        }
    }

    fn renamed_from(&mut self, old: Option<&String>) {
        if let Some(old) = old {
            self.line(&format!("renamed_from: {}", flow_text(old)));
        }
    }

    fn fields(&mut self, fields: &[super::model::Field]) {
        self.line("fields:");
        self.nested(|writer| fields.iter().for_each(|each| writer.line(&field(each))));
    }

    fn child(&mut self, child: &Child) {
        self.line(&format!("{}:", key(&child.name)));
        self.nested(|writer| {
            writer.description(child.description.as_ref());
            writer.plural(child.plural.as_ref());
            writer.renamed_from(child.renamed_from.as_ref());
            if child.storage == Storage::Table && derived_storage(&child.fields) == Storage::Json {
                writer.line("storage: table");
            }
            if child.min != 0 {
                writer.line(&format!("min: {}", child.min));
            }
            if child.max != DEFAULT_CHILDREN {
                writer.line(&format!("max: {}", child.max));
            }
            writer.fields(&child.fields);
        });
    }

    fn link(&mut self, link: &ManyToMany) {
        let mut entries = Vec::new();
        if link.to != link.name {
            entries.push(format!("to: {}", flow_text(&link.to)));
        }
        if let Some(old) = &link.renamed_from {
            entries.push(format!("renamed_from: {}", flow_text(old)));
        }
        if link.max != DEFAULT_CHILDREN {
            entries.push(format!("max: {}", link.max));
        }
        self.line(&format!("{}: {}", key(&link.name), flow_map(&entries)));
    }

    fn with(&mut self, with: &BTreeMap<String, Inputs>) {
        if !with.is_empty() {
            self.line("with:");
        }
        self.nested(|writer| with.iter().for_each(|(kind, inputs)| writer.line(&kind_line(kind, inputs))));
    }
}

#[cfg(test)]
#[path = "write/tests.rs"]
pub(crate) mod tests;
