using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace Library.Lending.Adapters.Persistence;

/// <summary>Lets <c>dotnet ef</c> build the model of a provider without a server and without Program.cs.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresLendingDbContext>
{
    public PostgresLendingDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresLendingDbContext>();
        PostgresLendingDbContext.Configure(options, NpgsqlDataSource.Create("Host=localhost"));
        return new(options.Options);
    }
}

internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteLendingDbContext>
{
    public SqliteLendingDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteLendingDbContext>();
        SqliteLendingDbContext.Configure(options, "Data Source=:memory:");
        return new(options.Options);
    }
}
