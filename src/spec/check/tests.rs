use crate::spec::samples::{fields_of_order, in_order, in_service, reports};

/// A snapshot without the source of what it shows.
macro_rules! shown {
    ($report:expr) => {{
        let report = $report;
        insta::assert_snapshot!(report);
    }};
}

fn services(lines: &str) -> String {
    format!("scaffold: 1\nsolution: Shop\nservices:\n{lines}")
}

const SKU: &str = "{ fields: { sku: string } }";

#[test]
fn styles_of_names() {
    let long = "a".repeat(300);
    shown!(reports(&[
        ("the solution", "scaffold: 1\nsolution: my-shop\n".to_owned()),
        ("a solution in capitals", "scaffold: 1\nsolution: ACMEShop\n".to_owned()),
        ("a solution with a path", "scaffold: 1\nsolution: ../Shop\n".to_owned()),
        (
            "services",
            services("  Orders: {}\n  price_lists: {}\n  1st: {}\n  a/b: {}\n  'a\\b': {}\n  💥: {}\n  '': {}\n")
        ),
        ("resources", in_service(&format!("Order: {SKU}\norder-line: {SKU}\n_x: {SKU}\nstraße: {SKU}"))),
        ("300 characters", in_service(&format!("{long}: {SKU}"))),
        (
            "fields",
            fields_of_order(
                "PlacedAt: timestamp\nline_2: string\na_b: string\nline2_text: string\n\"a b\": string\n\"a\\nb\": string"
            )
        ),
        (
            "tables of two long names",
            in_service(&format!(
                "a{}: {{ fields: {{ sku: string }}, has_many: {{ b{}: {{ storage: table, fields: {{ sku: string }} }} }} }}",
                "b".repeat(38),
                "c".repeat(38)
            ))
        ),
    ]));
}

#[test]
fn reserved_names() {
    shown!(reports(&[
        ("solutions", "scaffold: 1\nsolution: System\n".to_owned()),
        ("a keyword", "scaffold: 1\nsolution: Class\n".to_owned()),
        ("a device", "scaffold: 1\nsolution: Con\n".to_owned()),
        (
            "services",
            services(
                "  class: {}\n  con: {}\n  gateway: {}\n  task: {}\n  microsoft: {}\n  postgres: {}\n  shop: {}\n"
            )
        ),
        (
            "resources",
            in_service(&format!(
                "class: {SKU}\naux: {SKU}\ntask: {SKU}\nmoney: {SKU}\nreference: {SKU}\nresult: {SKU}\nport: {SKU}"
            ))
        ),
        (
            "columns",
            fields_of_order(
                "id: int\nversion: int\ncreated_at: timestamp\nowner_id: string\nclass: string\nuser: string\nindex: int\nxmin: int\nto_string: string\nguid: string"
            )
        ),
        (
            "references and amounts",
            in_service(&format!(
                "owner: {SKU}\norder: {{ fields: {{ owner: {{ type: ref, to: owner }}, class: {{ type: ref, to: owner }}, user: money }} }}"
            ))
        ),
        (
            "filters",
            fields_of_order(
                "cursor: { type: string, filter: true }\nsort: { type: string, filter: true }\nsort_key: { type: string, filter: true }"
            )
        ),
        (
            "children",
            in_order(
                "fields: { sku: string }\nhas_many: { class: { fields: { position: int, id: int } }, nul: { fields: { sku: string } } }"
            )
        ),
    ]));
}

