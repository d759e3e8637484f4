using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace A.SyncWithARatherLongNameToCarryOn.Adapters.Persistence;

/// <summary>Lets <c>dotnet ef</c> build the model of a provider without a server and without Program.cs.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresSyncWithARatherLongNameToCarryOnDbContext>
{
    public PostgresSyncWithARatherLongNameToCarryOnDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresSyncWithARatherLongNameToCarryOnDbContext>();
        PostgresSyncWithARatherLongNameToCarryOnDbContext.Configure(options, NpgsqlDataSource.Create("Host=localhost"));
        return new(options.Options);
    }
}

internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteSyncWithARatherLongNameToCarryOnDbContext>
{
    public SqliteSyncWithARatherLongNameToCarryOnDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteSyncWithARatherLongNameToCarryOnDbContext>();
        SqliteSyncWithARatherLongNameToCarryOnDbContext.Configure(options, "Data Source=:memory:");
        return new(options.Options);
    }
}
