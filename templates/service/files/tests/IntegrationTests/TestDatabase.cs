using Microsoft.Data.Sqlite;
using Npgsql;

namespace {{ service.namespace }}.IntegrationTests;

/// <summary>A database that lives as long as one test class.</summary>
internal sealed record TestDatabase(string Provider, string ConnectionString, Action Drop)
{
    public static TestDatabase Create()
    {
        var name = $"{{ service.database }}_test_{Guid.NewGuid():N}";
        return Environment.GetEnvironmentVariable("ConnectionStrings__Postgres") is { Length: > 0 } server
            ? Postgres(server, name)
            : Sqlite(Path.Combine(Path.GetTempPath(), $"{name}.db"));
    }

    private static TestDatabase Postgres(string server, string name)
    {
        Execute($"CREATE DATABASE {name}");
        return new("Postgres", new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 10 }.ConnectionString,
            () => Execute($"DROP DATABASE {name} WITH (FORCE)"));

        void Execute(string sql)
        {
            using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(server) { Multiplexing = false });
            using var command = source.CreateCommand(sql);
            command.ExecuteNonQuery();
        }
    }

    private static TestDatabase Sqlite(string file) => new("Sqlite", $"Data Source={file}", () =>
    {
        SqliteConnection.ClearAllPools();
        File.Delete(file);
    });
}
