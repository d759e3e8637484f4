using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace {{ solution.name.pascal }}.ServiceDefaults;

/// <summary>/health/live: the process answers. /health/ready: it may receive traffic. Mapped in production too.</summary>
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

    internal static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).Open();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = c => c.Tags.Contains(Ready) }).Open();
    }

    private static void Open(this IEndpointConventionBuilder endpoint) => endpoint.AllowAnonymous().DisableRateLimiting();
}
