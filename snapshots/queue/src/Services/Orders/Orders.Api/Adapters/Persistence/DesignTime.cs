using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace Market.Orders.Adapters.Persistence;

/// <summary>Lets <c>dotnet ef</c> build the model of a provider without a server and without Program.cs.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresOrdersDbContext>
{
    public PostgresOrdersDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresOrdersDbContext>();
        PostgresOrdersDbContext.Configure(options, NpgsqlDataSource.Create("Host=localhost"));
        return new(options.Options);
    }
}

internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteOrdersDbContext>
{
    public SqliteOrdersDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteOrdersDbContext>();
        SqliteOrdersDbContext.Configure(options, "Data Source=:memory:");
        return new(options.Options);
    }
}
