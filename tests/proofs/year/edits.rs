//! What a person does in that year: two edits before each change.

use super::op::{Edit, Op};

macro_rules! orders {
    ($path:literal) => {
        concat!("src/Services/Orders/Orders.Api/", $path)
    };
}
macro_rules! stock {
    ($path:literal) => {
        concat!("src/Services/Stock/Stock.Api/", $path)
    };
}
macro_rules! billing {
    ($path:literal) => {
        concat!("src/Services/Billing/Billing.Api/", $path)
    };
}

const fn edit(path: &'static str, op: Op) -> Edit {
    Edit { path, op }
}

const GREET: &str = r#"using Microsoft.AspNetCore.Http.HttpResults;
using Year.ServiceDefaults;

namespace Year.Orders.Features.Orders;

/// <summary>Greets whoever may read orders.</summary>
internal static class GreetOrders
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/greeting", Handle)
        .WithName(nameof(GreetOrders)).WithSummary("Greet")
        .RequirePermission(OrdersPermissions.Read);

    internal static Ok<string> Handle() => TypedResults.Ok("hello");
}
"#;
const NIGHT: &str = r"namespace Year.Orders.Domain;

/// <summary>Who answers at night.</summary>
public static class NightDesk
{
    /// <summary>From ten to six.</summary>
    public static bool IsOpen(int hour) => hour is >= 22 or < 6;
}
";
const NIGHT_TESTS: &str = r"using Year.Orders.Domain;

namespace Year.Orders.UnitTests;

public sealed class NightDeskTests
{
    [Theory]
    [InlineData(23, true)]
    [InlineData(5, true)]
    [InlineData(12, false)]
    public void It_is_open_at_night(int hour, bool open) => Assert.Equal(open, NightDesk.IsOpen(hour));
}
";
const REPORT: &str = r#"<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
  </PropertyGroup>
</Project>
"#;
const DEFAULTS: &str = "namespace Year.ServiceDefaults;\n\n/// <summary>What the night desk is called.</summary>\npublic static class Night\n{\n    /// <summary>Its name.</summary>\n    public const string Name = \"night desk\";\n}\n";
const MAIL: &str = "services:\n  mailpit:\n    image: axllent/mailpit:v1.21\n    ports: [\"127.0.0.1:8025:8025\"]\n";

