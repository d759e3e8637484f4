using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Shop.Suppliers.Adapters.Persistence;

namespace Shop.Suppliers.IntegrationTests;

/// <summary>The migrations of both providers build exactly what the model asks for.</summary>
public sealed class MigrationTests
{
    [Theory]
    [InlineData("Postgres")]
    [InlineData("Sqlite")]
    public void No_change_of_the_model_is_without_a_migration(string provider)
    {
        using var db = Offline(provider);

        Assert.False(db.Database.HasPendingModelChanges(), $"dotnet ef migrations add … --context {provider}SuppliersDbContext");
    }

    [Theory]
    [InlineData("Postgres")]
    [InlineData("Sqlite")]
    public void Ids_sort_by_time_and_lie_in_the_past(string provider)
    {
        using var db = Offline(provider);
        var times = db.Database.GetMigrations()
            .Select(id => DateTime.ParseExact(id[..14], "yyyyMMddHHmmss", CultureInfo.InvariantCulture)).ToArray();

        Assert.NotEmpty(times);
        Assert.Equal(times.Order(), times);
        Assert.True(times[^1] <= DateTime.UtcNow);
    }

    [Fact]
    public void The_providers_share_no_id()
    {
        using var postgres = Offline("Postgres");
        using var sqlite = Offline("Sqlite");

        Assert.Empty(postgres.Database.GetMigrations().Intersect(sqlite.Database.GetMigrations()));
    }

    /// <summary>SQLite rebuilds tables from it, and <c>migrations remove</c> restores the snapshot from it.</summary>
    [Theory]
    [InlineData("Postgres")]
    [InlineData("Sqlite")]
    public void The_newest_designer_file_describes_the_model(string provider)
    {
        using var db = Offline(provider);
        var assembly = db.GetService<IMigrationsAssembly>();
        var target = assembly.CreateMigration(assembly.Migrations.Last().Value, db.Database.ProviderName!).TargetModel;
        target = target is IMutableModel open ? open.FinalizeModel() : target;
        target = db.GetService<IModelRuntimeInitializer>().Initialize(target, designTime: true, validationLogger: null);

        Assert.Empty(db.GetService<IMigrationsModelDiffer>().GetDifferences(
            target.GetRelationalModel(), db.GetService<IDesignTimeModel>().Model.GetRelationalModel()));
    }

    /// <summary>Nothing else looks at what Up does. On PostgreSQL where the tests have a server.</summary>
    [Fact]
    public async Task Migrating_gives_the_schema_of_the_model()
    {
        var migrated = await SchemaAsync(db => db.Database.MigrateAsync());
        var created = await SchemaAsync(db => db.Database.EnsureCreatedAsync());

        Assert.NotEmpty(migrated);
        Assert.Equal(created, migrated);
    }

    private static async Task<SortedSet<string>> SchemaAsync(Func<DbContext, Task> build)
    {
        var database = TestDatabase.Create();
        try
        {
            await using var db = database.CreateContext();
            await build(db);
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = database.Facts;
            await using var reader = await command.ExecuteReaderAsync();
            var facts = new SortedSet<string>(StringComparer.Ordinal);
            while (await reader.ReadAsync())
            {
                facts.Add(reader.GetString(0));
            }

            return facts;
        }
        finally
        {
            database.Drop();
        }
    }

    private static SuppliersDbContext Offline(string provider) => provider == "Postgres"
        ? new PostgresDesignTime().CreateDbContext([])
        : new SqliteDesignTime().CreateDbContext([]);
}
