//! What can be varied, as the manifests say it: each kind, there or not, and each of its inputs.

use std::collections::BTreeMap;

use anyhow::{Result, bail};
use scaffold::catalog::{Catalog, IMPLIED, Input, Scope};
use serde_json::{Value, json};

use super::covering::{Factor, Row};

/// Factors of one scope: for each kind whether it is there, and below that its inputs.
pub struct Factors {
    /// For the covering array.
    pub factors: Vec<Factor>,
    /// What each of them is, in the same order.
    pub meanings: Vec<Meaning>,
}

/// What a factor is.
#[derive(Debug, Clone)]
pub enum Meaning {
    /// A kind: absent, or there.
    Kind(String),
    /// An input of a kind, and its values.
    Input(String, String, Vec<Sample>),
}

/// A value of an input.
#[derive(Debug, Clone, PartialEq)]
pub enum Sample {
    /// As it stands.
    Value(Value),
    /// The names of so many other services, that do not have the kind.
    Services(usize),
}

impl Sample {
    /// What the spec says.
    pub fn value(&self, others: &[String]) -> Value {
        match self {
            Self::Value(value) => value.clone(),
            Self::Services(count) => others.iter().take(*count).cloned().collect(),
        }
    }
}

/// Components by their kind, as `with` has them.
pub type With = BTreeMap<String, Value>;

impl Factors {
    /// Those of the kinds that a spec can name.
    ///
    /// # Errors
    /// An input is of a type of which no values are known here.
    pub fn of(catalog: &Catalog, scope: Scope) -> Result<Self> {
        let mut all = Self { factors: Vec::new(), meanings: Vec::new() };
        for (name, kind) in catalog.iter() {
            let manifest = &kind.manifest;
            if IMPLIED.contains(&name) || manifest.hidden || manifest.scope != scope {
                continue;
            }
            let there = all.factors.len();
            all.factors.push(Factor { levels: 2, under: None });
            all.meanings.push(Meaning::Kind(name.to_owned()));
            for (key, input) in &manifest.inputs {
                let values = samples(key, input)?;
                all.factors.push(Factor { levels: values.len(), under: Some((there, 1)) });
                all.meanings.push(Meaning::Input(name.to_owned(), key.clone(), values));
            }
        }
        Ok(all)
    }

    /// The components of a row; `others` are services that lack whatever a component may ask of them.
    pub fn with(&self, row: &Row, others: &dyn Fn(&str) -> Vec<String>) -> With {
        let mut with = With::new();
        for (meaning, level) in self.meanings.iter().zip(row) {
            match (meaning, level) {
                (Meaning::Kind(kind), Some(1)) => {
                    with.insert(kind.clone(), json!({}));
                }
                (Meaning::Input(kind, key, values), Some(level)) => {
                    if let (Some(Value::Object(inputs)), Some(sample)) = (with.get_mut(kind), values.get(*level)) {
                        let value = sample.value(&others(kind));
                        // Its default "" says that the key is left out; a spec cannot say it.
                        if key != "dead_letters" || value != json!("") {
                            inputs.insert(key.clone(), value);
                        }
                    }
                }
                _ => {}
            }
        }
        with
    }

    /// A level in words: `queue: absent`, `queue.broker: "kafka"`.
    pub fn words(&self, (factor, level): (usize, usize)) -> String {
        match self.meanings.get(factor) {
            Some(Meaning::Kind(kind)) => format!("{kind}: {}", if level == 0 { "absent" } else { "there" }),
            Some(Meaning::Input(kind, key, values)) => format!("{kind}.{key}: {:?}", values.get(level)),
            None => String::new(),
        }
    }
}

/// Values of an input: all there are of a flag and an enum; its default and one more of a number or a text; of a list
/// none, one and all.
fn samples(key: &str, input: &Input) -> Result<Vec<Sample>> {
    let ty = serde_json::to_value(input.ty)?;
    let own = |values: Vec<Value>| values.into_iter().map(Sample::Value).collect::<Vec<_>>();
    let mut samples = match ty.as_str().unwrap_or_default() {
        "bool" => own(vec![json!(false), json!(true)]),
        "enum" => own(input.values.iter().map(|value| json!(value)).collect()),
        "int" => {
            let other = input.default.as_ref().and_then(Value::as_u64).unwrap_or(2) * 2 + 1;
            own(vec![json!(other)])
        }
        "list" if !input.values.is_empty() => own(vec![json!([]), json!([input.values[0]]), json!(input.values)]),
        "list" if key.ends_with("origins") => {
            let origins = ["https://app.example.com", "https://admin.example.com"];
            own(vec![json!([]), json!([origins[0]]), json!(origins)])
        }
        "services" => vec![Sample::Services(0), Sample::Services(1), Sample::Services(2)],
        // No two services may have one: `{service}` becomes the name of each.
        "string" if key == "dead_letters" => own(vec![json!("{service}_lost")]),
        "string" => own(vec![json!("other")]),
        "url" => own(vec![json!("https://id.example.com/realms/matrix")]),
        "grants" => own(vec![json!({ "support": [] })]),
        other => bail!("`{key}` is of type {other}, of which the matrix knows no values: give it some in factors.rs"),
    };
    match input.default.clone().map(Sample::Value) {
        Some(default) if matches!(samples.first(), Some(Sample::Services(0))) => {
            if default != Sample::Value(json!([])) {
                samples.push(default);
            }
        }
        Some(default) if !samples.contains(&default) => samples.insert(0, default),
        Some(_) => {}
        // What has no default must be said, and not be empty.
        None => samples.retain(|sample| *sample != Sample::Services(0)),
    }
    Ok(samples)
}
