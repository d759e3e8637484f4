using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Primitives;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.ServiceDiscovery;

namespace Store.Gateway;

/// <summary>A name with several addresses is several replicas: Compose and headless services of Kubernetes tell them so.</summary>
/// <remarks>A name that is not known yet stays as it is: the gateway starts before its services.</remarks>
internal sealed class Replicas(Replicas.Lookup lookup) : IDestinationResolver
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    public delegate Task<IPAddress[]> Lookup(string host, CancellationToken cancellationToken);

    public async ValueTask<ResolvedDestinationCollection> ResolveDestinationsAsync(
        IReadOnlyDictionary<string, DestinationConfig> destinations, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, DestinationConfig>();
        var named = false;
        foreach (var (name, destination) in destinations)
        {
            var uri = new Uri(destination.Address);
            if (uri.HostNameType is not UriHostNameType.Dns || uri.IsLoopback)
            {
                found[name] = destination;
                continue;
            }

            named = true;
            foreach (var replica in await AddressesAsync(uri.DnsSafeHost, cancellationToken))
            {
                var address = new UriBuilder(uri) { Host = replica.ToString() }.Uri.ToString();
                found[$"{name}/{replica}"] = destination with { Address = address, Host = destination.Host ?? uri.Authority };
            }

            if (!found.Keys.Any(key => key.StartsWith($"{name}/", StringComparison.Ordinal)))
            {
                found[name] = destination;
            }
        }

        return new ResolvedDestinationCollection(
            found, named ? new CancellationChangeToken(new CancellationTokenSource(Period).Token) : null);
    }

    private async Task<IPAddress[]> AddressesAsync(string host, CancellationToken cancellationToken)
    {
        try
        {
            return await lookup(host, cancellationToken);
        }
        catch (SocketException)
        {
            return [];
        }
    }
}
