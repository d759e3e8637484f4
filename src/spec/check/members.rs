//! Columns and properties of one resource that would have one name.

use std::collections::BTreeMap;

use super::{At, Checks, field_path, shape};
use crate::finding::SpecPath;
use crate::spec::Name;
use crate::spec::model::{Field, FieldType, Resource};
use crate::spec::naming::fold;

/// What has a name already: as messages call it.
type Members = BTreeMap<String, String>;

impl Checks<'_> {
    pub(super) fn members(&mut self, name: &str, resource: &Resource, path: &SpecPath) {
        let mut members = Members::new();
        for field in &resource.fields {
            self.field_members(&mut members, field, &field_path(path, None, &field.name));
            self.own_type(field, name, name, "resource", &field_path(path, None, &field.name));
            self.own_enum(resource, name, field, path);
        }
        for child in &resource.has_many {
            let path = path.join("has_many").join(&child.name);
            let what = format!("child `{}`", child.name);
            self.member(&mut members, &shape::child_plural(child), &what, &path);
        }
        for link in &resource.many_to_many {
            let path = path.join("many_to_many").join(&link.name);
            let what = format!("link `{}`", link.name);
            self.member(&mut members, &shape::link_plural(link), &what, &path);
            self.member(&mut members, &format!("{}_ids", link.name), &what, &path);
        }
        for child in &resource.has_many {
            let mut members = Members::from([(fold(&format!("{name}_id")), format!("the key of its {name}"))]);
            let owner = format!("{name}_{}", child.name);
            for field in &child.fields {
                let path = field_path(path, Some(&child.name), &field.name);
                self.field_members(&mut members, field, &path);
                self.own_type(field, &owner, &child.name, "child", &path);
            }
        }
    }

    fn field_members(&mut self, members: &mut Members, field: &Field, path: &SpecPath) {
        let what = match field.ty {
            FieldType::Ref(_) => format!("reference `{}`", field.name),
            FieldType::Money { .. } => format!("amount `{}`", field.name),
            _ => format!("field `{}`", field.name),
        };
        for member in shape::members(field) {
            self.member(members, &member, &what, path);
        }
    }

    fn member(&mut self, members: &mut Members, member: &str, what: &str, path: &SpecPath) {
        match members.get(&fold(member)) {
            // Two fields of one name were reported when they were read.
            Some(other) if other != what && !(other.starts_with("field") && what.starts_with("field")) => {
                let message = format!("{other} and {what} both become `{member}`");
                self.deny("name-collision", path, At::Key, message, Some("give one of them another name".to_owned()));
            }
            Some(_) => {}
            None => {
                members.insert(fold(member), what.to_owned());
            }
        }
    }

    /// A C# member cannot have the name of its own type.
    fn own_type(&mut self, field: &Field, ty: &str, owner: &str, what: &str, path: &SpecPath) {
        if shape::members(field).iter().any(|member| fold(member) == fold(ty)) {
            let message = format!("a field of {what} `{owner}` cannot be called `{}`, as its C# type is", field.name);
            let hint = format!("call it, say, `{}_name`", field.name);
            self.deny("name-collision", path, At::Key, message, Some(hint));
        }
    }

    /// `order_status` of an order hides the type of its enum `status`.
    fn own_enum(&mut self, resource: &Resource, name: &str, field: &Field, path: &SpecPath) {
        let pascal = Name::new(&field.name).pascal;
        let twin = resource.fields.iter().find(|other| {
            matches!(other.ty, FieldType::Enum { .. }) && Name::new(&format!("{name}_{}", other.name)).pascal == pascal
        });
        if let Some(twin) = twin {
            let message = format!("field `{}` has the name of the C# type of enum `{}`", field.name, twin.name);
            let path = field_path(path, None, &field.name);
            self.deny("name-collision", &path, At::Key, message, Some("give one of them another name".to_owned()));
        }
    }
}
