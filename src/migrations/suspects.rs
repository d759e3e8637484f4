//! What may have been renamed without saying so: something is gone, and something like it is new.

use std::collections::BTreeSet;

use super::Provider;
use super::conversion::{Conversion, conversion};
use super::from_spec::property;
use super::model::{Entity, Schema};
use crate::spec::{Field, FieldType, Name, Service};

/// Something new that may be something old under another name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suspect {
    /// `field`, `child`, `resource`.
    pub what: &'static str,
    /// Where it is in the spec, below the service: `resources`, `order`, `fields`, `extent`.
    pub path: Vec<String>,
    /// What it may have been called.
    pub old: String,
}

impl Suspect {
    /// Its name now.
    pub fn new_name(&self) -> &str {
        self.path.last().map_or("", String::as_str)
    }
}

/// The first guess for each new thing that says nothing itself; none where nothing is gone.
pub fn suspects(service: &Service, before: &Schema, after: &Schema) -> Vec<Suspect> {
    let mut out = Vec::new();
    let clr = |name: &str| format!("{}.Domain.{}", after.root, Name::new(name).pascal);
    let find = |schema: &'_ Schema, name: &str| schema.entities.iter().find(|entity| entity.name == name).cloned();
    let known: BTreeSet<String> = service.resources.keys().map(|name| clr(name)).collect();
    let declared: BTreeSet<String> =
        service.resources.values().filter_map(|resource| resource.renamed_from.as_deref()).map(clr).collect();
    let domain = format!("{}.Domain.", after.root);
    let is_gone = |entity: &&Entity| {
        entity.name.starts_with(&domain) && !known.contains(&entity.name) && !declared.contains(&entity.name)
    };
    let mut gone: Vec<&Entity> = before.entities.iter().filter(is_gone).collect();
    for (name, resource) in &service.resources {
        let path = |rest: &[&str]| -> Vec<String> {
            ["resources", name].iter().chain(rest).map(|part| (*part).to_owned()).collect()
        };
        let Some(new) = find(after, &clr(name)) else { continue };
        let old = find(before, &clr(name))
            .or_else(|| resource.renamed_from.as_deref().and_then(|old| find(before, &clr(old))));
        let Some(old) = old else {
            let like = gone.iter().position(|old| are_alike(old, &new));
            if let Some(at) = like {
                let old = gone.remove(at).name[domain.len()..].to_owned();
                out.push(Suspect { what: "resource", path: path(&[]), old: Name::new(&old).snake });
            }
            continue;
        };
        for (field, old) in fields(&old, &new, &resource.fields) {
            out.push(Suspect { what: "field", path: path(&["fields", &field]), old });
        }
        out.extend(children(&old, &new, resource, &path));
    }
    out
}

/// Children that are gone against children that are new; fields of children that stay in a table.
fn children(
    old: &Entity,
    new: &Entity,
    resource: &crate::spec::Resource,
    path: &impl Fn(&[&str]) -> Vec<String>,
) -> Vec<Suspect> {
    let mut out = Vec::new();
    let name_of = |owner: &Entity, name: &str| format!("{}{}", owner.name, Name::new(name).pascal);
    let known: BTreeSet<String> = resource
        .has_many
        .iter()
        .flat_map(|child| [Some(&child.name), child.renamed_from.as_ref()])
        .flatten()
        .map(|name| name_of(old, name))
        .collect();
    let mut gone: Vec<&str> = old
        .owned
        .iter()
        .filter(|owned| !matches!(owned, super::model::Owned::Table(child) if child.link))
        .map(super::model::Owned::name)
        .filter(|name| !known.contains(*name))
        .collect();
    for child in &resource.has_many {
        let was = child.renamed_from.as_ref().unwrap_or(&child.name);
        let is_old = old
            .owned
            .iter()
            .any(|owned| owned.name() == name_of(old, &child.name) || owned.name() == name_of(old, was));
        if !is_old {
            if let Some(name) = (!gone.is_empty()).then(|| gone.remove(0)) {
                let old = Name::new(name.strip_prefix(&old.name).unwrap_or(name)).snake;
                out.push(Suspect { what: "child", path: path(&["has_many", &child.name]), old });
            }
            continue;
        }
        let table = |owner: &'_ Entity, name: &str| {
            let clr = name_of(owner, name);
            owner.table_children().map(|child| &child.entity).find(|entity| entity.name == clr).cloned()
        };
        let before = table(old, was).or_else(|| table(old, &child.name));
        if let (Some(before), Some(after)) = (before, table(new, &child.name)) {
            for (field, old) in fields(&before, &after, &child.fields) {
                out.push(Suspect { what: "field", path: path(&["has_many", &child.name, "fields", &field]), old });
            }
        }
        out.extend(members(old, &name_of(old, was), child, path));
    }
    out
}

