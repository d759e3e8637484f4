using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace Desk.Notes.Adapters.Persistence;

/// <summary>Lets <c>dotnet ef</c> build the model of a provider without a server and without Program.cs.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresNotesDbContext>
{
    public PostgresNotesDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresNotesDbContext>();
        PostgresNotesDbContext.Configure(options, NpgsqlDataSource.Create("Host=localhost"));
        return new(options.Options);
    }
}

internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteNotesDbContext>
{
    public SqliteNotesDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteNotesDbContext>();
        SqliteNotesDbContext.Configure(options, "Data Source=:memory:");
        return new(options.Options);
    }
}
