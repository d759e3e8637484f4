using Microsoft.EntityFrameworkCore;
using {{ service.namespace }}.Adapters.Persistence;

namespace {{ service.namespace }}.IntegrationTests;

public sealed class ModelTests
{
    [Fact]
    public void Migrations_of_both_providers_are_up_to_date()
    {
        using var postgres = new PostgresDesignTime().CreateDbContext([]);
        using var sqlite = new SqliteDesignTime().CreateDbContext([]);

        Assert.False(postgres.Database.HasPendingModelChanges(), "dotnet ef migrations add … --context Postgres{{ service.name.pascal }}DbContext");
        Assert.False(sqlite.Database.HasPendingModelChanges(), "dotnet ef migrations add … --context Sqlite{{ service.name.pascal }}DbContext");
    }
}
