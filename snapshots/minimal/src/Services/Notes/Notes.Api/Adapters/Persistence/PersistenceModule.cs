using Desk.Notes.Features.Ports;
using Desk.ServiceDefaults;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Desk.Notes.Adapters.Persistence;

/// <summary>The database named by Database:Provider (Postgres or Sqlite) and ConnectionStrings:Notes.</summary>
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
        services.AddSingleton<NotesDb>(builder.Configuration["Database:Provider"] switch
        {
            "Postgres" => Postgres,
            "Sqlite" => Sqlite,
            var other => throw new InvalidOperationException($"Database:Provider is '{other}': use Postgres or Sqlite."),
        });
        services.AddSingleton<IDbContextFactory<NotesDbContext>>(scope => scope.GetRequiredService<NotesDb>());
        services.AddScoped(scope => scope.GetRequiredService<NotesDb>().CreateDbContext());
        services.AddScoped<IUnitOfWork, UnitOfWork>();
        services.AddScoped<IIdempotency, IdempotencyStore>();
        services.AddHostedService<Retention>();
        services.AddHostedService<Warmup>();
        services.AddSingleton<DatabaseHealth>();
        services.AddReadiness<DatabaseHealth>("database");
    }

    public static async Task MigrateAsync(this WebApplication app)
    {
        await using var db = app.Services.GetRequiredService<NotesDb>().CreateDbContext();
        await db.Database.MigrateAsync(app.Lifetime.ApplicationStopping);
    }

    private static NotesDb Postgres(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        var connection = Defaults + Required(configuration);
        var primary = Source(connection, services);
        var replica = configuration.GetConnectionString("NotesReplica") is { Length: > 0 } other
            ? Source(Defaults + other, services)
            : primary;
        var contexts = NotesDb.Pool<PostgresNotesDbContext>(
            options => PostgresNotesDbContext.Configure(options, primary), services);
        return new NotesDb(contexts, primary, replica, Probe(connection).CreateConnection);
    }

    private static NotesDb Sqlite(IServiceProvider services)
    {
        var connection = Required(services.GetRequiredService<IConfiguration>());
        var contexts = NotesDb.Pool<SqliteNotesDbContext>(
            options => SqliteNotesDbContext.Configure(options, connection), services);
        var source = new SqliteSource(connection);
        return new NotesDb(contexts, source, source, () => new SqliteConnection(connection));
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
        configuration.GetConnectionString("Notes") is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException("ConnectionStrings:Notes is not set.");
}
