//! `--set KEY=VALUE`.

use std::fmt::Display;
use std::str::FromStr;

use super::wrong_setting;
use crate::error::{Error, Result};
use crate::spec::Service;

/// The keys that need no kind.
const KEYS: [&str; 8] =
    ["audit", "data_gb", "port", "public", "public_login", "reads_per_write", "replay", "requests_per_second"];

/// Puts one setting into a service.
pub(super) fn apply(service: &mut Service, text: &str) -> Result<()> {
    let (key, value) = text
        .split_once('=')
        .ok_or_else(|| wrong_setting(text, "has no value").hint("write `--set requests_per_second=200`"))?;
    let wants = &mut service.requirements;
    match key {
        "requests_per_second" => wants.requests_per_second = Some(parse(text, value, "a whole number")?),
        "reads_per_write" => wants.reads_per_write = Some(parse(text, value, "a whole number")?),
        "data_gb" => wants.data_gb = Some(parse(text, value, "a whole number")?),
        "replay" => wants.replay = Some(parse(text, value, "true or false")?),
        "audit" => wants.audit = Some(parse(text, value, "true or false")?),
        "public_login" => wants.public_login = Some(parse(text, value, "true or false")?),
        "public" => wants.public = Some(parse(text, value, "true or false")?),
        "port" => service.port = Some(port(text, value)?),
        _ => return input(service, text, key, value),
    }
    Ok(())
}

fn parse<T: FromStr>(text: &str, value: &str, wanted: &str) -> Result<T>
where
    T::Err: Display,
{
    value.parse().map_err(|_| wrong_setting(text, &format!("needs {wanted}")).hint(example(text)))
}

/// As the spec's own bounds: lower ports need rights that a service does not have.
fn port(text: &str, value: &str) -> Result<u16> {
    let port = value.parse().ok().filter(|port| *port >= 1024);
    port.ok_or_else(|| wrong_setting(text, "needs a port from 1024 to 65535").hint(example(text)))
}

/// How a setting is written right.
fn example(text: &str) -> String {
    let key = text.split('=').next().unwrap_or_default();
    let value = match key {
        "port" => "5200",
        "requests_per_second" | "reads_per_write" | "data_gb" => "50",
        _ => "true",
    };
    format!("write, say, `--set {key}={value}`")
}

/// `queue.broker=kafka`: an input of a kind that `--with` names.
fn input(service: &mut Service, text: &str, key: &str, value: &str) -> Result<()> {
    let Some((kind, input)) = key.split_once('.') else { return Err(unknown(text, key)) };
    let inputs = service.with.get_mut(kind).ok_or_else(|| {
        wrong_setting(text, "is for a kind that is not there").hint(format!("add it: `--with {kind}`"))
    })?;
    inputs.insert(input.to_owned(), typed(value));
    Ok(())
}

/// `broker=kafka`, or the same with the kind before it: an input of one kind.
pub(in crate::commands) fn input_of(text: &str, kind: &str) -> Result<(String, serde_json::Value)> {
    let (key, value) = text.split_once('=').ok_or_else(|| {
        wrong_setting(text, "has no value").hint(format!("`scaffold kinds` lists the inputs of `{kind}`"))
    })?;
    let key = key.strip_prefix(kind).and_then(|rest| rest.strip_prefix('.')).unwrap_or(key);
    Ok((key.to_owned(), typed(value)))
}

/// A number, a truth value or a list is one in YAML too; everything else is a text.
fn typed(value: &str) -> serde_json::Value {
    serde_yaml::from_str(value).unwrap_or_else(|_| serde_json::Value::from(value))
}

fn unknown(text: &str, key: &str) -> Error {
    let error = wrong_setting(text, "sets nothing that there is");
    let near = KEYS.iter().map(|known| (strsim::jaro_winkler(key, known), known)).max_by(|a, b| a.0.total_cmp(&b.0));
    match near {
        Some((likeness, known)) if likeness > 0.8 => error.hint(format!("did you mean `{known}`?")),
        _ => error.hint(format!("there are {}, and inputs of kinds as `kind.input`", KEYS.join(", "))),
    }
}

#[cfg(test)]
#[path = "settings_tests.rs"]
mod tests;
