//! `telemetry`

use crate::finding::Severity;
use crate::spec::Spec;

use super::rule::{Category, Choice, Rule};

pub(super) static RULE: Rule = Rule {
    id: "telemetry",
    title: "Traces, metrics and logs are OpenTelemetry",
    severity: Severity::Advise,
    category: Category::Operations,
    rationale: "One request crosses a gateway, services, a database and a broker; only a common trace id puts it together again, and \
                an open protocol leaves the choice of the backend open",
    explain: include_str!("telemetry.md"),
    choices,
    ..Rule::QUIET
};

fn choices(spec: &Spec) -> Vec<Choice> {
    if spec.services.is_empty() {
        return Vec::new();
    }
    let choice = RULE
        .choice("solution", "opentelemetry")
        .meaning("OTLP when OTEL_EXPORTER_OTLP_ENDPOINT is set; Prometheus on a port of its own; trace context through HTTP and messages")
        .instead_of("A vendor's agent", "its format ends up in the code, and moving away is a project")
        .instead_of("Logs only", "tell what happened in one process, not where a request spent its time")
        .instead_of("Metrics on the public port", "they tell paths, rates and errors to anybody");
    vec![choice]
}

#[cfg(test)]
#[path = "telemetry_tests.rs"]
mod tests;
