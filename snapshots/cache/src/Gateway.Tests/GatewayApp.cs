using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Store.Gateway.Tests;

/// <summary>The gateway on a port of its own, with one more service of two replicas at /api/things.</summary>
internal sealed class GatewayApp : WebApplicationFactory<Program>
{
    private const string Cluster = "ReverseProxy:Clusters:things";
    private readonly Dictionary<string, string> _settings = new()
    {
        ["Edge:CorsOrigins:0"] = "https://app.example.com",
        ["Logging:LogLevel:Default"] = "None",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "None",
        ["Logging:LogLevel:Yarp"] = "None",
        ["Metrics:Port"] = "",
        ["ReverseProxy:Routes:things:ClusterId"] = "things",
        ["ReverseProxy:Routes:things:AuthorizationPolicy"] = "anonymous",
        ["ReverseProxy:Routes:things:Match:Path"] = "/api/things/{**rest}",
        ["ReverseProxy:Routes:open:ClusterId"] = "things",
        ["ReverseProxy:Routes:open:AuthorizationPolicy"] = "anonymous",
        ["ReverseProxy:Routes:open:Match:Path"] = "/api/open/{**rest}",
        [$"{Cluster}:LoadBalancingPolicy"] = "RoundRobin",
        [$"{Cluster}:HealthCheck:AvailableDestinationsPolicy"] = "HealthyAndUnknown",
        [$"{Cluster}:HealthCheck:Active:Enabled"] = "true",
        [$"{Cluster}:HealthCheck:Active:Interval"] = "00:00:00.2",
        [$"{Cluster}:HealthCheck:Active:Path"] = "/health/ready",
        [$"{Cluster}:HealthCheck:Active:Policy"] = "ConsecutiveFailures",
        [$"{Cluster}:HttpRequest:ActivityTimeout"] = "00:00:02",
        [$"{Cluster}:Metadata:Audience"] = "things",
        [$"{Cluster}:Metadata:ConsecutiveFailuresHealthPolicy.Threshold"] = "1",
    };

    private bool _started;

    public GatewayApp(params (string Key, string Value)[] settings)
    {
        foreach (var (key, value) in settings)
        {
            _settings[key] = value;
        }
    }

    public string Environment { get; init; } = "Development";

    public int Port { get; init; }

    public GatewayApp Before(params Upstream[] replicas)
    {
        for (var index = 0; index < replicas.Length; index++)
        {
            _settings[$"{Cluster}:Destinations:{index}:Address"] = replicas[index].Url;
        }

        return this;
    }

    public Browser Browse(string address = "203.0.113.7")
    {
        if (!_started)
        {
            UseKestrel();
            StartServer();
            _started = true;
        }

        return new Browser(ClientOptions.BaseAddress, address);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        // Not UseKestrel(port), which sets the address while Program already starts the server: on a busy machine that comes too late.
        builder.UseSetting("urls", $"http://127.0.0.1:{Port}");
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services => services.AddSingleton<Replicas.Lookup>(
            (_, _) => throw new SocketException((int)SocketError.HostNotFound)));
    }
}
