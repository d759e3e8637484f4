using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace Shop.Inventory.Adapters.Persistence;

/// <summary>Lets <c>dotnet ef</c> build the model of a provider without a server and without Program.cs.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresInventoryDbContext>
{
    public PostgresInventoryDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresInventoryDbContext>();
        PostgresInventoryDbContext.Configure(options, NpgsqlDataSource.Create("Host=localhost"));
        return new(options.Options);
    }
}

internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteInventoryDbContext>
{
    public SqliteInventoryDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteInventoryDbContext>();
        SqliteInventoryDbContext.Configure(options, "Data Source=:memory:");
        return new(options.Options);
    }
}
