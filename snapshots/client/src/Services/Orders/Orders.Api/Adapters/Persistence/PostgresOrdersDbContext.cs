using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Shop.Orders.Adapters.Persistence;

/// <summary>PostgreSQL, for production.</summary>
internal sealed class PostgresOrdersDbContext(DbContextOptions<PostgresOrdersDbContext> options)
    : OrdersDbContext(options)
{
    public static void Configure(DbContextOptionsBuilder builder, NpgsqlDataSource source) => builder
        .UseNpgsql(source, npgsql =>
        {
            npgsql.SetPostgresVersion(17, 0);
            npgsql.EnableRetryOnFailure(3, TimeSpan.FromSeconds(2), null);
        })
        .UseSnakeCaseNamingConvention();

    public override bool IsDuplicate(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    public override bool IsReference(DbUpdateException exception) => exception.InnerException is PostgresException
    {
        SqlState: PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.RestrictViolation,
    };
}
