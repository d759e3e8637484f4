using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Shop.Orders.Adapters.Persistence;

/// <summary>Pooled contexts of the provider in use: the primary to write and to query, the replica (or the primary) to query only.</summary>
internal sealed class OrdersDb(
    Lazy<Func<OrdersDbContext>> primary,
    Lazy<Func<OrdersDbContext>> queries,
    Lazy<Func<OrdersDbContext>> replica,
    Func<DbConnection> probe)
    : IDbContextFactory<OrdersDbContext>
{
    /// <summary>Failures to save are answered or thrown; they need not be logged as errors before that.</summary>
    private static readonly (EventId, LogLevel)[] Expected =
    [
        (RelationalEventId.CommandError, LogLevel.Debug),
        (CoreEventId.SaveChangesFailed, LogLevel.Debug),
        (CoreEventId.OptimisticConcurrencyException, LogLevel.Debug),
    ];

    public OrdersDbContext CreateDbContext() => primary.Value();

    public OrdersDbContext CreateQueryContext() => queries.Value();

    public OrdersDbContext CreateReplicaContext() => replica.Value();

    /// <summary>Asks the primary: what was just written is there.</summary>
    public Task<T> QueryAsync<T>(Func<OrdersDbContext, Task<T>> query, CancellationToken cancellationToken) =>
        Retries.RunAsync(CreateQueryContext, query, cancellationToken);

    /// <summary>Asks the replica, which may be a moment behind.</summary>
    public Task<T> QueryReplicaAsync<T>(Func<OrdersDbContext, Task<T>> query, CancellationToken cancellationToken) =>
        Retries.RunAsync(CreateReplicaContext, query, cancellationToken);

    /// <summary>A connection outside of every pool, so that a busy service is not taken for a dead database.</summary>
    public DbConnection CreateProbe() => probe();

    /// <summary>A pool of contexts with these options, made when it is first needed: EF Core is slow to load.</summary>
    public static Lazy<Func<OrdersDbContext>> Pool<T>(Action<DbContextOptionsBuilder> configure, IServiceProvider services)
        where T : OrdersDbContext => new(() =>
    {
        var options = new DbContextOptionsBuilder<T>();
        options.UseApplicationServiceProvider(services).ConfigureWarnings(warnings => warnings.Log(Expected));
        configure(options);
        return new PooledDbContextFactory<T>(options.Options, poolSize: 256).CreateDbContext;
    });
}