/// All of them, in the order in which they are made.
pub const EDITS: [Edit; 60] = [
    edit("README.md", Op::Append("\n## Ours\n\nCall the night desk first.\n")),
    edit(orders!("Features/Orders/GreetOrders.cs"), Op::Write(GREET)),
    edit(
        orders!("Features/Orders/OrdersModule.cs"),
        Op::After("        GetOrder.Map(api);\n", "        GreetOrders.Map(api);\n"),
    ),
    edit("compose/mailpit.yaml", Op::Write(MAIL)),
    edit("compose.yaml", Op::Append("\nservices:\n  echo:\n    image: ealen/echo-server:0.9.2\n")),
    edit(stock!("Domain/Item.cs"), Op::Crlf),
    edit(
        orders!("appsettings.json"),
        Op::After("  \"AllowedHosts\": \"*\",\n", "  \"Greeting\": {\n    \"Text\": \"hello\"\n  },\n"),
    ),
    edit(stock!("appsettings.json"), Op::Replace("\"PerSecond\": 100", "\"PerSecond\": 150")),
    edit("src/Services/Orders/PERMISSIONS.md", Op::Append("| `GET /api/v1/orders/greeting` | orders:read |\n")),
    edit(stock!("Stock.http"), Op::Delete),
    // 5: billing comes.
    edit(orders!("Domain/NightDesk.cs"), Op::Write(NIGHT)),
    edit("src/Services/Orders/tests/Orders.UnitTests/NightDeskTests.cs", Op::Write(NIGHT_TESTS)),
    edit(billing!("Program.cs"), Op::Before("app.UseServiceDefaults();\n", "// Ours: nothing before this line.\n")),
    edit(
        orders!("Domain/Order.cs"),
        Op::After(
            "    public void Change(OrderDetails details, DateTimeOffset now) => Set(details, now);\n",
            "\n    /// <summary>Ours: whether it is as it was made.</summary>\n    public bool IsFresh() => Version == 1;\n",
        ),
    ),
    edit(
        "Directory.Packages.props",
        Op::Before(
            "</Project>\n",
            "  <ItemGroup Label=\"Ours\">\n    <PackageVersion Include=\"Polly.Core\" Version=\"8.9.1\" />\n  </ItemGroup>\n",
        ),
    ),
    edit(
        orders!("Orders.Api.csproj"),
        Op::Before(
            "  <ItemGroup>\n    <ProjectReference",
            "  <ItemGroup>\n    <PackageReference Include=\"Polly.Core\" />\n  </ItemGroup>\n",
        ),
    ),
    edit("tools/Report/Report.csproj", Op::Write(REPORT)),
    edit("tools/Report/Program.cs", Op::Write("Console.WriteLine(\"nothing to report\");\n")),
    edit(
        "Year.slnx",
        Op::After(
            "<Solution>\n",
            "  <Folder Name=\"/tools/\">\n    <Project Path=\"tools/Report/Report.csproj\" />\n  </Folder>\n",
        ),
    ),
    edit("src/ServiceDefaults/Drain.cs", Op::Comment("Ours: the night desk restarts at six.")),
    // 10: the first build.
    edit(
        orders!("Features/Orders/GetOrder.cs"),
        Op::Before("        response.SetETag(view.Tag());\n", "        // Ours: clients cache by the version.\n"),
    ),
    edit(
        orders!("Features/Orders/DeleteOrder.cs"),
        Op::After("        orders.Remove(order);\n", "        // Ours: the audit reads the log of requests.\n"),
    ),
    edit(orders!("Adapters/Persistence/Migrations/Postgres"), Op::Migration("20260112120000", "OursNight", "SELECT 1")),
    edit(orders!("Adapters/Persistence/Migrations/Sqlite"), Op::Migration("20260112120001", "OursNight", "SELECT 1")),
    edit(".devcontainer/devcontainer.json", Op::Delete),
    edit("docs/ONCALL.md", Op::Append("Ours: call Kim.\n")),
    edit(orders!("Features/Orders/ListOrders.cs"), Op::Rename(orders!("Features/Orders/Listing/ListOrders.cs"))),
    edit("compose/create-database.sql", Op::Executable),
    edit(
        "compose/orders.yaml",
        Op::After(
            "    ASPNETCORE_ENVIRONMENT: ${ASPNETCORE_ENVIRONMENT:-Production}\n",
            "    Greeting__Text: ${GREETING:-hello}\n",
        ),
    ),
    edit(orders!("Dockerfile"), Op::Before("USER $APP_UID\n", "# Ours: scanned at night.\n")),
    // 15
    edit(orders!("appsettings.Development.json"), Op::Replace("\"DrainSeconds\": 0", "\"DrainSeconds\": 1")),
    edit(billing!("appsettings.json"), Op::Replace("\"PerSecond\": 100", "\"PerSecond\": 120")),
    edit("src/ServiceDefaults/Telemetry.cs", Op::Comment("Ours: dashboards are in the wiki.")),
    edit("src/ServiceDefaults/Night.cs", Op::Write(DEFAULTS)),
    edit(
        stock!("Modules.cs"),
        Op::Before("        app.MapItems();\n", "        // Ours: in the order of the alphabet.\n"),
    ),
    edit(stock!("Features/Items/CreateItem.cs"), Op::Comment("Ours: the import makes items too.")),
    edit("docs/NIGHT.md", Op::Write("# The night\n\nQuiet, mostly.\n")),
    edit("scripts/night.sh", Op::Write("#!/bin/sh\necho night\n")),
    edit("scripts/night.sh", Op::Executable),
    edit("Directory.Build.props", Op::Before("  </PropertyGroup>\n", "    <Company>Ours</Company>\n")),
    // 20: the second build.
    edit(
        orders!("Orders.http"),
        Op::Append("\n###\nGET {{host}}/api/v1/orders/greeting\nAuthorization: Bearer {{token}}\n"),
    ),
    edit(stock!("Features/Items/DeleteItem.cs"), Op::Comment("Ours: ask before.")),
    edit("README.md", Op::After("## Docker\n\n", "Docker Desktop will do.\n\n")),
    edit(orders!("Adapters/Persistence/Retention.cs"), Op::Comment("Ours: a month is enough.")),
    edit(orders!("Adapters/Persistence/UnitOfWork.cs"), Op::Comment("Ours: one save a request.")),
    edit(stock!("Adapters/Persistence/StockDbContext.cs"), Op::Comment("Ours: read by the report as well.")),
    edit(
        "compose/billing.yaml",
        Op::After("    ASPNETCORE_ENVIRONMENT: ${ASPNETCORE_ENVIRONMENT:-Production}\n", "    Ours: \"1\"\n"),
    ),
    edit(stock!("Dockerfile"), Op::Before("USER $APP_UID\n", "# Ours: scanned at night.\n")),
    edit(
        "src/Services/Orders/tests/Orders.UnitTests/ClockTests.cs",
        Op::After("public sealed class ClockTests\n{\n", "    // Ours: the night desk counts microseconds.\n"),
    ),
    edit(orders!("Features/Ports/Clock.cs"), Op::Comment("Ours: UTC, also at night.")),
    // 25
    edit(".env.example", Op::Append("\n# Ours\nGREETING=hello\n")),
    edit("compose/postgres.yaml", Op::Append("\n# Ours: the night desk takes the backups.\n")),
    edit(stock!("Features/Items/UpdateItem.cs"), Op::Comment("Ours: by the import too.")),
    edit(".editorconfig", Op::Append("\n[*.sql]\nindent_size = 4\n")),
    edit("src/ServiceDefaults/Health.cs", Op::Comment("Ours: watched at night.")),
    edit(billing!("Domain/Invoice.cs"), Op::Crlf),
    edit(orders!("Domain/DomainError.cs"), Op::Comment("Ours: never shown to customers.")),
    edit(
        "src/Services/Stock/tests/Stock.UnitTests/NightTests.cs",
        Op::Write(
            "namespace Year.Stock.UnitTests;\n\npublic sealed class NightTests\n{\n    [Fact]\n    public void Nights_have_names() => Assert.Equal(\"night desk\", ServiceDefaults.Night.Name);\n}\n",
        ),
    ),
    edit(billing!("Billing.http"), Op::Delete),
    edit("docs/adr/0001-night.md", Op::Write("# We have a night desk\n")),
];
