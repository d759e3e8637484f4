using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Shop.ServiceDefaults;

/// <summary>What stands between the proxy and the application: forwarded headers, limits, security headers, HSTS, CORS.</summary>
internal static class Edge
{
    public static void AddEdge(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Edge");
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = settings.GetValue("MaxRequestBodyBytes", 128 * 1024);
        });
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var network in settings.GetSection("TrustedProxies").Get<string[]>() ?? [])
            {
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
            }
        });
        builder.Services.AddRequestTimeouts(options =>
            options.DefaultPolicy = Limits.Within(TimeSpan.FromSeconds(settings.GetValue("RequestTimeoutSeconds", 10))));
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(25));
        if (Origins(builder.Configuration) is { Length: > 0 } origins)
        {
            builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
                .WithOrigins(origins).AllowAnyMethod().AllowAnyHeader()
                .WithExposedHeaders("Deprecation", "ETag", "Link", "Location", "Retry-After", "Sunset", "WWW-Authenticate")
                .SetPreflightMaxAge(TimeSpan.FromHours(1))));
        }
    }

    /// <summary>First in the pipeline; routing comes after it, since it turns HEAD into GET.</summary>
    public static void UseEdge(this WebApplication app)
    {
        app.UseForwardedHeaders();
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.Use((http, next) =>
        {
            http.Response.OnStarting(SetHeaders, http); // Late: the exception handler clears what is set early.
            if (HttpMethods.IsHead(http.Request.Method))
            {
                http.Request.Method = HttpMethods.Get;
                http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
            }

            return next(http);
        });
    }

    /// <summary>After routing and before authentication: a browser's preflight carries no token.</summary>
    public static void UseOrigins(this WebApplication app)
    {
        if (Origins(app.Configuration) is { Length: > 0 })
        {
            app.UseCors();
        }
    }

    private static string[]? Origins(IConfiguration configuration) => configuration.GetSection("Edge:CorsOrigins").Get<string[]>();

    private static Task SetHeaders(object state)
    {
        var http = (HttpContext)state;
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "private, no-cache";
        }

        if (!http.Request.Path.StartsWithSegments("/scalar"))
        {
            headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        }

        http.GetEndpoint()?.Metadata.GetMetadata<Deprecation>()?.Announce(headers);
        return Task.CompletedTask;
    }
}
