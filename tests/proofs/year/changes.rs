//! What the spec and the templates bring in that year.

use super::op::{Edit, Op};

/// The spec on the first day.
pub const SPEC: &str = "\
# The spec of a year.
scaffold: 1
solution: Year

services:
  orders:
    description: Takes orders
    resources:
      order:
        fields:
          number: { type: string, max: 32, unique: true }
          placed_at: { type: timestamp, sort: true }

  stock:
    description: Knows what is there
    resources:
      item:
        fields:
          sku: { type: string, max: 40 }
";

/// One change.
pub struct Change {
    /// In a few words.
    pub title: &'static str,
    /// What changes.
    pub what: What,
    /// Texts that are in files afterwards.
    pub brings: &'static [(&'static str, &'static str)],
    /// Files that are gone afterwards.
    pub removes: &'static [&'static str],
    /// Files that its templates move.
    pub moves: &'static [(&'static str, &'static str)],
    /// An edit that meets it.
    pub meets: Option<Meeting>,
}

/// What changes.
pub enum What {
    /// A text of the spec, and what it becomes.
    Spec(&'static str, &'static str),
    /// Files of the overlay.
    Templates(&'static [Edit]),
}

/// A line that both sides change.
pub struct Meeting {
    pub path: &'static str,
    pub before: &'static str,
    pub mine: &'static str,
    pub theirs: &'static str,
}

const fn spec(
    title: &'static str,
    from: &'static str,
    to: &'static str,
    brings: &'static [(&'static str, &'static str)],
) -> Change {
    Change { title, what: What::Spec(from, to), brings, removes: &[], moves: &[], meets: None }
}

const fn templates(
    title: &'static str,
    edits: &'static [Edit],
    brings: &'static [(&'static str, &'static str)],
) -> Change {
    Change { title, what: What::Templates(edits), brings, removes: &[], moves: &[], meets: None }
}

const ORDER: &str = "src/Services/Orders/Orders.Api/Domain/Order.cs";
const ITEM: &str = "src/Services/Stock/Stock.Api/Domain/Item.cs";
const INVOICE: &str = "src/Services/Billing/Billing.Api/Domain/Invoice.cs";
const PLACED: &str = "          placed_at: { type: timestamp, sort: true }\n";
const MANIFEST: &str = "solution/manifest.yaml";

/// All of them.
pub const CHANGES: [Change; 30] = [
    spec(
        "an optional field",
        PLACED,
        "          placed_at: { type: timestamp, sort: true }\n          remark: { type: string, max: 200, optional: true }\n",
        &[(ORDER, "Remark")],
    ),
    spec("a field with an index", "sku: { type: string, max: 40 }", "sku: { type: string, max: 40, index: true }", &[]),
    templates(
        "new files of the platform",
        &[
            Edit {
                path: MANIFEST,
                op: Op::Append(
                    "  - { id: platform/runbook, template: RUNBOOK.md, path: docs/RUNBOOK.md }\n  - { id: platform/oncall, template: ONCALL.md, path: docs/ONCALL.md }\n",
                ),
            },
            Edit {
                path: "solution/files/RUNBOOK.md",
                op: Op::Write("# Runbook of {{ solution.name.pascal }}\n\nRestart it.\n"),
            },
            Edit { path: "solution/files/ONCALL.md", op: Op::Write("# On call\n\nThe platform team.\n\n") },
        ],
        &[("docs/RUNBOOK.md", "# Runbook of Year")],
    ),
    spec(
        "another field",
        "sku: { type: string, max: 40, index: true }\n",
        "sku: { type: string, max: 40, index: true }\n          title: { type: string, max: 100, optional: true }\n",
        &[(ITEM, "Title")],
    ),
    spec(
        "a service",
        "  stock:\n    description: Knows what is there\n",
        "  billing:\n    description: Bills orders\n    resources:\n      invoice:\n        fields:\n          number: { type: string, max: 32, unique: true }\n\n  stock:\n    description: Knows what is there\n",
        &[("Year.slnx", "Billing.Api"), ("compose.yaml", "compose/billing.yaml")],
    ),
    spec(
        "an enum",
        "optional: true }\n\n  billing",
        "optional: true }\n          status: { type: enum, values: [pending, paid], default: pending, filter: true }\n\n  billing",
        &[(ORDER, "Status")],
    ),
    spec(
        "a resource",
        "    description: Takes orders\n    resources:\n",
        "    description: Takes orders\n    resources:\n      customer:\n        fields:\n          name: { type: string, max: 120, sort: true }\n",
        &[("src/Services/Orders/Orders.Api/Modules.cs", "MapCustomers")],
    ),
    templates(
        "a changed sentence",
        &[Edit {
            path: "solution/files/README.md",
            op: Op::Replace(
                "PostgreSQL 17, a migrator for each service, and the services",
                "PostgreSQL 17, one migrator for each service, and the services",
            ),
        }],
        &[("README.md", "one migrator for each service")],
    ),
    spec(
        "a renamed field",
        "remark: { type: string, max: 200, optional: true }",
        "note: { type: string, max: 200, optional: true, renamed_from: remark }",
        &[(ORDER, "Note")],
    ),
    Change {
        moves: &[("src/ServiceDefaults/Drain.cs", "src/ServiceDefaults/Hosting/Drain.cs")],
        removes: &["src/ServiceDefaults/Drain.cs"],
        ..templates(
            "a file that the platform moves",
            &[Edit {
                path: MANIFEST,
                op: Op::Replace(
                    "path: \"src/ServiceDefaults/Drain.cs\"",
                    "path: \"src/ServiceDefaults/Hosting/Drain.cs\"",
                ),
            }],
            &[],
        )
    },
    spec(
        "a reference",
        "status: { type: enum, values: [pending, paid], default: pending, filter: true }\n",
        "status: { type: enum, values: [pending, paid], default: pending, filter: true }\n          customer: { type: ref, to: customer, optional: true, filter: true }\n",
        &[(ORDER, "CustomerId")],
    ),
    spec(
        "a longer text",
        "sku: { type: string, max: 40, index: true }",
        "sku: { type: string, max: 64, index: true }",
        &[],
    ),
    templates(
        "changed code",
        &[Edit {
            path: "solution/files/src/ServiceDefaults/Drain.cs",
            op: Op::Append("\n// Platform: connections are drained before the end.\n"),
        }],
        &[("src/ServiceDefaults/Drain.cs", "// Platform: connections are drained")],
    ),
    spec(
        "a port",
        "    description: Knows what is there\n",
        "    description: Knows what is there\n    port: 5300\n",
        &[("compose/stock.yaml", "5300")],
    ),
    Change {
        removes: &["docs/RUNBOOK.md"],
        ..templates(
            "files that the platform no longer has",
            &[
                Edit {
                    path: MANIFEST,
                    op: Op::Replace(
                        "  - { id: platform/runbook, template: RUNBOOK.md, path: docs/RUNBOOK.md }\n  - { id: platform/oncall, template: ONCALL.md, path: docs/ONCALL.md }\n",
                        "",
                    ),
                },
                Edit { path: "solution/files/RUNBOOK.md", op: Op::Delete },
                Edit { path: "solution/files/ONCALL.md", op: Op::Delete },
            ],
            &[("docs/ONCALL.md", "Ours: call Kim.")],
        )
    },
    spec(
        "money",
        "          customer: { type: ref",
        "          total: { type: money, optional: true }\n          customer: { type: ref",
        &[(ORDER, "Total")],
    ),
    spec(
        "children",
        "optional: true, filter: true }\n",
        "optional: true, filter: true }\n        has_many:\n          line:\n            fields: { sku: string, quantity: { type: int, min: 1 } }\n",
        &[(ORDER, "Lines")],
    ),
    Change {
        meets: Some(Meeting {
            path: "README.md",
            before: "Roles and what they grant are in `appsettings.json`, `Authorization:Roles`.",
            mine: "Roles are in `appsettings.json`, and the night desk knows them.",
            theirs: "Roles and their grants are in `appsettings.json`, `Authorization:Roles`.",
        }),
        ..templates(
            "a line that the person changed too",
            &[Edit {
                path: "solution/files/README.md",
                op: Op::Replace("Roles and what they grant are in", "Roles and their grants are in"),
            }],
            &[],
        )
    },
    spec(
        "a resource in the other service",
        "      item:\n",
        "      warehouse:\n        fields:\n          name: { type: string, max: 80 }\n      item:\n",
        &[("src/Services/Stock/Stock.Api/Modules.cs", "MapWarehouses")],
    ),
    templates(
        "a property of all projects",
        &[Edit {
            path: "solution/files/Directory.Build.props",
            op: Op::Before("    <UseArtifactsOutput>", "    <Deterministic>true</Deterministic>\n"),
        }],
        &[("Directory.Build.props", "<Deterministic>true</Deterministic>")],
    ),
    spec(
        "one value more",
        "values: [pending, paid]",
        "values: [pending, paid, cancelled]",
        &[("src/Services/Orders/Orders.Api/Domain/OrderStatus.cs", "Cancelled")],
    ),
    spec(
        "a number with a default",
        "          title: { type: string",
        "          quantity: { type: int, min: 0, default: 0 }\n          title: { type: string",
        &[(ITEM, "Quantity")],
    ),
    templates(
        "more retries",
        &[Edit { path: "service/files/Api/Dockerfile", op: Op::Replace("--retries=3", "--retries=4") }],
        &[
            ("src/Services/Orders/Orders.Api/Dockerfile", "--retries=4"),
            ("src/Services/Stock/Stock.Api/Dockerfile", "--retries=4"),
        ],
    ),
    spec(
        "another description",
        "description: Bills orders",
        "description: Bills what was ordered",
        &[("README.md", "Bills what was ordered")],
    ),
    spec(
        "a date",
        "          number: { type: string, max: 32, unique: true }\n\n  stock",
        "          number: { type: string, max: 32, unique: true }\n          due_on: { type: date, optional: true }\n\n  stock",
        &[(INVOICE, "DueOn")],
    ),
    Change {
        meets: Some(Meeting {
            path: ".gitignore",
            before: "TestResults/",
            mine: "TestResults*/",
            theirs: "**/TestResults/",
        }),
        ..templates(
            "another line that the person changed too",
            &[Edit { path: "solution/files/.gitignore", op: Op::Replace("TestResults/", "**/TestResults/") }],
            &[],
        )
    },
    spec(
        "a supplier",
        "      warehouse:\n",
        "      supplier:\n        fields:\n          email: { type: email, unique: true }\n      warehouse:\n",
        &[("src/Services/Stock/Stock.Api/Modules.cs", "MapSuppliers")],
    ),
    spec(
        "a sum on invoices",
        "          due_on: { type: date, optional: true }\n",
        "          due_on: { type: date, optional: true }\n          amount: { type: money, optional: true, sort: false }\n",
        &[(INVOICE, "Amount")],
    ),
    templates(
        "a header for the list of components",
        &[Edit {
            path: "solution/files/compose.yaml",
            op: Op::Replace(
                "# One file a component; this one only lists them.",
                "# One file a component: this one lists them.",
            ),
        }],
        &[("compose.yaml", "# One file a component: this one lists them.")],
    ),
    spec(
        "a load",
        "    description: Bills what was ordered\n",
        "    description: Bills what was ordered\n    requirements: { requests_per_second: 50 }\n",
        &[],
    ),
];
