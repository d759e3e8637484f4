using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shop.Billing.Features.Ports;
using Shop.ServiceDefaults;

namespace Shop.Billing.Adapters.Persistence;

/// <summary>The database named by Database:Provider (Postgres or Sqlite) and ConnectionStrings:Billing.</summary>
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
        services.AddSingleton<BillingDb>(builder.Configuration["Database:Provider"] switch
        {
            "Postgres" => Postgres,
            "Sqlite" => Sqlite,
            var other => throw new InvalidOperationException($"Database:Provider is '{other}': use Postgres or Sqlite."),
        });
        services.AddSingleton<IDbContextFactory<BillingDbContext>>(scope => scope.GetRequiredService<BillingDb>());
        services.AddScoped(scope => scope.GetRequiredService<BillingDb>().CreateDbContext());
        services.AddScoped<IUnitOfWork, UnitOfWork>();
        services.AddScoped<IIdempotency, IdempotencyStore>();
        services.AddHostedService<Retention>();
        services.AddHostedService<Warmup>();
        services.AddSingleton<DatabaseHealth>();
        services.AddReadiness<DatabaseHealth>("database");
    }

    public static async Task MigrateAsync(this WebApplication app)
    {
        await using var db = app.Services.GetRequiredService<BillingDb>().CreateDbContext();
        await db.Database.MigrateAsync(app.Lifetime.ApplicationStopping);
    }

    private static BillingDb Postgres(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        var connection = Defaults + Required(configuration);
        var primary = Source(connection, services);
        var replica = configuration.GetConnectionString("BillingReplica") is { Length: > 0 } other
            ? Source(Defaults + other, services)
            : primary;
        var contexts = BillingDb.Pool<PostgresBillingDbContext>(
            options => PostgresBillingDbContext.Configure(options, primary), services);
        return new BillingDb(contexts, primary, replica, Probe(connection).CreateConnection);
    }

    private static BillingDb Sqlite(IServiceProvider services)
    {
        var connection = Required(services.GetRequiredService<IConfiguration>());
        var contexts = BillingDb.Pool<SqliteBillingDbContext>(
            options => SqliteBillingDbContext.Configure(options, connection), services);
        var source = new SqliteSource(connection);
        return new BillingDb(contexts, source, source, () => new SqliteConnection(connection));
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
        configuration.GetConnectionString("Billing") is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException("ConnectionStrings:Billing is not set.");
}
