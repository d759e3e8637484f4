using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace Shop.Billing.Adapters.Persistence;

/// <summary>Lets <c>dotnet ef</c> build the model of a provider without a server and without Program.cs.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresBillingDbContext>
{
    public PostgresBillingDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresBillingDbContext>();
        PostgresBillingDbContext.Configure(options, NpgsqlDataSource.Create("Host=localhost"));
        return new(options.Options);
    }
}

internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteBillingDbContext>
{
    public SqliteBillingDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteBillingDbContext>();
        SqliteBillingDbContext.Configure(options, "Data Source=:memory:");
        return new(options.Options);
    }
}
