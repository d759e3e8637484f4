//! Integration events, as templates see them: what a service publishes and what it consumes.

mod schema;

use serde::Serialize;

use super::csharp;
use super::field::FieldContext;
use super::resource::{ResourceContext, capital};
use crate::plan::Plan;
use crate::spec::{EventName, Name, Resource, Service};

/// An event that a service publishes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EventContext {
    /// Its part of a file's identity: `order_created`.
    pub key: String,
    /// Its name: `event.name.pascal` is its record, `OrderCreated`.
    pub name: Name,
    /// Its type on the wire: `orders.order-created.v1`.
    pub ty: String,
    /// A sentence about it.
    pub description: String,
    /// What happened, as a method of `OrderEvents`: `Created`.
    pub verb: String,
    /// The key of the resource that it tells of.
    pub resource: String,
    /// When the service publishes it by itself: `created`, `updated`, `deleted`, a `value` that a field takes on;
    /// empty when the team's code does.
    pub moment: &'static str,
    /// Of a value: the condition on the aggregate and the state before, in C#.
    pub turned: Option<Turned>,
}

/// An enum field that takes on a value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Turned {
    /// The property: `Status`.
    pub property: String,
    /// A variable that tells whether it had the value before: `wasCancelled`.
    pub before: String,
    /// The value, as code outside of `Domain` writes it: `OrderStatus.Cancelled`.
    pub value: String,
}

/// A member of an event's record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MemberContext {
    /// Its type, of the base library or of the contracts.
    pub ty: String,
    /// Its name.
    pub name: String,
    /// Its value, made of the aggregate in its usual variable.
    pub value: String,
    /// A sentence about it.
    pub description: String,
    /// Its member in JSON.
    pub json: String,
    /// It may be null.
    pub optional: bool,
    /// Its JSON Schema on one line, as it is recorded and as `AsyncAPI` has it.
    pub schema: String,
    /// The enum of the domain whose values it tells.
    pub enum_type: Option<String>,
    #[serde(skip)]
    plain: serde_json::Value,
}

/// The use cases that publish an event of a resource.
#[allow(clippy::struct_excessive_bools, reason = "each is a question that templates ask")]
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct PublishesOn {
    /// Creating.
    pub create: bool,
    /// Replacing.
    pub update: bool,
    /// Replacing, when a field takes on a value.
    pub turn: bool,
    /// Deleting.
    pub delete: bool,
}

impl PublishesOn {
    /// Of these events.
    pub(super) fn of(events: &[EventContext]) -> Self {
        let any = |moment| events.iter().any(|event| event.moment == moment);
        Self { create: any("created"), update: any("updated"), turn: any("value"), delete: any("deleted") }
    }
}

/// An event of another service that a service reacts to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ConsumedContext {
    /// Its part of a file's identity: `orders_order_created`.
    pub key: String,
    /// Its record: `OrderCreated`.
    pub record: String,
    /// The member of its record that tells which one it is of: `OrderId`.
    pub id: String,
    /// The handler: `WhenOrderCreated`.
    pub handler: String,
    /// The namespace of its contracts: `Shop.Orders.Contracts`.
    pub namespace: String,
    /// The publisher's name.
    pub publisher: Name,
    /// Its type on the wire.
    pub ty: String,
    /// A sentence about it.
    pub description: String,
}

/// The events of one resource.
pub(super) fn published(service: &str, resource: &Resource, context: &ResourceContext) -> Vec<EventContext> {
    resource.events.iter().map(|event| published_one(service, event, context)).collect()
}

fn published_one(service: &str, event: &str, context: &ResourceContext) -> EventContext {
    let key = format!("{}_{event}", context.key);
    let name = Name::new(&key);
    let turned = turned(event, context);
    let moment = match event {
        "created" | "updated" | "deleted" => known(event),
        _ if turned.is_some() => "value",
        _ => "",
    };
    let verb = Name::new(event);
    let description = format!("{} was {}.", capital(&context.a), verb.words);
    EventContext {
        ty: wire_type(service, &name),
        description,
        verb: verb.pascal,
        resource: context.key.clone(),
        turned: turned.filter(|_| moment == "value"),
        moment,
        key,
        name,
    }
}

fn known(event: &str) -> &'static str {
    match event {
        "created" => "created",
        "updated" => "updated",
        _ => "deleted",
    }
}

fn wire_type(service: &str, name: &Name) -> String {
    format!("{service}.{}.v1", name.kebab)
}

