using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Shop.ServiceDefaults;

/// <summary>What every service of the solution does the same way.</summary>
public static class ServiceDefaultsExtensions
{
    public static WebApplicationBuilder AddServiceDefaults(this WebApplicationBuilder builder)
    {
        builder.AddJwtAuthentication();
        return builder.AddCommonDefaults();
    }

    /// <summary>The same for those who have an authentication of their own.</summary>
    public static WebApplicationBuilder AddCommonDefaults(this WebApplicationBuilder builder)
    {
        builder.AddTelemetry();
        builder.AddHealth();
        builder.AddEdge();
        builder.AddRateLimits();
        builder.AddApiDocument();
        builder.Services.AddProblems();
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.AllowDuplicateProperties = false;
            json.SerializerOptions.PropertyNameCaseInsensitive = false;
            json.SerializerOptions.Converters.Add(new InstantConverter());
            json.SerializerOptions.Converters.Add(new IntConverter());
            json.SerializerOptions.Converters.Add(new LongConverter());
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
        });
        builder.Services.AddHostedService<Drain>();
        builder.Services.AddSingleton(TimeProvider.System);
        return builder;
    }

    /// <summary>The request pipeline, in the one order that works, with the answers for operators.</summary>
    public static WebApplication UseServiceDefaults(this WebApplication app)
    {
        app.UseEdge();
        app.UseHealth();
        app.UseRouting();
        app.UseOrigins();
        app.UseMetrics();
        app.UseProblems();
        app.UseRequestTimeouts();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.MapApiDocument();
        return app;
    }
}
