//! Names that are taken before the spec is written.

use super::{At, Checks, all_fields, field_path};
use crate::finding::SpecPath;
use crate::spec::Name;
use crate::spec::model::{Field, FieldType, Resource, Spec};
use crate::spec::reserved;

use super::shape;

impl Checks<'_> {
    pub(super) fn reserved_names(&mut self, spec: &Spec) {
        self.solution_name(&spec.solution);
        for (name, service) in &spec.services {
            let path = SpecPath::new("services").join(name);
            self.service_name(&spec.solution, name, &path);
            for (resource_name, resource) in &service.resources {
                let path = path.join("resources").join(resource_name);
                self.resource_names(name, resource_name, resource, &path);
            }
        }
    }

    fn taken(&mut self, path: &SpecPath, at: At, what: &str, name: &str, why: &str, better: Option<String>) {
        let message = format!("a {what} cannot be called `{name}`: {why}");
        let hint =
            better.map_or_else(|| "choose a more exact name".to_owned(), |better| format!("call it, say, `{better}`"));
        self.deny("reserved-name", path, at, message, Some(hint));
    }

    fn solution_name(&mut self, name: &str) {
        let path = SpecPath::new("solution");
        if name.is_empty() {
            return;
        }
        let better = Some(format!("{name}Platform"));
        if reserved::is_device(name) {
            self.taken(&path, At::Value, "solution", name, "Windows has a device of this name", better);
        } else if reserved::is_keyword(&name.to_ascii_lowercase()) {
            self.taken(&path, At::Value, "solution", name, "it is a C# keyword", better);
        } else if let Some(why) = reserved::type_name(name) {
            self.taken(&path, At::Value, "solution", name, why, better);
        }
    }

    fn service_name(&mut self, solution: &str, name: &str, path: &SpecPath) {
        let pascal = Name::new(name).pascal;
        let better = Some(format!("{name}-service"));
        if reserved::is_device(name) {
            self.taken(path, At::Key, "service", name, "Windows has a device of this name", better);
        } else if reserved::is_keyword(name) {
            self.taken(path, At::Key, "service", name, "it is a C# keyword", better);
        } else if reserved::is_server(name) || name.ends_with("-migrator") {
            let why = "the compose files have a server of this name";
            self.taken(path, At::Key, "service", name, why, better);
        } else if let Some(why) = reserved::type_name(&pascal) {
            self.taken(path, At::Key, "service", name, why, better);
        } else if pascal.eq_ignore_ascii_case(solution) {
            let why = "the solution has this name, and one namespace would hide the other";
            self.taken(path, At::Key, "service", name, why, better);
        }
    }

    fn resource_names(&mut self, service: &str, name: &str, resource: &Resource, path: &SpecPath) {
        let singular = pluralizer::pluralize(service.rsplit('-').next().unwrap_or(service), 1, false);
        let better = Some(format!("{singular}_{name}")).filter(|_| singular != name);
        self.type_words(path, "resource", name, better);
        let plural = shape::plural(name, resource);
        let given = resource.plural.is_some();
        let (plural_path, at) = if given { (path.join("plural"), At::Value) } else { (path.clone(), At::Key) };
        if let Some(sql) = reserved::sql_word(&plural).or_else(|| plural.starts_with("sqlite_").then_some("SQLite")) {
            let why = format!("its table `{plural}` is a reserved word of {sql}");
            self.taken(&plural_path, at, "resource", name, &why, None);
        } else if let Some(why) = reserved::type_name(&Name::new(&plural).pascal) {
            let why = format!("of its plural `{plural}`, {why}");
            self.taken(&plural_path, at, "resource", name, &why, None);
        }
        for child in &resource.has_many {
            let path = path.join("has_many").join(&child.name);
            self.type_words(&path, "child", &child.name, Some(format!("{name}_{}", child.name)));
        }
        for (child, field) in all_fields(resource) {
            let path = field_path(path, child, &field.name);
            self.field_name(field, &path, child.unwrap_or(name));
            if child.is_some() && field.name == "position" {
                let better = Some("line_number".to_owned());
                self.taken(&path, At::Key, "field", "position", "children keep their order in it", better);
            }
        }
    }

    fn type_words(&mut self, path: &SpecPath, what: &str, name: &str, better: Option<String>) {
        if reserved::is_device(name) {
            self.taken(path, At::Key, what, name, "Windows has a device of this name", better);
        } else if reserved::is_keyword(name) {
            self.taken(path, At::Key, what, name, "it is a C# keyword", better);
        } else if what == "resource"
            && let Some(why) = reserved::type_name(&Name::new(name).pascal)
        {
            self.taken(path, At::Key, what, name, why, better);
        }
    }

    fn field_name(&mut self, field: &Field, path: &SpecPath, owner: &str) {
        let name = field.name.as_str();
        let better = Some(format!("{owner}_{name}"));
        let column = shape::columns(field);
        if reserved::is_keyword(name) && !matches!(field.ty, FieldType::Ref(_)) {
            self.taken(path, At::Key, "field", name, "it is a C# keyword", better);
        } else if let Some(sql) = column.iter().find_map(|column| reserved::sql_word(column)) {
            let why = if sql.starts_with("the ") {
                format!("it is one of {sql}")
            } else {
                format!("it is a reserved word of {sql}")
            };
            self.taken(path, At::Key, "field", name, &why, better);
        } else if let Some((member, why)) =
            shape::members(field).iter().find_map(|member| Some((member, reserved::field(member)?)))
        {
            if member == name {
                self.taken(path, At::Key, "field", name, why, better);
            } else {
                self.taken(path, At::Key, "field", name, &format!("of its column `{member}`, {why}"), None);
            }
        } else if field.filter && reserved::is_list_parameter(name) && !matches!(field.ty, FieldType::Ref(_)) {
            let why = "every list has a query parameter of this name";
            self.taken(path, At::Key, "filter", name, why, better);
        }
    }
}
