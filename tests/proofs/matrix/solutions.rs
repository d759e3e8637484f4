//! Few solutions that hold every pair of kinds and inputs.
//!
//! Each row of service scope is a service, and each solution has all of them; each row of solution scope is a solution.
//! So every pair of the one scope with the other is there too, and the services of all solutions are the same.

use std::fmt::Write;

use anyhow::{Result, ensure};
use scaffold::catalog::{Catalog, Scope};
use scaffold::finding::Severity;
use scaffold::spec::{KindSchema, parse};
use scaffold::{plan, rules};

use super::covering::{Row, cover};
use super::factors::{Factors, With};

/// The matrix.
pub struct Matrix {
    /// Of what the services vary.
    pub services: Factors,
    /// One service each.
    pub rows: Vec<Row>,
    /// Of what the solutions vary.
    pub solutions: Factors,
    /// One solution each.
    pub variants: Vec<Row>,
    /// Pairs that the rules refuse, with what they say.
    pub refused: Vec<String>,
    /// The specs of the solutions.
    pub specs: Vec<String>,
}

/// A service of a spec.
#[derive(Clone, Default)]
struct Part {
    name: String,
    with: With,
    /// Whether it publishes events, and the service whose events it reads.
    speaks: bool,
    hears: Option<String>,
}

impl Matrix {
    /// Made of the manifests alone.
    ///
    /// # Errors
    /// An input of an unknown type; a solution that the rules refuse although they refuse none of its parts.
    pub fn of(catalog: &Catalog) -> Result<Self> {
        let tool = Tool { kinds: catalog.schemas(), catalog };
        let (services, solutions) = (Factors::of(catalog, Scope::Service)?, Factors::of(catalog, Scope::Solution)?);
        let plain = ["unit98", "unit99"].map(Part::named);
        let others = |_: &str| plain.iter().map(|part| part.name.clone()).collect::<Vec<_>>();
        let service = |row: &Row| {
            let one = Part { with: services.with(row, &others), ..Part::named("unit97") };
            tool.refusal(&spec(&[&plain[..], &[one]].concat(), &With::new()))
        };
        let solution = |row: &Row| tool.refusal(&spec(&plain, &solutions.with(row, &others)));
        let mut refused = Vec::new();
        let rows = allowed_rows(&services, &service, &mut refused);
        let variants = allowed_rows(&solutions, &solution, &mut refused);
        let parts = tool.parts(&services, &rows);
        let names: Vec<String> = parts.iter().map(|part| part.name.clone()).collect();
        let mut specs = Vec::new();
        for row in &variants {
            let text = spec(&parts, &solutions.with(row, &|_| names.clone()));
            let why = tool.refusal(&text);
            ensure!(why.is_none(), "the services of all rows cannot be together: {why:?}\n{text}");
            specs.push(text);
        }
        Ok(Self { services, rows, solutions, variants, refused, specs })
    }
}

/// The rows of one scope; one without anything where that scope has no kind.
fn allowed_rows(factors: &Factors, refusal: &dyn Fn(&Row) -> Option<String>, refused: &mut Vec<String>) -> Vec<Row> {
    let mut last = String::new();
    let array = cover(&factors.factors, &mut |row| match refusal(row) {
        Some(why) => {
            last = why;
            false
        }
        None => true,
    });
    for (first, second) in array.refused {
        refused.push(format!("{} with {}: {last}", factors.words(first), factors.words(second)));
    }
    if array.rows.is_empty() { vec![Row::new()] } else { array.rows }
}

/// Who says what can be.
struct Tool<'a> {
    catalog: &'a Catalog,
    kinds: Vec<KindSchema>,
}

impl Tool<'_> {
    /// What the reader, the rules or the plan have against a spec.
    fn refusal(&self, text: &str) -> Option<String> {
        let spec = match parse("scaffold.yaml", text, &self.kinds).1 {
            Ok(spec) => spec,
            Err(findings) => return Some(findings.into_iter().map(|finding| finding.message).collect()),
        };
        let denied = rules::check(&spec).into_iter().find(|finding| finding.severity == Severity::Deny);
        denied.map(|finding| finding.message).or_else(|| plan::plan(&spec, self.catalog).err().map(|why| why.message))
    }

    /// A service for each row. Whoever may publish events does, and reads those of the one before.
    fn parts(&self, factors: &Factors, rows: &[Row]) -> Vec<Part> {
        let lacking: Vec<With> = rows.iter().map(|row| factors.with(row, &|_| Vec::new())).collect();
        // They are called by others, and call nobody.
        let others = |kind: &str| {
            let without = lacking.iter().enumerate().filter(|(_, with)| !with.contains_key(kind));
            without.map(|(at, _)| name(at)).collect::<Vec<_>>()
        };
        let mut parts: Vec<Part> = Vec::new();
        for (at, row) in rows.iter().enumerate() {
            let with = factors.with(row, &others);
            let mute = Part { with, ..Part::named(&name(at)) };
            let speaking = Part { speaks: true, ..mute.clone() };
            let known = others("").into_iter().map(|name| Part::named(&name)).filter(|part| part.name != mute.name);
            let alone: Vec<Part> = known.chain([speaking.clone()]).collect();
            let mut part = if self.refusal(&spec(&alone, &With::new())).is_none() { speaking } else { mute };
            let before = parts.iter().rev().find(|other| other.speaks).map(|other| other.name.clone());
            part.hears = before.filter(|_| part.speaks);
            parts.push(part);
        }
        parts
    }
}

impl Part {
    fn named(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }
}

fn name(at: usize) -> String {
    format!("unit{}", at + 1)
}

/// JSON is YAML too.
fn spec(parts: &[Part], with: &With) -> String {
    let mut text = "scaffold: 1\nsolution: Matrix\n".to_owned();
    if !with.is_empty() {
        let _ = writeln!(text, "with: {}", serde_json::json!(with));
    }
    text.push_str("services:\n");
    for part in parts {
        let (name, own) = (&part.name, thing(&part.name));
        let _ = writeln!(text, "  {name}:\n    resources:\n      {own}:");
        let _ = writeln!(text, "        fields:\n          label: {{ type: string, max: 40 }}");
        let _ = writeln!(text, "          amount: {{ type: money, optional: true }}");
        if part.speaks {
            let _ = writeln!(text, "        events: [created, updated]");
        }
        if let Some(other) = &part.hears {
            let _ = writeln!(text, "    consumes: [{other}.{}.created]", thing(other));
        }
        if !part.with.is_empty() {
            let _ = writeln!(text, "    with: {}", serde_json::json!(part.with).to_string().replace("{service}", name));
        }
    }
    text
}

/// A resource of its own for each service: behind a gateway no two may share a path.
fn thing(service: &str) -> String {
    service.replace("unit", "part")
}
