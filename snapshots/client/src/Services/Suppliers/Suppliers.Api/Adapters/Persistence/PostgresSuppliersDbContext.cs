using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shop.Suppliers.Domain;

namespace Shop.Suppliers.Adapters.Persistence;

/// <summary>PostgreSQL, for production.</summary>
internal sealed class PostgresSuppliersDbContext(DbContextOptions<PostgresSuppliersDbContext> options)
    : SuppliersDbContext(options)
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

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<JsonText>().HaveColumnType("jsonb");
    }
}
