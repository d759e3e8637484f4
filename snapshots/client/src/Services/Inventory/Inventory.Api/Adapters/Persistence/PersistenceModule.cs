using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shop.Inventory.Features.Ports;
using Shop.ServiceDefaults;

namespace Shop.Inventory.Adapters.Persistence;

/// <summary>The database named by Database:Provider (Postgres or Sqlite) and ConnectionStrings:Inventory.</summary>
internal static class PersistenceModule
{
    /// <summary>
    /// The connection string wins over these. <c>Multiplexing=true</c> is worth trying there: up to twice the throughput,
    /// but requests no longer end in time when the server hangs, since Npgsql then opens connections one after the other.
    /// </summary>
    private const string Defaults = "Max Auto Prepare=50;GSS Encryption Mode=Disable;Timeout=5;Command Timeout=10;";

    public static void AddPersistence(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<InventoryDb>(builder.Configuration["Database:Provider"] switch
        {
            "Postgres" => Postgres,
            "Sqlite" => Sqlite,
            var other => throw new InvalidOperationException($"Database:Provider is '{other}': use Postgres or Sqlite."),
        });
        services.AddSingleton<IDbContextFactory<InventoryDbContext>>(scope => scope.GetRequiredService<InventoryDb>());
        services.AddScoped(scope => scope.GetRequiredService<InventoryDb>().CreateDbContext());
        services.AddScoped<IUnitOfWork, UnitOfWork>();
        services.AddScoped<IIdempotency, IdempotencyStore>();
        services.AddHostedService<Retention>();
        services.AddHostedService<Warmup>();
        services.AddSingleton<DatabaseHealth>();
        services.AddReadiness<DatabaseHealth>("database");
    }

    public static async Task MigrateAsync(this WebApplication app)
    {
        await using var db = app.Services.GetRequiredService<InventoryDb>().CreateDbContext();
        await db.Database.MigrateAsync(app.Lifetime.ApplicationStopping);
    }

    private static InventoryDb Postgres(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        var connection = Defaults + Required(configuration);
        var primary = Source(connection, services);
        var replica = configuration.GetConnectionString("InventoryReplica") is { Length: > 0 } other
            ? Source(Defaults + other, services)
            : primary;
        var contexts = InventoryDb.Pool<PostgresInventoryDbContext>(
            options => PostgresInventoryDbContext.Configure(options, primary), services);
        return new InventoryDb(contexts, primary, replica, Probe(connection).CreateConnection);
    }

    private static InventoryDb Sqlite(IServiceProvider services)
    {
        var connection = Required(services.GetRequiredService<IConfiguration>());
        var contexts = InventoryDb.Pool<SqliteInventoryDbContext>(
            options => SqliteInventoryDbContext.Configure(options, connection), services);
        var source = new SqliteSource(connection);
        return new InventoryDb(contexts, source, source, () => new SqliteConnection(connection));
    }

    private static NpgsqlDataSource Probe(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection) { Multiplexing = false, Pooling = false, Timeout = 2 };
        return new NpgsqlDataSourceBuilder(settings.ConnectionString)
            .ConfigureTypeLoading(types => types.EnableTypeLoading(false)) // A query less: it only signs in.
            .Build();
    }

    private static NpgsqlDataSource Source(string connection, IServiceProvider services) =>
        new NpgsqlDataSourceBuilder(connection).UseLoggerFactory(services.GetRequiredService<ILoggerFactory>()).Build();

    private static string Required(IConfiguration configuration) =>
        configuration.GetConnectionString("Inventory") is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException("ConnectionStrings:Inventory is not set.");
}
