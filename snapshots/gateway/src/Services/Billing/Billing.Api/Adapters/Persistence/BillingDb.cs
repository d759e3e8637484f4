using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Shop.Billing.Adapters.Persistence;

/// <summary>Pooled contexts of the provider in use: the primary to write and to query, the replica (or the primary) to query only.</summary>
internal sealed class BillingDb(
    Lazy<Func<BillingDbContext>> primary,
    Lazy<Func<BillingDbContext>> queries,
    Lazy<Func<BillingDbContext>> replica,
    Func<DbConnection> probe)
    : IDbContextFactory<BillingDbContext>
{
    /// <summary>Failures to save are answered or thrown; they need not be logged as errors before that.</summary>
    private static readonly (EventId, LogLevel)[] Expected =
    [
        (RelationalEventId.CommandError, LogLevel.Debug),
        (CoreEventId.SaveChangesFailed, LogLevel.Debug),
        (CoreEventId.OptimisticConcurrencyException, LogLevel.Debug),
    ];

    public BillingDbContext CreateDbContext() => primary.Value();

    public BillingDbContext CreateQueryContext() => queries.Value();

    public BillingDbContext CreateReplicaContext() => replica.Value();

    /// <summary>Asks the primary: what was just written is there.</summary>
    public Task<T> QueryAsync<T>(Func<BillingDbContext, Task<T>> query, CancellationToken cancellationToken) =>
        Retries.RunAsync(CreateQueryContext, query, cancellationToken);

    /// <summary>Asks the replica, which may be a moment behind.</summary>
    public Task<T> QueryReplicaAsync<T>(Func<BillingDbContext, Task<T>> query, CancellationToken cancellationToken) =>
        Retries.RunAsync(CreateReplicaContext, query, cancellationToken);

    /// <summary>A connection outside of every pool, so that a busy service is not taken for a dead database.</summary>
    public DbConnection CreateProbe() => probe();

    /// <summary>A pool of contexts with these options, made when it is first needed: EF Core is slow to load.</summary>
    public static Lazy<Func<BillingDbContext>> Pool<T>(Action<DbContextOptionsBuilder> configure, IServiceProvider services)
        where T : BillingDbContext => new(() =>
    {
        var options = new DbContextOptionsBuilder<T>();
        options.UseApplicationServiceProvider(services).ConfigureWarnings(warnings => warnings.Log(Expected));
        configure(options);
        return new PooledDbContextFactory<T>(options.Options, poolSize: 256).CreateDbContext;
    });
}
