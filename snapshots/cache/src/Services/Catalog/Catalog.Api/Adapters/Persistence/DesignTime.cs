using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace Store.Catalog.Adapters.Persistence;

/// <summary>Lets <c>dotnet ef</c> build the model of a provider without a server and without Program.cs.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresCatalogDbContext>
{
    public PostgresCatalogDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresCatalogDbContext>();
        PostgresCatalogDbContext.Configure(options, NpgsqlDataSource.Create("Host=localhost"));
        return new(options.Options);
    }
}

internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteCatalogDbContext>
{
    public SqliteCatalogDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteCatalogDbContext>();
        SqliteCatalogDbContext.Configure(options, "Data Source=:memory:");
        return new(options.Options);
    }
}
