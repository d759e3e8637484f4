using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace {{ service.namespace }}.Adapters.Persistence;

/// <summary>Lets <c>dotnet ef</c> build the model of a provider without a server and without Program.cs.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<Postgres{{ service.name.pascal }}DbContext>
{
    public Postgres{{ service.name.pascal }}DbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<Postgres{{ service.name.pascal }}DbContext>();
        Postgres{{ service.name.pascal }}DbContext.Configure(options, NpgsqlDataSource.Create("Host=localhost"));
        return new(options.Options);
    }
}

internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<Sqlite{{ service.name.pascal }}DbContext>
{
    public Sqlite{{ service.name.pascal }}DbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<Sqlite{{ service.name.pascal }}DbContext>();
        Sqlite{{ service.name.pascal }}DbContext.Configure(options, "Data Source=:memory:");
        return new(options.Options);
    }
}
