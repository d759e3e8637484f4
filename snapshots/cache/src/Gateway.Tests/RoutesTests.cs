using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Yarp.ReverseProxy.Configuration;

namespace Store.Gateway.Tests;

/// <summary>The files in routes/, and where they lead.</summary>
public sealed class RoutesTests
{
    [Fact]
    public async Task Every_route_leads_somewhere_and_no_two_stand_for_one_path()
    {
        await using var gateway = new GatewayApp();
        using var browser = gateway.Browse();
        var config = gateway.Services.GetRequiredService<IProxyConfigProvider>().GetConfig();
        var clusters = config.Clusters.ToDictionary(cluster => cluster.ClusterId);

        Assert.All(config.Routes, route => Assert.Contains(route.ClusterId!, clusters.Keys));
        Assert.Empty(config.Routes.GroupBy(route => route.Match.Path).Where(same => same.Count() > 1).Select(same => same.Key));
        foreach (var cluster in config.Clusters.Where(cluster => cluster.ClusterId != "things"))
        {
            Assert.True(Uri.IsWellFormedUriString(Assert.Single(cluster.Destinations!).Value.Address, UriKind.Absolute));
            Assert.True(cluster.HealthCheck is { Active.Enabled: true, Passive.Enabled: true });
        }
    }

    [Fact]
    public async Task A_name_with_several_addresses_is_several_replicas()
    {
        var replicas = new Replicas((host, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("10.0.0.1"), IPAddress.Parse("10.0.0.2")]));

        var found = await replicas.ResolveDestinationsAsync(Named("http://things:8080/"), CancellationToken.None);

        Assert.Equal(["http://10.0.0.1:8080/", "http://10.0.0.2:8080/"], found.Destinations.Values.Select(one => one.Address).Order());
        Assert.All(found.Destinations.Values, one => Assert.Equal("things:8080", one.Host));
        Assert.NotNull(found.ChangeToken);
    }

    [Fact]
    public async Task A_name_that_is_not_known_yet_stays_and_is_asked_for_again()
    {
        var replicas = new Replicas((_, _) => throw new SocketException((int)SocketError.HostNotFound));

        var found = await replicas.ResolveDestinationsAsync(Named("http://things:8080/"), CancellationToken.None);

        Assert.Equal("http://things:8080/", Assert.Single(found.Destinations).Value.Address);
        Assert.NotNull(found.ChangeToken);
    }

    [Theory]
    [InlineData("http://localhost:5100/")]
    [InlineData("http://10.0.0.1:8080/")]
    public async Task An_address_needs_no_looking_up(string address)
    {
        var replicas = new Replicas((_, _) => throw new InvalidOperationException());

        var found = await replicas.ResolveDestinationsAsync(Named(address), CancellationToken.None);

        Assert.Equal(address, Assert.Single(found.Destinations).Value.Address);
        Assert.Null(found.ChangeToken);
    }

    private static Dictionary<string, DestinationConfig> Named(string address) => new() { ["service"] = new() { Address = address } };
}
