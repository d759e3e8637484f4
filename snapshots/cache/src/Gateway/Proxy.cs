using System.Net;
using Microsoft.Extensions.Configuration.Json;
using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.Transforms;
using Yarp.ReverseProxy.Transforms.Builder;

namespace Store.Gateway;

/// <summary>YARP, with the routes of one file a service.</summary>
internal static class Proxy
{
    public static void AddProxy(this WebApplicationBuilder builder)
    {
        AddRouteFiles(builder, "routes");
        if (builder.Configuration.GetValue<bool>("Routes:Local"))
        {
            AddRouteFiles(builder, "routes/local");
        }

        var services = builder.Services;
        services.AddSingleton<Replicas.Lookup>(Dns.GetHostAddressesAsync);
        // YARP takes the longer of this window and a cluster's ReactivationPeriod.
        services.Configure<TransportFailureRateHealthPolicyOptions>(options => options.DetectionWindowSize = TimeSpan.FromSeconds(10));
        services.AddReverseProxy()
            .LoadFromConfig(builder.Configuration.GetSection("ReverseProxy"))
            .AddTransforms(AddTransforms);
        services.AddSingleton<Yarp.ReverseProxy.ServiceDiscovery.IDestinationResolver, Replicas>();
    }

    public static void MapProxy(this WebApplication app)
    {
        app.MapReverseProxy(proxy =>
        {
            proxy.UseSessionAffinity();
            proxy.Use(Retries.TryAnotherAsync);
            proxy.UseLoadBalancing();
            proxy.UsePassiveHealthChecks();
        });
        app.Map("/{**rest}", () => TypedResults.NotFound()).AllowAnonymous().ExcludeFromDescription();
    }

    private static void AddTransforms(TransformBuilderContext route)
    {
        route.AddResponseHeaderRemove("Server");
        route.AddResponseHeaderRemove("X-Powered-By");
        route.AddResponseHeaderRemove("Set-Cookie");
        route.AddRequestHeaderRemove("Cookie"); // Services know tokens only.
    }

    /// <summary>
    /// They rank as appsettings.json does: environment variables and the command line still win. All are watched by the one
    /// provider that the content root has: a watcher of its own for each file would soon be more than a user may have.
    /// </summary>
    private static void AddRouteFiles(WebApplicationBuilder builder, string folder)
    {
        var path = Path.Combine(builder.Environment.ContentRootPath, folder);
        if (!Directory.Exists(path))
        {
            return;
        }

        var sources = ((IConfigurationBuilder)builder.Configuration).Sources;
        var at = sources.ToList().FindLastIndex(source => source is JsonConfigurationSource) + 1;
        foreach (var file in Directory.EnumerateFiles(path, "*.json").Order(StringComparer.Ordinal))
        {
            sources.Insert(at++, new JsonConfigurationSource
            {
                FileProvider = builder.Environment.ContentRootFileProvider,
                Path = Path.Combine(folder, Path.GetFileName(file)),
                ReloadOnChange = true,
            });
        }
    }
}
