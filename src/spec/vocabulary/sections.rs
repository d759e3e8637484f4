//! The sections of a spec, from the outside in.

use super::{Key, MAX_CHILDREN, MAX_DESCRIPTION, Section, Shape, key, required};
use crate::spec::kinds::Scope;
use crate::spec::naming::Style;

const fn description(doc: &'static str) -> Key {
    key("description", Shape::Text { max: MAX_DESCRIPTION }, None, doc)
}

const fn count(name: &'static str, min: i64, default: &'static str, doc: &'static str) -> Key {
    key(name, Shape::Integer { min, max: MAX_CHILDREN as i64 }, Some(default), doc)
}

const fn renamed(doc: &'static str) -> Key {
    key("renamed_from", Shape::Name(Style::Snake), None, doc)
}

const fn flag(name: &'static str, doc: &'static str) -> Key {
    key(name, Shape::Flag, Some("false"), doc)
}

const fn answer(name: &'static str, doc: &'static str) -> Key {
    key(name, Shape::Flag, None, doc)
}

const fn amount(name: &'static str, max: i64, doc: &'static str) -> Key {
    key(name, Shape::Integer { min: 0, max }, None, doc)
}

/// The spec itself.
pub static SPEC: Section = Section {
    name: "spec",
    doc: "The whole spec: one solution, its kinds and its services.",
    keys: &[
        required("scaffold", Shape::Format, "The version of this format: 1."),
        required(
            "solution",
            Shape::Name(Style::Pascal),
            "The solution's name, the first part of every namespace: `Shop`.",
        ),
        key("with", Shape::With(Scope::Solution), None, "Kinds of solution scope, each with its inputs."),
        key("services", Shape::Each(Style::Kebab, &SERVICE), None, "The services, by name: `orders`, `price-lists`."),
    ],
};

/// A service.
pub static SERVICE: Section = Section {
    name: "service",
    doc: "One service: an API project with a database of its own.",
    keys: &[
        description("What the service is for, in a sentence."),
        key("port", Shape::Integer { min: 1024, max: 65_535 }, Some("assigned"), "The port on a developer's machine."),
        key(
            "requirements",
            Shape::One(&REQUIREMENTS),
            None,
            "What the service must withstand; rules derive components from it.",
        ),
        key(
            "resources",
            Shape::Each(Style::Snake, &RESOURCE),
            None,
            "What the service keeps: aggregates by their singular name.",
        ),
        key("consumes", Shape::Events, None, "Events of other services that it reacts to: `[orders.order.created]`."),
        key("with", Shape::With(Scope::Service), None, "Kinds of service scope, each with its inputs."),
    ],
};

/// The answers that decide an architecture.
pub static REQUIREMENTS: Section = Section {
    name: "requirements",
    doc: "Answers to the questions that decide an architecture. Leave out what nobody knows yet.",
    keys: &[
        amount("requests_per_second", 10_000_000, "Expected load at the peak, in requests per second."),
        amount("reads_per_write", 1_000_000, "How many reads come to one write."),
        amount("data_gb", 10_000_000, "The size of the data after a year, in gigabytes."),
        answer("replay", "Consumers must be able to read old messages again."),
        answer("audit", "Who changed what and when must be provable."),
        answer("public_login", "People of the public sign in."),
        answer("public", "Reachable from outside the system."),
    ],
};

/// A resource.
pub static RESOURCE: Section = Section {
    name: "resource",
    doc: "An aggregate: read and written as a whole, guarded by its version. It has `id`, `version`, `created_at` and \
          `updated_at` by itself.",
    keys: &[
        description("What one of it is, in a sentence."),
        key(
            "plural",
            Shape::Name(Style::Snake),
            Some("the English plural"),
            "The plural, where English guesses wrong.",
        ),
        renamed("What it was called before; a migration then renames its tables."),
        flag("owner", "Every row belongs to the caller who made it; others get 404, `<service>:admin` sees all."),
        flag("public", "Reading needs no token."),
        required("fields", Shape::Fields, "The fields, by name: a type (`sku: string`), or a mapping."),
        key(
            "has_many",
            Shape::Each(Style::Snake, &CHILD),
            None,
            "Children that live and die with it, by their singular name.",
        ),
        key(
            "many_to_many",
            Shape::Each(Style::Snake, &LINK),
            None,
            "Links to other resources of the service, by the singular name of the link.",
        ),
        key("events", Shape::Names(Style::Snake), None, "Integration events it publishes: `[created, cancelled]`."),
    ],
};

/// Children of a resource.
pub static CHILD: Section = Section {
    name: "child",
    doc: "Children of an aggregate: written with it, found through it.",
    keys: &[
        description("What one of it is, in a sentence."),
        key(
            "plural",
            Shape::Name(Style::Snake),
            Some("the English plural"),
            "The plural, where English guesses wrong.",
        ),
        renamed("What they were called before; a migration then renames their table or column."),
        key(
            "storage",
            Shape::Choice(&["json", "table"]),
            Some("`table` where a field is a reference, unique, indexed or a filter; else `json`"),
            "Where they are kept: in a JSON column of the aggregate's row, or in a table of their own.",
        ),
        count("min", 0, "0", "The fewest children of one aggregate."),
        count("max", 1, "100", "The most children of one aggregate."),
        required("fields", Shape::Fields, "The fields, by name: a type (`sku: string`), or a mapping."),
    ],
};

/// A link to other resources.
pub static LINK: Section = Section {
    name: "link",
    doc: "A link to any number of another resource of the same service.",
    keys: &[
        key("to", Shape::Name(Style::Snake), Some("the link's name"), "The resource it leads to."),
        renamed("What it was called before; a migration then renames its table."),
        count("max", 1, "100", "The most links of one aggregate."),
    ],
};
