//! The events that a service reacts to.

use super::mapping::Mapping;
use super::scalars::MAX_NAMES;
use super::{At, Reader};
use crate::finding::SpecPath;
use crate::spec::model::EventName;
use crate::spec::node::{Kind, Node};
use crate::spec::words;

impl Reader<'_> {
    /// `consumes`; that each event is published is checked when the whole spec is known.
    pub(super) fn consumes(&mut self, mapping: &Mapping<'_>, own: &str) -> Vec<EventName> {
        let Some((_, node, path)) = mapping.value("consumes") else { return Vec::new() };
        let Kind::List(items) = &node.kind else {
            let name = node.scalar().map_or("orders.order.created", |scalar| &scalar.text);
            self.wrong_type(node, &path, "a list of events", Some(format!("write `[{}]`", words::shown(name))));
            return Vec::new();
        };
        let mut events: Vec<EventName> = Vec::new();
        for (index, item) in items.iter().take(MAX_NAMES).enumerate() {
            let path = path.join(index);
            let Some(event) = self.event(item, &path, own) else { continue };
            if events.contains(&event) {
                let hint = Some("remove one of them".to_owned());
                self.deny("duplicate-value", &path, At::Value, format!("event `{event}` is here twice"), hint);
            } else {
                events.push(event);
            }
        }
        events
    }

    fn event(&mut self, node: &Node, path: &SpecPath, own: &str) -> Option<EventName> {
        let text = self.text_of(node, path, "an event")?;
        let parts: Vec<&str> = text.split('.').collect();
        let [service, resource, event] = parts[..] else {
            let message = format!("`{}` is not an event", words::shown(text));
            let hint = Some("write `service.resource.event`, as in `orders.order.created`".to_owned());
            self.deny("event-name", path, At::Value, message, hint);
            return None;
        };
        if service == own {
            let message = format!("`{own}` is this service itself");
            let hint = Some("call the code; events are for other services".to_owned());
            self.deny("own-service", path, At::Value, message, hint);
            return None;
        }
        Some(EventName { service: service.to_owned(), resource: resource.to_owned(), event: event.to_owned() })
    }
}
