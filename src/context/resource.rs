//! A resource, as templates see it.

mod checks;
mod contracts;
mod list;
mod rows;

use serde::Serialize;

use super::cases::Cases;
use super::child::{ChildContext, LinkContext};
use super::csharp;
use super::events::{EventContext, MemberContext, PublishesOn};
use super::field::{self, FieldContext, Place, ReferenceContext};
use super::mapping::{self, Mapping};
use super::sample;
use crate::spec::model::{Field, FieldType, OnDelete};
use crate::spec::{Name, Resource, Service, Storage};
pub use checks::{CheckContext, Collection, UniqueContext};
pub use list::{FilterContext, SortContext};
pub use rows::{RowContext, RowsContext};

/// What templates see as `resource`.
#[derive(Debug, Clone, Serialize)]
#[allow(clippy::struct_excessive_bools, reason = "each is a question that templates ask")]
pub struct ResourceContext {
    /// Its key in the spec.
    pub key: String,
    /// Its name: `resource.name.pascal` is its type.
    pub name: Name,
    /// Its plural: `resource.plural.pascal` is its feature, `resource.plural.kebab` its route.
    pub plural: Name,
    /// Its type as code outside of the `Domain` namespace writes it: `Order`, or `Domain.Task`.
    pub ty: String,
    /// A variable that holds one: `order`, or `theEvent`.
    pub var: String,
    /// A variable that holds several.
    pub vars: String,
    /// Its name in prose, with its article: `an order`.
    pub a: String,
    /// A sentence about it.
    pub description: String,
    /// Rows belong to their caller.
    pub owner: bool,
    /// Reading needs no token.
    pub public: bool,
    /// Reading is limited to one's own rows.
    pub private: bool,
    /// Its fields in the order of the spec.
    pub fields: Vec<FieldContext>,
    /// Its children.
    pub children: Vec<ChildContext>,
    /// Its links.
    pub links: Vec<LinkContext>,
    /// Enums of its fields and of its children's.
    pub enums: Vec<EnumContext>,
    /// What lists can be sorted by: the time of creation first.
    pub sorts: Vec<SortContext>,
    /// What lists can be filtered by.
    pub filters: Vec<FilterContext>,
    /// Lists show less than one reads alone: no children, links, long texts and documents.
    pub summary: bool,
    /// The type of an item of a list.
    pub item: String,
    /// A filter is an enum.
    pub filters_enums: bool,
    /// A filter's text has to be read.
    pub filters_parse: bool,
    /// Other features whose permissions the checks look at.
    pub check_features: Vec<String>,
    /// Fields that no two rows share.
    pub uniques: Vec<UniqueContext>,
    /// References of its own and its children's that must be checked before saving.
    pub checks: Vec<CheckContext>,
    /// Parts of its entity tag beside the version: what the database changes by itself when another row goes.
    pub tag_parts: Vec<String>,
    /// Other resources that stop its deletion, in prose: `orders or invoices`. Empty when there are none.
    pub needed_by: String,
    /// The events that tell of it.
    pub events: Vec<EventContext>,
    /// The use cases that publish one of them.
    pub publishes_on: PublishesOn,
    /// What each of them carries.
    pub event_members: Vec<MemberContext>,
    /// Those that every message has.
    pub event_required: Vec<MemberContext>,
    /// The others.
    pub event_optional: Vec<MemberContext>,
    /// Its entity configuration.
    pub mapping: Mapping,
    /// A body that creates one, on one line: references are ids of nothing.
    pub sample_json: String,
    /// Which files name a domain type without its namespace, and so need the `using` line.
    pub bare: Bare,
    /// How its rows are read by SQL.
    pub rows: RowsContext,
    /// What it is made of, for `using` lines.
    pub uses: Uses,
    /// The cases of its tests.
    #[serde(flatten)]
    pub cases: Cases,
}

/// An enum type.
#[derive(Debug, Clone, Serialize)]
pub struct EnumContext {
    /// Its type, which is its part of the file's identity too.
    pub key: String,
    /// A sentence about it.
    pub description: String,
    /// Its values in the order of the spec: `pascal` is the member, `snake` the text in JSON.
    pub values: Vec<Name>,
}

/// Files that name a domain type by its simple name.
#[allow(clippy::struct_excessive_bools, reason = "templates ask for each")]
#[derive(Debug, Clone, Serialize)]
pub struct Bare {
    /// Its own type is named so.
    pub own: bool,
    /// The entity configuration.
    pub configuration: bool,
    /// The queries by SQL.
    pub queries: bool,
    /// The view.
    pub view: bool,
}

/// What a resource is made of.
#[derive(Debug, Clone, Default, Serialize)]
#[allow(clippy::struct_excessive_bools, reason = "each stands for a using line that a file needs or must not have")]
pub struct Uses {
    /// An enum among its own fields.
    pub enums: bool,
    /// An enum anywhere.
    pub any_enums: bool,
    /// Money among its own fields.
    pub money: bool,
    /// Money anywhere.
    pub any_money: bool,
    /// A JSON document.
    pub json: bool,
    /// A field that the request takes with an attribute of ours.
    pub attributes: bool,
}

