use insta::{allow_duplicates, assert_snapshot};

use super::RULE;
use crate::rules::fixture::{WithResource, needs, resource, spec, text};
use crate::spec::{Requirements, Resource, Spec};

fn shop(resource_is_public: bool, service_is_public: Option<bool>) -> Spec {
    let product = Resource { public: resource_is_public, ..resource([]) };
    let service = needs(Requirements { public: service_is_public, ..Requirements::default() });
    spec([("catalog", service.resource("product", product))])
}

#[test]
fn a_public_resource_in_an_internal_service_is_a_contradiction() {
    assert_snapshot!(text(&RULE.check(&shop(true, Some(false)))), @r"
    warning: services.catalog.resources.product.public: product is public, and catalog is not reachable from outside
      hint: take one of the two back: public of the resource, or public: false of the service
    ");
}

#[test]
fn a_public_resource_is_worth_knowing() {
    for service in [None, Some(true)] {
        allow_duplicates! {
            assert_snapshot!(text(&RULE.check(&shop(true, service))), @r"
        advice: services.catalog.resources.product.public: everybody can read every product without a token
          hint: leave it so if a product is fit to print; writing needs catalog:write in any case
        ");
        }
    }
}

#[test]
fn what_asks_for_a_token_passes() {
    for service in [None, Some(true), Some(false)] {
        assert_eq!(RULE.check(&shop(false, service)), []);
    }
}

#[test]
fn the_default_and_each_exception_are_decisions() {
    let values = |spec: &Spec| RULE.choices(spec).into_iter().map(|it| (it.component, it.value)).collect::<Vec<_>>();
    let default = ("solution".to_owned(), "jwt-bearer".to_owned());
    let public = ("service/catalog".to_owned(), "public".to_owned());
    assert_eq!(values(&shop(true, None)), [default, public]);
    assert_eq!(values(&shop(false, None)).len(), 1);
    assert_eq!(values(&spec([])), []);
}