/// The one enum field that has a value of the event's name.
fn turned(event: &str, context: &ResourceContext) -> Option<Turned> {
    let mut fields = context.fields.iter().filter_map(|field| {
        let declared = context.enums.iter().find(|known| Some(&known.key) == field.enum_type.as_ref())?;
        let value = declared.values.iter().find(|value| value.snake == event)?;
        let ty = field.enum_outer.as_ref()?;
        let before = format!("was{}", value.pascal);
        Some(Turned { property: field.property.clone(), before, value: format!("{ty}.{}", value.pascal) })
    });
    let first = fields.next()?;
    fields.next().is_none().then_some(first)
}

/// What every event of a resource carries: its identity and its plain fields, no documents, long texts and children.
pub(super) fn members(context: &ResourceContext) -> Vec<MemberContext> {
    let var = &context.var;
    let mut members = vec![fixed("Guid", &format!("{}Id", context.name.pascal), format!("{var}.Id"), "Which one.")];
    if context.owner {
        members.push(fixed("string", "OwnerId", format!("{var}.OwnerId"), "Whose it is."));
    }
    members.extend(context.fields.iter().filter_map(|field| member(var, field, context)));
    members.push(fixed("long", "Version", format!("{var}.Version"), "Its version after the change."));
    members
}

fn fixed(ty: &str, name: &str, value: String, description: &str) -> MemberContext {
    let plain = schema::fixed(ty);
    MemberContext {
        ty: ty.to_owned(),
        name: name.to_owned(),
        value,
        description: description.to_owned(),
        json: Name::new(&heck::AsSnakeCase(name).to_string()).camel,
        optional: false,
        schema: schema::text(&plain, false),
        enum_type: None,
        plain,
    }
}

impl MemberContext {
    /// A member that messages of before do not have.
    pub(super) fn make_optional(&mut self) {
        if !self.optional {
            self.ty.push('?');
            self.optional = true;
            self.schema = schema::text(&self.plain, true);
        }
    }
}

fn member(var: &str, field: &FieldContext, context: &ResourceContext) -> Option<MemberContext> {
    let access = format!("{var}.{}", field.property);
    let (ty, value) = match field.kind {
        "string" | "email" | "url" => ("string", access),
        "int" => ("int", access),
        "long" => ("long", access),
        "decimal" => ("decimal", access),
        "bool" => ("bool", access),
        "uuid" | "ref" => ("Guid", access),
        "timestamp" => ("DateTimeOffset", access),
        "date" => ("DateOnly", access),
        "enum" if field.optional => {
            let local = local(field);
            ("string", format!("{access} is {{ }} {local} ? EnumNames.Text({local}) : null"))
        }
        "enum" => ("string", format!("EnumNames.Text({access})")),
        "money" if field.optional => {
            let local = local(field);
            ("Amount", format!("{access} is {{ }} {local} ? new Amount({local}.Amount, {local}.Currency) : null"))
        }
        "money" => ("Amount", format!("new Amount({access}.Amount, {access}.Currency)")),
        _ => return None,
    };
    let mark = if field.optional { "?" } else { "" };
    let declared = context.enums.iter().find(|known| Some(&known.key) == field.enum_type.as_ref());
    let values = declared.map(|known| known.values.iter().map(|value| value.snake.clone()).collect());
    let plain = schema::of(field, values);
    Some(MemberContext {
        ty: format!("{ty}{mark}"),
        name: field.property.clone(),
        value,
        description: field.description.clone(),
        json: field.json.clone(),
        optional: field.optional,
        schema: schema::text(&plain, field.optional),
        enum_type: field.enum_outer.clone(),
        plain,
    })
}

/// A variable for the value of an optional field.
fn local(field: &FieldContext) -> String {
    csharp::local(&Name::new(&field.key).camel, &Name::new(&field.key).pascal)
}

/// What a service consumes, sorted by publisher and event.
pub(super) fn consumed(plan: &Plan, service: &Service) -> Vec<ConsumedContext> {
    let mut names: Vec<&EventName> = service.consumes.iter().collect();
    names.sort();
    names.into_iter().map(|event| consumed_one(plan, event)).collect()
}

fn consumed_one(plan: &Plan, event: &EventName) -> ConsumedContext {
    let publisher = Name::new(&event.service);
    let name = Name::new(&format!("{}_{}", event.resource, event.event));
    let article = csharp::with_article(&Name::new(&event.resource).words);
    ConsumedContext {
        key: format!("{}_{}", publisher.snake, name.snake),
        id: format!("{}Id", Name::new(&event.resource).pascal),
        handler: format!("When{}", name.pascal),
        namespace: format!("{}.{}.Contracts", plan.solution.pascal, publisher.pascal),
        ty: wire_type(&event.service, &name),
        description: format!("{} was {}.", capital(&article), Name::new(&event.event).words),
        record: name.pascal,
        publisher,
    }
}

#[cfg(test)]
#[path = "events_tests.rs"]
mod tests;
