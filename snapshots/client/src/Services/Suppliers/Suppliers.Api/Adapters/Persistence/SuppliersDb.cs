using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Shop.Suppliers.Adapters.Persistence;

/// <summary>The database in use: contexts to change it, which are pooled, and sources of connections to read by SQL.</summary>
internal sealed class SuppliersDb(
    Lazy<Func<SuppliersDbContext>> contexts, DbDataSource primary, DbDataSource replica, Func<DbConnection> probe)
    : IDbContextFactory<SuppliersDbContext>
{
    /// <summary>Failures to save are answered or thrown; they need not be logged as errors before that.</summary>
    private static readonly (EventId, LogLevel)[] Expected =
    [
        (RelationalEventId.CommandError, LogLevel.Debug),
        (CoreEventId.SaveChangesFailed, LogLevel.Debug),
        (CoreEventId.OptimisticConcurrencyException, LogLevel.Debug),
    ];

    /// <summary>Knows what was just written.</summary>
    public DbDataSource Primary => primary;

    /// <summary>May be a moment behind; the primary, where there is no replica.</summary>
    public DbDataSource Replica => replica;

    public SuppliersDbContext CreateDbContext() => contexts.Value();

    /// <summary>A connection outside of every pool, so that a busy service is not taken for a dead database.</summary>
    public DbConnection CreateProbe() => probe();

    /// <summary>A pool of contexts with these options, made when it is first needed: EF Core is slow to load.</summary>
    public static Lazy<Func<SuppliersDbContext>> Pool<T>(Action<DbContextOptionsBuilder> configure, IServiceProvider services)
        where T : SuppliersDbContext => new(() =>
    {
        var options = new DbContextOptionsBuilder<T>();
        options.UseApplicationServiceProvider(services).ConfigureWarnings(warnings => warnings.Log(Expected));
        configure(options);
        return new PooledDbContextFactory<T>(options.Options, poolSize: 256).CreateDbContext;
    });
}