/// Fields of children in documents.
fn members(
    old: &Entity,
    name: &str,
    child: &crate::spec::Child,
    path: &impl Fn(&[&str]) -> Vec<String>,
) -> Vec<Suspect> {
    let Some(before) = old.json_children().find(|known| known.name == name) else { return Vec::new() };
    let declared = declared(&child.fields);
    let is_known = |name: &str| child.fields.iter().any(|field| stems(field).iter().any(|stem| stem == name));
    let mut gone: Vec<_> = before
        .fields
        .iter()
        .filter(|field| !is_known(&field.property) && !declared.contains(&field.property))
        .collect();
    let mut out = Vec::new();
    for field in child.fields.iter().filter(|field| field.renamed_from.is_none()) {
        let is_new = !stems(field).iter().any(|stem| before.fields.iter().any(|known| known.property == *stem));
        let like = gone.iter().position(|old| super::from_spec::type_of(field).as_ref() == Some(&old.ty));
        if let Some(at) = like.filter(|_| is_new) {
            let old = Name::new(&gone.remove(at).property).snake;
            out.push(Suspect { what: "field", path: path(&["has_many", &child.name, "fields", &field.name]), old });
        }
    }
    out
}

/// New fields of a table with old ones of a type that fits.
fn fields(old: &Entity, new: &Entity, fields: &[Field]) -> Vec<(String, String)> {
    let has = |entity: &Entity, property: &str| entity.columns.iter().any(|column| column.property == property);
    let declared = declared(fields);
    let is_known = |name: &str| fields.iter().any(|field| stems(field).iter().any(|stem| stem == name));
    let mut gone: Vec<_> = old
        .columns
        .iter()
        .filter(|column| !has(new, &column.property) && !is_known(&column.property))
        .filter(|column| !declared.contains(&column.property) && column.property != "OwnerId")
        .filter(|column| !old.foreign_keys.iter().any(|key| key.ownership && key.property == column.property))
        .collect();
    let mut money: Vec<_> = old
        .complex
        .iter()
        .filter(|complex| !new.complex.iter().any(|other| other.property == complex.property))
        .filter(|complex| !declared.contains(&complex.property))
        .collect();
    let mut out = Vec::new();
    for field in fields.iter().filter(|field| field.renamed_from.is_none()) {
        if matches!(field.ty, FieldType::Money { .. }) {
            let name = property(field);
            let is_new =
                !old.complex.iter().any(|complex| complex.property == name) && !has(old, &format!("{name}Amount"));
            if is_new && !money.is_empty() {
                out.push((field.name.clone(), Name::new(&money.remove(0).property).snake));
            }
            continue;
        }
        if stems(field).iter().any(|stem| has(old, stem)) {
            continue;
        }
        let Some(ty) = super::from_spec::type_of(field) else { continue };
        let fits = |from: &super::model::ColumnType| {
            conversion(from, &ty, Provider::Postgres) <= Conversion::Rewrite
                && conversion(&ty, from, Provider::Postgres) <= Conversion::Lossy
        };
        if let Some(at) = gone.iter().position(|column| fits(&column.ty)) {
            let old = Name::new(&gone.remove(at).property).snake;
            let stem = if matches!(field.ty, FieldType::Ref(_)) { old.strip_suffix("_id") } else { None };
            out.push((field.name.clone(), stem.map_or_else(|| old.clone(), str::to_owned)));
        }
    }
    out
}

/// Old names that fields of the spec claim.
fn declared(fields: &[Field]) -> BTreeSet<String> {
    let names = fields.iter().filter_map(|field| field.renamed_from.as_deref());
    names
        .flat_map(|name| {
            let pascal = Name::new(name).pascal;
            ["", "Id", "Amount", "Currency"].map(|end| format!("{pascal}{end}"))
        })
        .collect()
}

/// The properties that a field may have been kept as.
fn stems(field: &Field) -> Vec<String> {
    let pascal = Name::new(&field.name).pascal;
    ["", "Id", "Amount", "Currency"].map(|end| format!("{pascal}{end}")).into()
}

/// At least half of the columns of either, what every aggregate has left out, are in both.
fn are_alike(old: &Entity, new: &Entity) -> bool {
    const COMMON: [&str; 5] = ["Id", "OwnerId", "CreatedAt", "UpdatedAt", "Version"];
    let own = |entity: &Entity| -> BTreeSet<String> {
        let scalars = entity.columns.iter().map(|column| column.property.clone());
        let complex = entity.complex.iter().map(|complex| complex.property.clone());
        scalars.chain(complex).filter(|name| !COMMON.contains(&name.as_str())).collect()
    };
    let (old, new) = (own(old), own(new));
    let shared = old.intersection(&new).count();
    shared > 0 && shared * 2 >= old.len().max(new.len())
}

#[cfg(test)]
#[path = "suspects_tests.rs"]
mod tests;
