using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shop.Orders.Features.Ports;
using Shop.ServiceDefaults;

namespace Shop.Orders.Adapters.Persistence;

/// <summary>The database named by Database:Provider (Postgres or Sqlite) and ConnectionStrings:Orders.</summary>
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
        services.AddSingleton<OrdersDb>(builder.Configuration["Database:Provider"] switch
        {
            "Postgres" => Postgres,
            "Sqlite" => Sqlite,
            var other => throw new InvalidOperationException($"Database:Provider is '{other}': use Postgres or Sqlite."),
        });
        services.AddSingleton<IDbContextFactory<OrdersDbContext>>(scope => scope.GetRequiredService<OrdersDb>());
        services.AddScoped(scope => scope.GetRequiredService<OrdersDb>().CreateDbContext());
        services.AddScoped<IUnitOfWork, UnitOfWork>();
        services.AddScoped<IIdempotency, IdempotencyStore>();
        services.AddHostedService<Retention>();
        services.AddHostedService<Warmup>();
        services.AddSingleton<DatabaseHealth>();
        services.AddReadiness<DatabaseHealth>("database");
    }

    public static async Task MigrateAsync(this WebApplication app)
    {
        await using var db = app.Services.GetRequiredService<OrdersDb>().CreateDbContext();
        await db.Database.MigrateAsync(app.Lifetime.ApplicationStopping);
    }

    private static OrdersDb Postgres(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        var connection = Defaults + Required(configuration);
        var primary = Source(connection, services);
        var replica = configuration.GetConnectionString("OrdersReplica") is { Length: > 0 } other
            ? Source(Defaults + other, services)
            : primary;
        var contexts = OrdersDb.Pool<PostgresOrdersDbContext>(
            options => PostgresOrdersDbContext.Configure(options, primary), services);
        return new OrdersDb(contexts, primary, replica, Probe(connection).CreateConnection);
    }

    private static OrdersDb Sqlite(IServiceProvider services)
    {
        var connection = Required(services.GetRequiredService<IConfiguration>());
        var contexts = OrdersDb.Pool<SqliteOrdersDbContext>(
            options => SqliteOrdersDbContext.Configure(options, connection), services);
        var source = new SqliteSource(connection);
        return new OrdersDb(contexts, source, source, () => new SqliteConnection(connection));
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
        configuration.GetConnectionString("Orders") is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException("ConnectionStrings:Orders is not set.");
}
