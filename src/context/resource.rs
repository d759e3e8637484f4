//! A resource, as templates see it.

use serde::Serialize;

use super::cases::Cases;
use super::child::{ChildContext, LinkContext};
use super::csharp;
use super::field::{self, FieldContext, Place, ReferenceContext};
use super::mapping::{self, Mapping};
use super::sample;
use crate::spec::model::{Field, FieldType, OnDelete};
use crate::spec::{Name, Resource, Service, Storage};

/// What templates see as `resource`.
#[derive(Debug, Clone, Serialize)]
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
    /// Parts of its ETag beside the version: what the database changes by itself when another row goes.
    pub tag_parts: Vec<String>,
    /// Other resources that stop its deletion, in prose: `orders or invoices`. Empty when there are none.
    pub needed_by: String,
    /// Its entity configuration.
    pub mapping: Mapping,
    /// A body that creates one, on one line: references are ids of nothing.
    pub sample_json: String,
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

/// A sort of a list.
#[derive(Debug, Clone, Serialize)]
pub struct SortContext {
    /// Its name in the query: `placedAt`.
    pub name: String,
    /// The sort key's type.
    pub ty: String,
    /// The sort key of a row in `row`.
    pub row: String,
    /// The sort key of an item of the list in `item`.
    pub item: String,
    /// Rows can have equal keys.
    pub tied: bool,
}

/// A filter of a list.
#[derive(Debug, Clone, Serialize)]
pub struct FilterContext {
    /// The property of the query.
    pub property: String,
    /// Its name in the query.
    pub json: String,
    /// Its attribute, without brackets.
    pub attribute: String,
    /// Its value, made of the text in `query.<Property>`; null when the query has none.
    pub value: String,
    /// What a row is compared by.
    pub field: String,
    /// The local that holds the value.
    pub var: String,
    /// A sentence about it.
    pub description: String,
    /// Values that it refuses, as they stand in a URL.
    pub bad: Vec<&'static str>,
}

/// A unique field.
#[derive(Debug, Clone, Serialize)]
pub struct UniqueContext {
    /// The property.
    pub property: String,
    /// The member in JSON.
    pub json: String,
    /// Its name in prose.
    pub words: String,
    /// May be absent; what is absent is never taken.
    pub optional: bool,
    /// Of a child: its collection.
    pub child: Option<Collection>,
    /// The local that holds the child's values.
    pub var: String,
}

/// A reference to check.
#[derive(Debug, Clone, Serialize)]
pub struct CheckContext {
    /// The property that holds the id.
    pub property: String,
    /// The member in JSON.
    pub json: String,
    /// May be absent.
    pub optional: bool,
    /// Where it leads.
    pub reference: ReferenceContext,
    /// Of a child: its collection.
    pub child: Option<Collection>,
    /// A list of ids.
    pub many: bool,
    /// The local that holds the id or ids.
    pub var: String,
    /// The ids of a list, or of all children, as an expression of `details`.
    pub ids: String,
}

