use crate::spec::{InputSchema, InputType, KindSchema, Scope, Storage};

fn input(name: &str, ty: InputType) -> InputSchema {
    InputSchema { name: name.into(), ty, description: format!("The {name}."), default: None, required: false }
}

fn words(words: &[&str]) -> InputType {
    InputType::Choice(words.iter().map(|word| (*word).to_owned()).collect())
}

pub(crate) fn kinds() -> Vec<KindSchema> {
    let kind = |name: &str, scope, inputs| KindSchema {
        name: name.to_owned(),
        scope,
        description: format!("The {name}."),
        inputs,
    };
    let logins = InputType::List(Box::new(words(&["google", "gitlab"])));
    vec![
        kind("gateway", Scope::Solution, vec![input("login", logins)]),
        kind(
            "queue",
            Scope::Service,
            vec![InputSchema { required: true, ..input("broker", words(&["rabbitmq", "kafka"])) }],
        ),
        kind("cache", Scope::Service, vec![]),
    ]
}

const DESIGN: &str = include_str!("design.yaml");

#[test]
fn the_spec_of_the_design_is_read() {
    let (source, spec) = super::parse("scaffold.yaml", DESIGN, &kinds());
    let spec = spec.map_err(|findings| format!("{findings:#?}")).unwrap();
    let order = &spec.services["orders"].resources["order"];
    assert_eq!(order.fields.len(), 5);
    assert_eq!(order.has_many[0].storage, Storage::Json);
    assert_eq!(order.events, ["created", "cancelled"]);
    assert_eq!(
        &DESIGN[source.places[&crate::finding::SpecPath::new("services.orders.resources.order.fields.total")].clone()],
        "total"
    );
}
