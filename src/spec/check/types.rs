//! Types, tables and namespaces of one service that would have one name.

use std::collections::BTreeMap;

use super::{At, Checks, all_fields, field_path, shape};
use crate::finding::SpecPath;
use crate::spec::Name;
use crate::spec::model::{FieldType, Resource, Service, Spec, Storage};
use crate::spec::naming::fold;
use crate::spec::reserved;

/// The most characters of a table's name: what PostgreSQL keeps.
const MAX_TABLE: usize = 63;

/// Who has a name already: what it is, and where.
struct Owner {
    what: String,
    path: SpecPath,
}

type Names = BTreeMap<String, Owner>;

impl Checks<'_> {
    pub(super) fn types(&mut self, spec: &Spec, service_name: &str, service: &Service, path: &SpecPath) {
        let mut types = Names::new();
        let mut tables = Names::new();
        for table in reserved::own_tables() {
            let what = "a table that every service has".to_owned();
            tables.insert(fold(table), Owner { what, path: SpecPath::default() });
        }
        let pascal = Name::new(service_name).pascal;
        for ty in [format!("{pascal}Db"), format!("{pascal}DbContext"), format!("{pascal}App")] {
            let what = format!("a type of service `{service_name}`");
            types.insert(fold(&ty), Owner { what, path: SpecPath::default() });
        }
        // What people named comes first, so that it is not blamed on what follows from it.
        for (name, resource) in &service.resources {
            let path = path.join("resources").join(name);
            self.namespace_clash(spec, name, &path);
            self.plural(name, resource, service, &path);
            let what = format!("resource `{name}`");
            self.claim(&mut types, "C# type", &Name::new(name).pascal, &what, &path);
            self.table(&mut tables, &shape::plural(name, resource), &what, &path);
        }
        for (name, resource) in &service.resources {
            let path = path.join("resources").join(name);
            self.parts(&mut types, &mut tables, name, resource, &path);
        }
        for (name, resource) in &service.resources {
            let path = path.join("resources").join(name);
            let what = format!("the use cases of resource `{name}`");
            for ty in shape::generated_types(name, &shape::plural(name, resource)) {
                self.claim(&mut types, "C# type", &ty, &what, &path);
            }
        }
    }

    /// A type cannot be called as a namespace that its files see.
    fn namespace_clash(&mut self, spec: &Spec, name: &str, path: &SpecPath) {
        let folded = fold(name);
        let service = spec.services.keys().find(|service| fold(service) == folded);
        let (what, hint) = if let Some(service) = service {
            let plural = Name::plural_of(service).kebab;
            let hint = if plural == *service {
                "call the resource otherwise, mostly in the singular".to_owned()
            } else {
                format!("call the service `{plural}`, or the resource otherwise")
            };
            (format!("service `{service}`"), hint)
        } else if fold(&spec.solution) == folded {
            ("the solution".to_owned(), "call one of them otherwise".to_owned())
        } else {
            return;
        };
        let message =
            format!("resource `{name}` has the name of {what}, so its C# type and that namespace are one name");
        self.deny("name-collision", path, At::Key, message, Some(hint));
    }

    fn plural(&mut self, name: &str, resource: &Resource, service: &Service, path: &SpecPath) {
        let plural = shape::plural(name, resource);
        let at = if resource.plural.is_some() { (path.join("plural"), At::Value) } else { (path.clone(), At::Key) };
        if fold(&plural) == fold(name) {
            let message = format!("the plural of `{name}` is `{plural}` too, and both name things");
            let hint = format!("add `plural: {name}_list`, or another word for many of them");
            self.deny("plural", &at.0, at.1, message, Some(hint));
        }
        for (other_name, other) in service.resources.iter().filter(|(other, _)| other.as_str() != name) {
            let as_plural = fold(&plural) == fold(&shape::plural(other_name, other)) && other_name.as_str() < name;
            if fold(&plural) == fold(other_name) || as_plural {
                let what = if as_plural { "plural" } else { "name" };
                let message =
                    format!("the plural of `{name}`, `{plural}`, is also the {what} of resource `{other_name}`");
                let hint = "rename one of them, or give one a `plural` of its own".to_owned();
                self.deny("name-collision", &at.0, at.1, message, Some(hint));
            }
        }
        for child in &resource.has_many {
            let plural = shape::child_plural(child);
            if fold(&plural) == fold(&child.name) {
                let message = format!("the plural of `{}` is `{plural}` too, and both name things", child.name);
                let hint = format!("add `plural: {}_list`, or another word for many of them", child.name);
                self.deny("plural", &path.join("has_many").join(&child.name), At::Key, message, Some(hint));
            }
        }
    }

    fn parts(&mut self, types: &mut Names, tables: &mut Names, name: &str, resource: &Resource, path: &SpecPath) {
        let pascal = Name::new(name).pascal;
        for child in &resource.has_many {
            let path = path.join("has_many").join(&child.name);
            let what = format!("child `{}` of `{name}`", child.name);
            let ty = format!("{pascal}{}", Name::new(&child.name).pascal);
            for ty in [ty.clone(), format!("{ty}Request")] {
                self.claim(types, "C# type", &ty, &what, &path);
            }
            if child.storage == Storage::Table {
                self.table(tables, &format!("{name}_{}", shape::child_plural(child)), &what, &path);
            }
        }
        for link in &resource.many_to_many {
            let path = path.join("many_to_many").join(&link.name);
            let what = format!("link `{}` of `{name}`", link.name);
            self.claim(types, "C# type", &format!("{pascal}{}", Name::new(&link.name).pascal), &what, &path);
            self.table(tables, &format!("{name}_{}", shape::link_plural(link)), &what, &path);
        }
        for (child, field) in all_fields(resource) {
            if matches!(field.ty, FieldType::Enum { .. }) {
                let path = field_path(path, child, &field.name);
                let what = format!("enum `{}` of `{}`", field.name, child.unwrap_or(name));
                let owner = child.map_or_else(String::new, |child| Name::new(child).pascal);
                let ty = format!("{pascal}{owner}{}", Name::new(&field.name).pascal);
                self.claim(types, "C# type", &ty, &what, &path);
            }
        }
        for (index, event) in resource.events.iter().enumerate() {
            let what = format!("event `{event}` of `{name}`");
            let ty = format!("{pascal}{}", Name::new(event).pascal);
            self.claim(types, "C# type", &ty, &what, &path.join("events").join(index));
        }
    }

    fn table(&mut self, tables: &mut Names, table: &str, what: &str, path: &SpecPath) {
        if table.len() > MAX_TABLE {
            let message =
                format!("the table `{table}` of {what} has {} characters; {MAX_TABLE} is the most", table.len());
            self.deny("name", path, At::Key, message, Some("shorten one of the names".to_owned()));
        }
        self.claim(tables, "table", table, what, path);
    }

    fn claim(&mut self, names: &mut Names, sort: &str, name: &str, what: &str, path: &SpecPath) {
        let Some(owner) = names.get(&fold(name)) else {
            names.insert(fold(name), Owner { what: what.to_owned(), path: path.clone() });
            self.taken_type(sort, name, what, path);
            return;
        };
        let derived = |what: &str| what.starts_with("the use cases");
        // Plurals and siblings have their own, clearer findings.
        let resources = owner.what.starts_with("resource") && what.starts_with("resource");
        let one_plural = derived(&owner.what) && derived(what) && self.plural_collides(path, &owner.path);
        if owner.path == *path || resources || one_plural {
            return;
        }
        // The finding stands where the person can change a name, once for two things.
        let place = if derived(what) { owner.path.clone() } else { path.clone() };
        let message = format!("{} and {what} both become the {sort} `{name}`", owner.what);
        let said = format!("{} and {what} ", owner.what);
        if !self.findings.iter().any(|finding| finding.message.starts_with(&said)) {
            let hint = "give one of them another name".to_owned();
            self.deny("name-collision", &place, At::Key, message, Some(hint));
        }
    }

    /// The type of a part, such as `LogLevel` of the enum `level` of `log`, is there already.
    fn taken_type(&mut self, sort: &str, name: &str, what: &str, path: &SpecPath) {
        // A resource's own name is judged with the other names that people give.
        if sort != "C# type" || what.starts_with("resource") {
            return;
        }
        if let Some(why) = reserved::type_name(name) {
            let message = format!("the C# type `{name}` of {what} is taken: {why}");
            self.deny("reserved-name", path, At::Key, message, Some("choose a more exact name".to_owned()));
        }
    }

    /// The plurals of two resources were reported as one.
    fn plural_collides(&self, one: &SpecPath, other: &SpecPath) -> bool {
        let name = |path: &SpecPath| format!("`{}`", path.as_str().rsplit('.').next().unwrap_or_default());
        let (one, other) = (name(one), name(other));
        self.findings.iter().any(|finding| {
            let plural = finding.message.starts_with("the plural of");
            plural && finding.message.contains(&one) && finding.message.contains(&other)
        })
    }
}
