using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shop.ServiceDefaults;
using Shop.Suppliers.Features.Ports;

namespace Shop.Suppliers.Adapters.Persistence;

/// <summary>The database named by Database:Provider (Postgres or Sqlite) and ConnectionStrings:Suppliers.</summary>
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
        services.AddSingleton<SuppliersDb>(builder.Configuration["Database:Provider"] switch
        {
            "Postgres" => Postgres,
            "Sqlite" => Sqlite,
            var other => throw new InvalidOperationException($"Database:Provider is '{other}': use Postgres or Sqlite."),
        });
        services.AddSingleton<IDbContextFactory<SuppliersDbContext>>(scope => scope.GetRequiredService<SuppliersDb>());
        services.AddScoped(scope => scope.GetRequiredService<SuppliersDb>().CreateDbContext());
        services.AddScoped<IUnitOfWork, UnitOfWork>();
        services.AddScoped<IIdempotency, IdempotencyStore>();
        services.AddHostedService<Retention>();
        services.AddHostedService<Warmup>();
        services.AddSingleton<DatabaseHealth>();
        services.AddReadiness<DatabaseHealth>("database");
    }

    public static async Task MigrateAsync(this WebApplication app)
    {
        await using var db = app.Services.GetRequiredService<SuppliersDb>().CreateDbContext();
        await db.Database.MigrateAsync(app.Lifetime.ApplicationStopping);
    }

    private static SuppliersDb Postgres(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        var connection = Defaults + Required(configuration);
        var primary = Source(connection, services);
        var replica = configuration.GetConnectionString("SuppliersReplica") is { Length: > 0 } other
            ? Source(Defaults + other, services)
            : primary;
        var contexts = SuppliersDb.Pool<PostgresSuppliersDbContext>(
            options => PostgresSuppliersDbContext.Configure(options, primary), services);
        return new SuppliersDb(contexts, primary, replica, Probe(connection).CreateConnection);
    }

    private static SuppliersDb Sqlite(IServiceProvider services)
    {
        var connection = Required(services.GetRequiredService<IConfiguration>());
        var contexts = SuppliersDb.Pool<SqliteSuppliersDbContext>(
            options => SqliteSuppliersDbContext.Configure(options, connection), services);
        var source = new SqliteSource(connection);
        return new SuppliersDb(contexts, source, source, () => new SqliteConnection(connection));
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
        configuration.GetConnectionString("Suppliers") is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException("ConnectionStrings:Suppliers is not set.");
}