/// An aggregate's list of children.
#[derive(Debug, Clone, Serialize)]
pub struct Collection {
    /// Its property.
    pub property: String,
    /// Its member in JSON.
    pub json: String,
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
        let filters = filters(resource, &fields, &namespaces);
        let checks = checks(&fields, &children, &links);
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
            sorts: sorts(resource, &fields),
            item: format!("{}{}", name.pascal, if summary { "Summary" } else { "View" }),
            filters_enums: filters.iter().any(|filter| filter.attribute.starts_with("NameOf")),
            filters_parse: filters.iter().any(|filter| filter.value.contains('(')),
            check_features: check_features(&checks, &plural),
            filters,
            summary,
            uniques: uniques(resource, &fields, &children),
            checks,
            tag_parts: tag_parts(&fields, &children),
            needed_by: around.needed_by(key),
            mapping: mapping::of(resource, &name, &plural, &var, &fields, &children, &links),
            uses: uses(&fields, &children),
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

fn capital(text: &str) -> String {
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

fn sorts(resource: &Resource, fields: &[FieldContext]) -> Vec<SortContext> {
    let mut sorts = vec![SortContext {
        name: "createdAt".to_owned(),
        ty: "DateTimeOffset".to_owned(),
        row: "row.CreatedAt".to_owned(),
        item: "item.CreatedAt".to_owned(),
        tied: false,
    }];
    for (field, view) in resource.fields.iter().zip(fields).filter(|(field, _)| field.sort) {
        let amount = if matches!(field.ty, FieldType::Money { .. }) { ".Amount" } else { "" };
        sorts.push(SortContext {
            name: view.json.clone(),
            ty: if amount.is_empty() { view.domain.outer.clone() } else { "long".to_owned() },
            row: format!("row.{}{amount}", view.property),
            item: format!("item.{}{amount}", view.property),
            tied: !field.unique,
        });
    }
    sorts
}

fn filters(resource: &Resource, fields: &[FieldContext], namespaces: &[&str]) -> Vec<FilterContext> {
    let of = |(field, view): (&Field, &FieldContext)| {
        let enum_type = view.enum_type.as_ref().map(|ty| csharp::type_reference(ty, namespaces));
        let text = format!("query.{}", view.property);
        let value = match &field.ty {
            FieldType::Int { .. } => format!("Filters.Int({text})"),
            FieldType::Long { .. } => format!("Filters.Long({text})"),
            FieldType::Bool => format!("Filters.Bool({text})"),
            FieldType::Uuid | FieldType::Ref(_) => format!("Filters.Uuid({text})"),
            FieldType::Date => format!("Filters.Date({text})"),
            FieldType::Enum { .. } => format!("EnumNames.Find<{}>({text})", enum_type.as_deref()?),
            _ => text,
        };
        Some(FilterContext {
            attribute: field::constraint(field, enum_type.as_deref(), true)?,
            value,
            field: format!("row.{}", view.property),
            var: csharp::local(&view.json, &view.property),
            description: format!("Only those with this {}.", view.name.words),
            bad: match &field.ty {
                FieldType::Int { .. } | FieldType::Long { .. } => vec!["ten", "1.5", "99999999999999999999"],
                FieldType::Bool => vec!["yes", "1"],
                FieldType::Uuid | FieldType::Ref(_) => vec!["123"],
                FieldType::Date => vec!["2026-02-30", "today"],
                FieldType::Enum { .. } => vec!["nothing", "0"],
                FieldType::Email => vec!["nobody"],
                _ => vec!["a%00b"],
            },
            property: view.property.clone(),
            json: view.json.clone(),
        })
    };
    resource.fields.iter().zip(fields).filter(|(field, _)| field.filter).filter_map(of).collect()
}

fn uniques(resource: &Resource, fields: &[FieldContext], children: &[ChildContext]) -> Vec<UniqueContext> {
    let of = |field: &Field, view: &FieldContext, child: Option<Collection>| {
        field.unique.then(|| UniqueContext {
            property: view.property.clone(),
            json: view.json.clone(),
            words: Name::new(&field.name).words,
            optional: field.optional,
            var: local_of(child.as_ref(), &view.property),
            child,
        })
    };
    let own = resource.fields.iter().zip(fields).filter_map(|(field, view)| of(field, view, None));
    let theirs = resource.has_many.iter().zip(children).filter(|(_, view)| view.table).flat_map(|(child, view)| {
        let place = Collection { property: view.plural.pascal.clone(), json: view.json.clone() };
        child.fields.iter().zip(&view.fields).filter_map(move |(field, view)| of(field, view, Some(place.clone())))
    });
    own.chain(theirs).collect()
}

fn checks(fields: &[FieldContext], children: &[ChildContext], links: &[LinkContext]) -> Vec<CheckContext> {
    let of = |field: &FieldContext, child: Option<Collection>| {
        let reference = field.reference.clone().filter(|reference| reference.local)?;
        Some(CheckContext {
            property: field.property.clone(),
            json: field.json.clone(),
            optional: field.optional,
            var: local_of(child.as_ref(), &field.property),
            ids: child.as_ref().map_or(String::new(), |child| {
                let ids = format!("details.{}.Select(item => item.{})", child.property, field.property);
                if field.optional { format!("{ids}.OfType<Guid>()") } else { ids }
            }),
            reference,
            child,
            many: false,
        })
    };
    let own = fields.iter().filter_map(|field| of(field, None));
    let theirs = children.iter().flat_map(|child| {
        let place = Collection { property: child.plural.pascal.clone(), json: child.json.clone() };
        child.fields.iter().filter_map(move |field| of(field, Some(place.clone())))
    });
    let linked = links.iter().map(|link| CheckContext {
        property: link.ids.clone(),
        json: link.json.clone(),
        optional: false,
        reference: link.reference.clone(),
        child: None,
        many: true,
        var: local_of(None, &link.ids),
        ids: format!("details.{}", link.ids),
    });
    own.chain(theirs).chain(linked).collect()
}

/// A local for a field, of its own or of a child.
fn local_of(child: Option<&Collection>, property: &str) -> String {
    match child {
        Some(child) => format!("{}{property}", child.json),
        None => csharp::local(&csharp::json_name(property), property),
    }
}

fn check_features(checks: &[CheckContext], own: &Name) -> Vec<String> {
    let owned = checks.iter().filter(|check| check.reference.owned).map(|check| check.reference.plural.pascal.clone());
    let mut features: Vec<String> = owned.filter(|feature| *feature != own.pascal).collect();
    features.sort();
    features.dedup();
    features
}

/// `ON DELETE SET NULL` and `CASCADE` change what a reader sees, but no version. So the tag counts what they change.
fn tag_parts(fields: &[FieldContext], children: &[ChildContext]) -> Vec<String> {
    let rule = |field: &FieldContext, rule: &str| {
        field.reference.as_ref().is_some_and(|reference| reference.local && reference.on_delete == rule)
    };
    let own = fields
        .iter()
        .filter(|field| rule(field, "SetNull"))
        .map(|field| format!("({} is null ? 0 : 1)", field.property));
    let theirs = children.iter().filter(|child| child.table).flat_map(|child| {
        let cascades = child.fields.iter().any(|field| rule(field, "Cascade"));
        let count = cascades.then(|| format!("{}.Count", child.plural.pascal));
        let nulls = child
            .fields
            .iter()
            .filter(|field| rule(field, "SetNull"))
            .map(|field| format!("{}.Count(item => item.{} is null)", child.plural.pascal, field.property));
        count.into_iter().chain(nulls).collect::<Vec<_>>()
    });
    own.chain(theirs).collect()
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
