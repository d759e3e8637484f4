//! What a rule is, and what it gives besides findings.

use std::fmt;

use serde::Serialize;

use crate::finding::{Finding, Severity, SpecPath};
use crate::spec::{Inputs, Service, Spec};

/// A checkable statement of the stack's architecture.
#[derive(Debug)]
pub struct Rule {
    /// In kebab case, unique: `keyset-paging`.
    pub id: &'static str,
    /// The statement, in a sentence without a full stop.
    pub title: &'static str,
    /// The gravest that its findings can be.
    pub severity: Severity,
    /// What it is about.
    pub category: Category,
    /// Why, in one or two sentences.
    pub rationale: &'static str,
    /// Markdown: what, why with numbers and their sources, how to change it, a good and a bad spec.
    pub explain: &'static str,
    pub(super) check: fn(&Spec) -> Vec<Finding>,
    pub(super) choices: fn(&Spec) -> Vec<Choice>,
    pub(super) suggest: fn(&str, &Service, &Spec) -> Option<Suggestion>,
}

impl Rule {
    /// A rule that says nothing, to be filled in with `..Rule::QUIET`.
    pub(super) const QUIET: Self = Self {
        id: "",
        title: "",
        severity: Severity::Advise,
        category: Category::Language,
        rationale: "",
        explain: "",
        check: |_| Vec::new(),
        choices: |_| Vec::new(),
        suggest: |_, _, _| None,
    };

    /// What it says of a spec.
    pub fn check(&self, spec: &Spec) -> Vec<Finding> {
        (self.check)(spec)
    }

    /// What it decided for a spec.
    pub fn choices(&self, spec: &Spec) -> Vec<Choice> {
        (self.choices)(spec)
    }

    /// The kind that it would add for a service, where the spec does not have it yet.
    pub fn suggest(&self, name: &str, wanted: &Service, spec: &Spec) -> Option<Suggestion> {
        (self.suggest)(name, wanted, spec)
    }

    pub(super) fn deny(&self, path: SpecPath, message: impl Into<String>, hint: impl Into<String>) -> Finding {
        self.finding(Severity::Deny, path, message.into(), hint.into())
    }

    pub(super) fn warn(&self, path: SpecPath, message: impl Into<String>, hint: impl Into<String>) -> Finding {
        self.finding(Severity::Warn, path, message.into(), hint.into())
    }

    pub(super) fn advise(&self, path: SpecPath, message: impl Into<String>, hint: impl Into<String>) -> Finding {
        self.finding(Severity::Advise, path, message.into(), hint.into())
    }

    fn finding(&self, severity: Severity, path: SpecPath, message: String, hint: String) -> Finding {
        debug_assert!(severity >= self.severity, "{} finds worse than it says", self.id);
        Finding { rule: self.id.to_owned(), severity, message, path, span: None, hint: Some(hint) }
    }

    /// A choice of this rule; what is not said further is the rule's own title and rationale.
    pub(super) fn choice(&self, component: impl Into<String>, value: impl Into<String>) -> Choice {
        Choice {
            decision_type: self.category.decision_type().to_owned(),
            title: self.title.to_owned(),
            description: String::new(),
            rationale: self.rationale.to_owned(),
            alternatives: Vec::new(),
            rule: self.id.to_owned(),
            component: component.into(),
            value: value.into(),
        }
    }
}

/// What a rule is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Category {
    /// The HTTP interface.
    Api,
    /// Where things run.
    Cloud,
    /// What is stored, where and how.
    Data,
    /// What components are written in.
    Language,
    /// What services tell each other.
    Messaging,
    /// How it is run and watched.
    Operations,
    /// Who may do what, and what must not leak.
    Security,
}

impl Category {
    /// The `decision_type` under which the log keeps choices of this category.
    pub fn decision_type(self) -> &'static str {
        match self {
            Self::Cloud | Self::Language | Self::Messaging => "architecture",
            Self::Api => "api",
            Self::Data => "data",
            Self::Operations => "operations",
            Self::Security => "security",
        }
    }
}

impl fmt::Display for Category {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Api => "api",
            Self::Cloud => "cloud",
            Self::Data => "data",
            Self::Language => "language",
            Self::Messaging => "messaging",
            Self::Operations => "operations",
            Self::Security => "security",
        })
    }
}

/// Something that was decided, and what else was possible.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// The sort of decision: `architecture`, `data`, `api`, `security`, `operations`.
    pub decision_type: String,
    /// The decision, in a sentence without a full stop.
    pub title: String,
    /// What it means for this spec.
    pub description: String,
    /// Why.
    pub rationale: String,
    /// Each other option, and why it was not taken.
    pub alternatives: Vec<(String, String)>,
    /// The id of the rule that decided.
    pub rule: String,
    /// What it is about: `solution`, or `service/orders`.
    pub component: String,
    /// What was chosen, short: `rabbitmq`.
    pub value: String,
}

impl Choice {
    pub(super) fn titled(mut self, title: impl Into<String>) -> Self {
        self.title = title.into();
        self
    }

    pub(super) fn meaning(mut self, description: impl Into<String>) -> Self {
        self.description = description.into();
        self
    }

    pub(super) fn because(mut self, rationale: impl Into<String>) -> Self {
        self.rationale = rationale.into();
        self
    }

    pub(super) fn instead_of(mut self, option: impl Into<String>, why_not: impl Into<String>) -> Self {
        self.alternatives.push((option.into(), why_not.into()));
        self
    }

    pub(super) fn of_type(mut self, decision_type: &str) -> Self {
        decision_type.clone_into(&mut self.decision_type);
        self
    }
}

/// What a kind is applied to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Scope {
    /// The solution's `with`.
    Solution,
    /// The service's `with`.
    Service,
}

/// A kind that requirements ask for.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Suggestion {
    /// The kind: `queue`.
    pub kind: String,
    /// Whose `with` it belongs to.
    pub scope: Scope,
    /// Its inputs.
    pub inputs: Inputs,
    /// The id of the rule that asks for it.
    pub rule: &'static str,
    /// Why, in a sentence without a full stop.
    pub why: String,
}

impl Suggestion {
    pub(super) fn new(rule: &Rule, scope: Scope, kind: &str, why: impl Into<String>) -> Self {
        Self { kind: kind.to_owned(), scope, inputs: Inputs::new(), rule: rule.id, why: why.into() }
    }

    pub(super) fn input(mut self, key: &str, value: impl Into<serde_json::Value>) -> Self {
        self.inputs.insert(key.to_owned(), value.into());
        self
    }
}
