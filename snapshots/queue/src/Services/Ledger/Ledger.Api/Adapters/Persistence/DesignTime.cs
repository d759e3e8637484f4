using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace Market.Ledger.Adapters.Persistence;

/// <summary>Lets <c>dotnet ef</c> build the model of a provider without a server and without Program.cs.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresLedgerDbContext>
{
    public PostgresLedgerDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresLedgerDbContext>();
        PostgresLedgerDbContext.Configure(options, NpgsqlDataSource.Create("Host=localhost"));
        return new(options.Options);
    }
}

internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteLedgerDbContext>
{
    public SqliteLedgerDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteLedgerDbContext>();
        SqliteLedgerDbContext.Configure(options, "Data Source=:memory:");
        return new(options.Options);
    }
}
