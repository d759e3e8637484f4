using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace Store.Reviews.Adapters.Persistence;

/// <summary>Lets <c>dotnet ef</c> build the model of a provider without a server and without Program.cs.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresReviewsDbContext>
{
    public PostgresReviewsDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresReviewsDbContext>();
        PostgresReviewsDbContext.Configure(options, NpgsqlDataSource.Create("Host=localhost"));
        return new(options.Options);
    }
}

internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteReviewsDbContext>
{
    public SqliteReviewsDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteReviewsDbContext>();
        SqliteReviewsDbContext.Configure(options, "Data Source=:memory:");
        return new(options.Options);
    }
}