/// Where resources are found.
#[derive(Debug, Clone, Copy)]
pub struct Surroundings<'a> {
    /// The solution's name.
    pub solution: &'a Name,
    /// The service's name.
    pub name: &'a Name,
    /// The service.
    pub service: &'a Service,
}

impl Surroundings<'_> {
    /// Every namespace of which a type of the same name would be hidden.
    fn namespaces(&self) -> Vec<String> {
        let features = self.service.resources.iter().map(|(key, resource)| plural(key, resource).pascal);
        let fixed = ["Domain", "Features", "Adapters", "Ports", "Persistence"].map(str::to_owned);
        features.chain(fixed).chain([self.solution.pascal.clone(), self.name.pascal.clone()]).collect()
    }

    fn reference(&self, ty: &FieldType, namespaces: &[&str]) -> Option<ReferenceContext> {
        let FieldType::Ref(reference) = ty else { return None };
        let local = reference.service.is_none();
        Some(self.leading_to(&reference.resource, local, reference.on_delete, namespaces))
    }

    fn leading_to(&self, key: &str, local: bool, rule: OnDelete, namespaces: &[&str]) -> ReferenceContext {
        let name = Name::new(key);
        let target = self.service.resources.get(key).filter(|_| local);
        ReferenceContext {
            resource: key.to_owned(),
            local,
            ty: csharp::type_reference(&name.pascal, namespaces),
            pascal: name.pascal.clone(),
            plural: target.map_or_else(|| Name::plural_of(key), |target| plural(key, target)),
            owned: target.is_some_and(|target| target.owner),
            on_delete: field::on_delete(rule),
            words: name.words,
        }
    }

    /// The resources whose references stop the deletion of this one.
    fn needed_by(&self, key: &str) -> String {
        let names: Vec<String> = self
            .service
            .resources
            .iter()
            .filter(|(_, other)| {
                let references = other
                    .local_references()
                    .any(|(_, reference)| reference.resource == key && reference.on_delete == OnDelete::Restrict);
                references || other.many_to_many.iter().any(|link| link.to == key)
            })
            .map(|(other_key, other)| plural(other_key, other).words)
            .collect();
        match names.split_last() {
            None => String::new(),
            Some((last, [])) => last.clone(),
            Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
        }
    }
}

/// The plural of a resource.
pub fn plural(key: &str, resource: &Resource) -> Name {
    resource.plural.as_deref().map_or_else(|| Name::plural_of(key), Name::new)
}

impl ResourceContext {
    /// The view of a resource.
    pub fn of(key: &str, resource: &Resource, around: Surroundings<'_>) -> Self {
        let namespaces = around.namespaces();
        let namespaces: Vec<&str> = namespaces.iter().map(String::as_str).collect();
        let (name, plural) = (Name::new(key), plural(key, resource));
        let var = csharp::local(&name.camel, &name.pascal);
        let place = Place { owner: &name.pascal, var: &var, child: false, namespaces: &namespaces };
        let fields: Vec<FieldContext> = resource
            .fields
            .iter()
            .map(|field| FieldContext::of(field, place, around.reference(&field.ty, &namespaces)))
            .collect();
        let children = children(&name, resource, around, &namespaces);
        let links: Vec<LinkContext> = resource
            .many_to_many
            .iter()
            .map(|link| {
                let reference = around.leading_to(&link.to, true, OnDelete::Restrict, &namespaces);
                LinkContext::of(&name.pascal, link, reference, &namespaces)
            })
            .collect();
        let long = fields.iter().any(|field| matches!(field.kind, "text" | "json"));
        let summary = long || !children.is_empty() || !links.is_empty();
        let filters = list::filters(resource, &fields, &namespaces);
        let checks = checks::checks(&fields, &children, &links);
        let rows = rows::of(&name.pascal, resource, &fields, &children);
        Self {
            key: key.to_owned(),
            ty: csharp::type_reference(&name.pascal, &namespaces),
            vars: csharp::local(&plural.camel, &plural.pascal),
            a: csharp::with_article(&name.words),
            description: resource
                .description
                .clone()
                .unwrap_or_else(|| format!("{}.", capital(&csharp::with_article(&name.words)))),
            owner: resource.owner,
            public: resource.public,
            private: resource.owner && !resource.public,
            enums: enums(resource, &fields, &children),
            sorts: list::sorts(resource, &fields),
            item: format!("{}{}", name.pascal, if summary { "Summary" } else { "View" }),
            bare: bare(&name, &namespaces, &fields, &links, &filters, &rows),
            filters_enums: filters.iter().any(|filter| filter.attribute.starts_with("NameOf")),
            filters_parse: filters.iter().any(|filter| filter.value.contains('(')),
            check_features: checks::check_features(&checks, &plural),
            filters,
            summary,
            uniques: checks::uniques(resource, &fields, &children),
            checks,
            tag_parts: checks::tag_parts(&fields, &children),
            needed_by: around.needed_by(key),
            events: Vec::new(),
            publishes_on: PublishesOn::default(),
            event_members: Vec::new(),
            event_required: Vec::new(),
            event_optional: Vec::new(),
            mapping: mapping::of(resource, &name, &plural, &var, &fields, &children, &links),
            uses: uses(&fields, &children),
            rows,
            sample_json: sample_json(resource, &fields, &children),
            cases: Cases::of(key, resource, &fields, &children, &links),
            fields,
            children,
            links,
            var,
            name,
            plural,
        }
    }
}

