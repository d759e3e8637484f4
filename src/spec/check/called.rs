//! Inputs that name services name some that there are.

use super::Checks;
use crate::finding::SpecPath;
use crate::spec::kinds::{InputType, KindSchema, Scope};
use crate::spec::model::Spec;
use crate::spec::read::At;
use crate::spec::words;

impl Checks<'_> {
    pub(super) fn called(&mut self, spec: &Spec, kinds: &[KindSchema]) {
        for kind in kinds.iter().filter(|kind| kind.scope == Scope::Service) {
            for input in kind.inputs.iter().filter(|input| input.ty == InputType::Services) {
                for (name, service) in &spec.services {
                    let Some(named) = service.with.get(&kind.name).and_then(|inputs| inputs.get(&input.name)) else {
                        continue;
                    };
                    let path = SpecPath::new("services").join(name).join("with").join(&kind.name).join(&input.name);
                    let named: Vec<&str> =
                        named.as_array().into_iter().flatten().filter_map(|it| it.as_str()).collect();
                    if named.is_empty() {
                        let hint = Some(format!("name a service, or take `{}` away", kind.name));
                        self.deny("empty-list", &path, At::Value, "this list names no service", hint);
                    }
                    for (index, other) in named.into_iter().enumerate() {
                        self.other(spec, name, other, &path.join(index));
                    }
                }
            }
        }
    }

    fn other(&mut self, spec: &Spec, own: &str, other: &str, path: &SpecPath) {
        if other == own {
            let hint = Some("call the use case in process".to_owned());
            self.deny("own-service", path, At::Value, format!("`{own}` is the service itself"), hint);
        } else if !spec.services.contains_key(other) {
            let known = spec.services.keys().map(String::as_str).filter(|name| *name != own);
            let hint = words::did_you_mean(other, known)
                .unwrap_or_else(|| "give the spec this service first: `scaffold new-service`".to_owned());
            let message = format!("the spec has no service `{}`", words::shown(other));
            self.deny("unknown-service", path, At::Value, message, Some(hint));
        }
    }
}

#[cfg(test)]
#[path = "called_tests.rs"]
mod tests;
