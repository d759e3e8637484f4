use super::*;

fn clean(base: &str, mine: &str, theirs: &str) -> String {
    merged(base, mine, theirs).unwrap_or_else(|stop| panic!("{stop:?}\n{mine}\n{theirs}"))
}

#[test]
fn both_add_a_service_to_the_spec_to_the_includes_and_a_field() {
    let base = "name: shop\n\ninclude:\n  - compose/orders.yaml\n  - compose/postgres.yaml\n";
    let mine = base.replace("  - compose/orders", "  - compose/billing.yaml\n  - compose/orders");
    let theirs = base.replace("  - compose/orders", "  - compose/catalog.yaml\n  - compose/orders");
    assert_eq!(
        clean(base, &mine, &theirs),
        "name: shop\n\ninclude:\n  - compose/billing.yaml\n  - compose/catalog.yaml\n  - compose/orders.yaml\n  - compose/postgres.yaml\n"
    );
    let base = "services:\n  a:\n    fields: { sku: string }\n";
    assert_eq!(
        clean(
            base,
            "services:\n  a:\n    fields: { sku: string, x: int }\n",
            "services:\n  a:\n    fields: { sku: string, y: int }\n  b: {}\n"
        ),
        "services:\n  a:\n    fields: { sku: string, x: int, y: int }\n  b: {}\n"
    );
}
