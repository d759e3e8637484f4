using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Scalar.AspNetCore;

namespace Store.Gateway;

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
    }
}