#[test]
fn names_that_become_one() {
    shown!(reports(&[
        ("services", services("  price-lists: {}\n  pricelists: {}\n")),
        ("ports", services("  orders: { port: 5100 }\n  bills: { port: 5100 }\n")),
        ("Order and order", in_service(&format!("Order: {SKU}\norder: {SKU}"))),
        ("person and people", in_service(&format!("person: {SKU}\npeople: {SKU}"))),
        ("one plural", in_service(&format!("order: {SKU}\nbundle: {{ plural: orders, fields: {{ sku: string }} }}"))),
        ("sheep", in_service(&format!("sheep: {SKU}\nseries: {{ plural: many_series, fields: {{ sku: string }} }}"))),
        (
            "a child that is a sheep",
            in_order("fields: { sku: string }\nhas_many: { series: { fields: { sku: string } } }")
        ),
        (
            "a resource and its service",
            services(&format!(
                "  order: {{ resources: {{ order: {SKU} }} }}\n  bills: {{ resources: {{ shop: {SKU} }} }}\n"
            ))
        ),
        ("fields", fields_of_order("line_text: string\nlinetext: string")),
        (
            "a reference and its id",
            in_service(&format!(
                "customer: {SKU}\norder: {{ fields: {{ customer: {{ type: ref, to: customer }}, customer_id: uuid }} }}"
            ))
        ),
        ("an amount and its columns", fields_of_order("total: money\ntotal_amount: long\ntotal_currency: string")),
        ("a child and a field", in_order("fields: { lines: int }\nhas_many: { line: { fields: { sku: string } } }")),
        (
            "a link and fields",
            in_service(&format!(
                "tag: {SKU}\norder: {{ fields: {{ tags: int, tag_ids: int }}, many_to_many: {{ tag: {{}} }} }}"
            ))
        ),
        (
            "a child's field and its parent",
            in_order("fields: { sku: string }\nhas_many: { line: { fields: { order_id: uuid, order_line: string } } }")
        ),
        ("a field and its resource", fields_of_order("order_no: string\nsku: string").replace("order:", "sku:")),
        ("a field and an enum", fields_of_order("status: { type: enum, values: [open] }\norder_status: string")),
        (
            "an enum and a resource",
            in_service(&format!(
                "order: {{ fields: {{ status: {{ type: enum, values: [open] }} }} }}\norder_status: {SKU}"
            ))
        ),
        (
            "a child and a resource",
            in_service(&format!(
                "order: {{ fields: {{ sku: string }}, has_many: {{ line: {SKU} }} }}\norder_line: {SKU}"
            ))
        ),
        (
            "a child's table and a resource's",
            in_service(&format!(
                "order: {{ fields: {{ sku: string }}, has_many: {{ line: {{ plural: rows, storage: table, fields: {{ sku: string }} }} }} }}\norder_row: {SKU}"
            ))
        ),
        ("an event and an enum", in_order("fields: { created: { type: enum, values: [open] } }\nevents: [created]")),
        ("a use case and a resource", in_service(&format!("order: {SKU}\ncreate_order: {SKU}\norder_view: {SKU}"))),
        (
            "types of .NET",
            in_service("log: { fields: { level: { type: enum, values: [low] } } }\nhttp: { fields: { sku: string } }",),
        ),
        ("a table of scaffold", in_service("inbox_entry: { plural: inbox_messages, fields: { sku: string } }")),
    ]));
}

#[test]
fn references_in_circles() {
    let to = |target: &str, more: &str| format!("{{ fields: {{ next: {{ type: ref, to: {target}{more} }} }} }}");
    shown!(reports(&[
        ("two", in_service(&format!("apple: {}\nbanana: {}", to("banana", ""), to("apple", ", on_delete: cascade")))),
        (
            "three and a bystander",
            in_service(&format!(
                "apple: {}\nbanana: {}\ncherry: {}\ndate_palm: {}",
                to("banana", ""),
                to("cherry", ", optional: true"),
                to("apple", ""),
                to("apple", "")
            ))
        ),
        (
            "two circles",
            in_service(&format!(
                "apple: {}\nbanana: {}\ncherry: {}\ndate_palm: {}",
                to("banana", ""),
                to("apple", ""),
                to("date_palm", ""),
                to("cherry", "")
            ))
        ),
        (
            "through a child",
            in_service(&format!(
                "apple: {}\nbanana: {{ fields: {{ sku: string }}, has_many: {{ seed: {} }} }}",
                to("banana", ""),
                to("apple", "")
            ))
        ),
        ("itself, optional", in_service(&format!("apple: {}", to("apple", ", optional: true")))),
        ("itself, required", in_service(&format!("apple: {}", to("apple", "")))),
    ]));
}

#[test]
fn common_names_are_accepted() {
    let resources = "account address article asset author badge basket book booking branch campaign candidate card cart \
        category channel city comment company contact country coupon course customer delivery department device discount \
        document driver employee exam expense feedback folder form game grade guest holiday image incident \
        inspection invoice item job label lead lesson listing loan location membership message milestone note \
        notification offer organization package patient payment payout person phone photo plan playlist post price product \
        project promotion purchase question quote rating recipe refund region report reservation review role room \
        schedule season seat session setting shift shipment skill song store story student subscription supplier survey \
        tag team template tenant ticket topic transfer trip user vehicle vendor visit voucher warehouse wallet webhook";
    let lines: String = resources.split_whitespace().fold(String::new(), |all, name| all + name + ": " + SKU + "\n");
    let specs: Vec<String> = lines
        .lines()
        .collect::<Vec<_>>()
        .chunks(50)
        .map(|chunk| in_service(&chunk.join("\n")).replace("  orders:", "  sales:"))
        .collect();
    for spec in specs {
        assert_eq!(crate::spec::samples::report(&spec), "(accepted)\n");
    }
    let fields = "active age amount balance birth_date body capacity city code color comment content count country currency \
        data date description discount duration email enabled end_date expires_at first_name gender height icon image key \
        kind label language latitude level link location message method mode name notes number password_hash path phone \
        price priority quantity rank rating reason role score sequence size slug source start_date state status street \
        subject summary symbol tax text time timezone title token type unit url username value weight width year zip";
    let lines: String = fields.split_whitespace().fold(String::new(), |all, name| all + name + ": string\n");
    assert_eq!(crate::spec::samples::report(&fields_of_order(&lines)), "(accepted)\n");
}