fn children(name: &Name, resource: &Resource, around: Surroundings<'_>, namespaces: &[&str]) -> Vec<ChildContext> {
    let of = |child: &crate::spec::Child| {
        let own = Name::new(&child.name);
        let plural = child.plural.as_deref().map_or_else(|| Name::plural_of(&child.name), Name::new);
        let ty = format!("{}{}", name.pascal, own.pascal);
        let var = csharp::local(&own.camel, &own.pascal);
        let place = Place { owner: &ty, var: &var, child: true, namespaces };
        ChildContext {
            key: child.name.clone(),
            json: csharp::json_name(&plural.pascal),
            outer: csharp::type_reference(&ty, namespaces),
            description: child.description.clone().unwrap_or_else(|| {
                format!("{} of {}.", capital(&csharp::with_article(&own.words)), csharp::with_article(&name.words))
            }),
            table: child.storage == Storage::Table,
            min: child.min,
            max: child.max,
            fields: child
                .fields
                .iter()
                .map(|field| FieldContext::of(field, place, around.reference(&field.ty, namespaces)))
                .collect(),
            parameters: Vec::new(),
            arguments: Vec::new(),
            sample_arguments: Vec::new(),
            samples: child.min.max(1).min(child.max),
            has_money: false,
            has_attributes: false,
            var: var.clone(),
            ty: ty.clone(),
            name: own,
            plural,
        }
        .complete()
    };
    resource.has_many.iter().map(of).collect()
}

pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}

fn enums(resource: &Resource, fields: &[FieldContext], children: &[ChildContext]) -> Vec<EnumContext> {
    let own = resource.fields.iter().zip(fields);
    let theirs = resource.has_many.iter().zip(children).flat_map(|(child, view)| child.fields.iter().zip(&view.fields));
    own.chain(theirs)
        .filter_map(|(field, view)| match (&field.ty, &view.enum_type) {
            (FieldType::Enum { values }, Some(ty)) => Some(EnumContext {
                key: ty.clone(),
                description: view.description.clone(),
                values: values.iter().map(|value| Name::new(value)).collect(),
            }),
            _ => None,
        })
        .collect()
}

fn bare(
    name: &Name,
    namespaces: &[&str],
    fields: &[FieldContext],
    links: &[LinkContext],
    filters: &[FilterContext],
    rows: &RowsContext,
) -> Bare {
    let is_bare = |ty: &str| !ty.starts_with("Domain.");
    let own = is_bare(&csharp::type_reference(&name.pascal, namespaces));
    let references = fields.iter().filter_map(|field| field.reference.as_ref()).filter(|reference| reference.local);
    let linked = links.iter().any(|link| is_bare(&link.outer) || is_bare(&link.reference.ty));
    let enums = fields.iter().filter_map(|field| field.enum_outer.as_deref()).any(is_bare);
    let filtered =
        filters.iter().any(|filter| filter.value.starts_with("EnumNames.Find<") && is_bare(&filter.value[15..]));
    Bare {
        own,
        configuration: own || linked || references.map(|reference| reference.ty.as_str()).any(is_bare),
        queries: filtered || enums || rows.names_domain || (own && !rows.alone),
        view: own || enums || fields.iter().any(|field| field.kind == "money"),
    }
}

/// Optional fields and lists that may be empty are left out.
fn sample_json(resource: &Resource, fields: &[FieldContext], children: &[ChildContext]) -> String {
    let members = |fields: &[Field], views: &[FieldContext]| -> serde_json::Map<String, serde_json::Value> {
        let needed = fields.iter().zip(views).filter(|(_, view)| view.required);
        needed.map(|(field, view)| (view.json.clone(), sample::json_at(field, 1))).collect()
    };
    let mut body = members(&resource.fields, fields);
    for (child, view) in resource.has_many.iter().zip(children).filter(|(child, _)| child.min > 0) {
        let one = serde_json::Value::Object(members(&child.fields, &view.fields));
        body.insert(view.json.clone(), serde_json::Value::Array(vec![one; child.min as usize]));
    }
    serde_json::Value::Object(body).to_string()
}

fn uses(fields: &[FieldContext], children: &[ChildContext]) -> Uses {
    let theirs = || children.iter().flat_map(|child| &child.fields);
    let has = |kind: &str| fields.iter().any(|field| field.kind == kind);
    let have = |kind: &str| theirs().any(|field| field.kind == kind);
    Uses {
        enums: has("enum"),
        any_enums: has("enum") || have("enum"),
        money: has("money"),
        any_money: has("money") || have("money"),
        json: has("json"),
        attributes: true,
    }
}
