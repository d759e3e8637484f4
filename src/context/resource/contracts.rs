//! What the events of a resource carry, beside what was recorded of them.

use super::ResourceContext;
use crate::context::events::{self, PublishesOn};
use crate::contracts::Contract;
use crate::spec::Resource;

impl ResourceContext {
    /// The same with the events that a service publishes of it.
    pub(in crate::context) fn with_events(mut self, service: &str, resource: &Resource) -> Self {
        self.events = events::published(service, resource, &self);
        self.publishes_on = PublishesOn::of(&self.events);
        self.event_members = events::members(&self);
        self.sort_members();
        self
    }

    /// What is new since contracts were recorded is optional in them: messages of before do not have it.
    pub(in crate::context) fn keep_contracts(&mut self, recorded: &[&Contract]) {
        for member in &mut self.event_members {
            if !recorded.is_empty() && !recorded.iter().any(|contract| contract.requires(&member.json)) {
                member.make_optional();
            }
        }
        self.sort_members();
    }

    fn sort_members(&mut self) {
        let members = self.event_members.iter().cloned();
        (self.event_optional, self.event_required) = members.partition(|member| member.optional);
    }
}
