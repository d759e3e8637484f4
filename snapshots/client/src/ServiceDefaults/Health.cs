using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Shop.ServiceDefaults;

/// <summary>/health/live: the process answers. /health/ready: it may receive traffic. In production too.</summary>
public static class Health
{
    public const string Ready = "ready";

    internal static void AddHealth(this WebApplicationBuilder builder) =>
        builder.Services.AddHealthChecks().AddCheck<Drain>("drain", tags: [Ready]);

    /// <summary>Adds a readiness check that is given 3 seconds; a degraded dependency does not take the service out.</summary>
    public static void AddReadiness<T>(
        this IServiceCollection services, string name, HealthStatus failure = HealthStatus.Unhealthy)
        where T : class, IHealthCheck =>
        services.AddHealthChecks().AddCheck<T>(name, failure, [Ready], TimeSpan.FromSeconds(3));

    /// <summary>Before routing: probes need neither a token nor the endpoints, which take their time to build.</summary>
    internal static void UseHealth(this IApplicationBuilder app)
    {
        app.UseHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.UseHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) });
    }
}
