using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Shop.ServiceDefaults;

/// <summary>Traces, metrics and logs: OTLP when OTEL_EXPORTER_OTLP_ENDPOINT is set, Prometheus when Metrics:Port is.</summary>
public static class Telemetry
{
    /// <summary>Own sources and meters start with this, so a new one needs no registration.</summary>
    public const string SourcePrefix = "Shop.";

    internal static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment())
        {
            builder.Logging.ClearProviders().AddJsonConsole(json =>
            {
                json.IncludeScopes = true;
                json.UseUtcTimestamp = true;
                json.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            });
        }

        var otlp = !string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]);
        var prometheus = builder.Configuration.GetValue<int?>("Metrics:Port") is not null;
        if (!otlp && !prometheus)
        {
            return;
        }

        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(builder.Environment.ApplicationName))
            .WithMetrics(metrics =>
            {
                metrics.AddAspNetCoreInstrumentation().AddRuntimeInstrumentation()
                    .AddMeter("Npgsql", SourcePrefix + "*");
                if (prometheus)
                {
                    metrics.AddPrometheusExporter();
                }
            });

        if (otlp)
        {
            builder.Logging.AddOpenTelemetry(logging =>
            {
                logging.IncludeScopes = true;
                logging.IncludeFormattedMessage = true;
            });
            telemetry
                .WithTracing(tracing => tracing
                    .AddAspNetCoreInstrumentation(options => options.Filter = IsTraffic)
                    .AddSource("Npgsql", SourcePrefix + "*"))
                .UseOtlpExporter();
        }
    }

    /// <summary>/metrics, for anybody who reaches the port of its own: that one is not published.</summary>
    internal static void UseMetrics(this WebApplication app)
    {
        if (app.Configuration.GetValue<int?>("Metrics:Port") is { } port)
        {
            app.UseOpenTelemetryPrometheusScrapingEndpoint(
                http => http.Request.Path == "/metrics" && http.Connection.LocalPort == port);
        }
    }

    private static bool IsTraffic(HttpContext http) =>
        !http.Request.Path.StartsWithSegments("/health") && !http.Request.Path.StartsWithSegments("/metrics");
}
