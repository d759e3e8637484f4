using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Scalar.AspNetCore;

namespace Shop.Gateway;

/// <summary>What the gateway adds to the edge that every service has: its own telemetry, and the documents of all services on one page.</summary>
internal static class Edge
{
    public static void AddEdge(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddSource("Yarp.ReverseProxy"));
        services.ConfigureOpenTelemetryMeterProvider(metrics => metrics.AddMeter("System.Net.Http"));
        services.AddOptions<ScalarOptions>().Configure<IConfiguration>((scalar, configuration) =>
        {
            foreach (var document in configuration.GetSection("Documents").GetChildren())
            {
                scalar.AddDocument(document.Key, document["Title"], document["Url"]);
            }
        });
        if (builder.Configuration.GetSection("Edge:CorsOrigins").Get<string[]>() is { Length: > 0 } origins)
        {
            services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
                .WithOrigins(origins).AllowAnyMethod().AllowAnyHeader().AllowCredentials() // The session is a cookie.
                .WithExposedHeaders("Deprecation", "ETag", "Link", "Location", "Retry-After", "Sunset", "WWW-Authenticate")
                .SetPreflightMaxAge(TimeSpan.FromHours(1))));
        }
    }
}
