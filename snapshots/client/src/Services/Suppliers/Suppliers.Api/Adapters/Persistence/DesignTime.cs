using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace Shop.Suppliers.Adapters.Persistence;

/// <summary>Lets <c>dotnet ef</c> build the model of a provider without a server and without Program.cs.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresSuppliersDbContext>
{
    public PostgresSuppliersDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresSuppliersDbContext>();
        PostgresSuppliersDbContext.Configure(options, NpgsqlDataSource.Create("Host=localhost"));
        return new(options.Options);
    }
}

internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteSuppliersDbContext>
{
    public SqliteSuppliersDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteSuppliersDbContext>();
        SqliteSuppliersDbContext.Configure(options, "Data Source=:memory:");
        return new(options.Options);
    }
}
