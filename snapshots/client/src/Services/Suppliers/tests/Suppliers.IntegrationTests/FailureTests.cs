using System.Data.Common;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Shop.Suppliers.Adapters.Persistence;

namespace Shop.Suppliers.IntegrationTests;

/// <summary>The database goes away and comes back; the service answers as well as it can.</summary>
public sealed class FailureTests
{
    [Fact]
    public async Task Readiness_follows_the_database_and_liveness_does_not()
    {
        await using var app = new BrokenApp();
        var client = app.CreateClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready")).StatusCode);

        app.IsAway = true;
        await Task.Delay(TimeSpan.FromSeconds(1.1)); // A good answer is believed for a second.
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live")).StatusCode);

        app.IsAway = false;
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready")).StatusCode);
    }

    private sealed class BrokenApp : SuppliersApp
    {
        private int _failures;

        public bool IsAway { get; set; }

        public void FailNext(int queries) => _failures = queries;

        protected override void Replace(IServiceCollection services)
        {
            var create = services.Single(service => service.ServiceType == typeof(SuppliersDb)).ImplementationFactory!;
            services.Replace(ServiceDescriptor.Singleton(scope =>
            {
                var real = (SuppliersDb)create(scope);
                return new SuppliersDb(
                    new(() => () => IsAway ? throw new Away() : real.CreateDbContext()),
                    new BrokenSource(real.Primary, Fails),
                    new BrokenSource(real.Replica, Fails),
                    () => IsAway ? throw new Away() : real.CreateProbe());
            }));
        }

        private bool Fails() => IsAway || Interlocked.Decrement(ref _failures) >= 0;
    }

    private sealed class BrokenSource(DbDataSource real, Func<bool> fails) : DbDataSource
    {
        public override string ConnectionString => real.ConnectionString;

        protected override DbConnection CreateDbConnection() => fails() ? throw new Away() : real.CreateConnection();
    }

    private sealed class Away : DbException
    {
        public override bool IsTransient => true;
    }
}
