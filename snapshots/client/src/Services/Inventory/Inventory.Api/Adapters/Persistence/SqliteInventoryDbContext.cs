using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Shop.Inventory.Adapters.Persistence;

/// <summary>SQLite, for development and tests without a server.</summary>
internal sealed class SqliteInventoryDbContext(DbContextOptions<SqliteInventoryDbContext> options)
    : InventoryDbContext(options)
{
    // https://www.sqlite.org/rescode.html: the extended codes of a failed constraint.
    private const int PrimaryKey = 1555;
    private const int Unique = 2067;
    private const int ForeignKey = 787;
    private const int Trigger = 1811; // What SQLite calls a foreign key that RESTRICT refused.

    public static void Configure(DbContextOptionsBuilder builder, string connectionString) => builder
        .UseSqlite(connectionString)
        .UseSnakeCaseNamingConvention();

    public override bool IsDuplicate(DbUpdateException exception) =>
        exception.InnerException is SqliteException { SqliteExtendedErrorCode: PrimaryKey or Unique };

    public override bool IsReference(DbUpdateException exception) =>
        exception.InnerException is SqliteException { SqliteExtendedErrorCode: ForeignKey or Trigger };
}
