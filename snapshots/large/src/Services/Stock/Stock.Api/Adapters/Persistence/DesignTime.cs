using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace Depot.Stock.Adapters.Persistence;

/// <summary>Lets <c>dotnet ef</c> build the model of a provider without a server and without Program.cs.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresStockDbContext>
{
    public PostgresStockDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresStockDbContext>();
        PostgresStockDbContext.Configure(options, NpgsqlDataSource.Create("Host=localhost"));
        return new(options.Options);
    }
}

internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteStockDbContext>
{
    public SqliteStockDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteStockDbContext>();
        SqliteStockDbContext.Configure(options, "Data Source=:memory:");
        return new(options.Options);
    }
}
