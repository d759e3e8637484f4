//! Edits close to where kinds put what they bring; those of the year are made too.

use crate::year::op::{Edit, Op};

/// The spec that was written by hand.
pub const SPEC: &str = "\
# The spec of people who have worked on it.
scaffold: 1
solution: Year

services:
  orders:   # the first
    description: Takes orders
    resources:
      order:
        fields:
          number: { type: string, max: 32, unique: true }
          placed_at: { type: timestamp, sort: true }

  # Where things are.
  stock:
    description: Knows what is there
    resources:
      item:
        fields:
          sku: { type: string, max: 40 }
";

const fn edit(path: &'static str, op: Op) -> Edit {
    Edit { path, op }
}

/// Made after those of the year.
pub const CLOSE: [Edit; 6] = [
    edit(
        "src/Services/Orders/Orders.Api/Program.cs",
        Op::Before("app.UseServiceDefaults();\n", "// Ours: before everything else.\n"),
    ),
    edit(
        "src/Services/Orders/Orders.Api/Modules.cs",
        Op::Before("        app.MapOrders();\n", "        // Ours: orders come first.\n"),
    ),
    edit(
        "src/Services/Orders/Orders.Api/appsettings.json",
        Op::Before("  \"AllowedHosts\": \"*\",\n", "  // Ours: the gate of the building checks hosts.\n"),
    ),
    edit("compose/orders.yaml", Op::Append("\n# Ours: the night desk restarts it.\n")),
    edit(
        "src/Services/Stock/Stock.Api/Stock.Api.csproj",
        Op::Before("  <ItemGroup>\n    <ProjectReference", "  <!-- Ours: nothing else, please. -->\n"),
    ),
    edit(
        "src/Services/Orders/Orders.Api/Features/Orders/CreateOrder.cs",
        Op::Comment("Ours: the call centre makes orders too."),
    ),
];
