using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Market.Orders.IntegrationTests;

/// <summary>A line to a server that can be cut and mended: the server is away meanwhile, and keeps what it has.</summary>
internal sealed class CuttableLine : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<TcpClient> _open = [];
    private readonly string[] _server;
    private volatile bool _isCut;

    /// <summary>To the server of a connection string of Valkey: <c>host:port,option=value</c>.</summary>
    public CuttableLine(string connectionString)
    {
        _server = connectionString.Split(',', 2);
        _listener.Start();
        _ = AcceptAsync();
    }

    public string ConnectionString =>
        string.Join(',', _server.Skip(1).Prepend($"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}"));

    public void Cut()
    {
        _isCut = true;
        while (_open.TryTake(out var client))
        {
            client.Dispose();
        }
    }

    public void Mend() => _isCut = false;

    public void Dispose()
    {
        Cut();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = CarryAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // It is over.
        }
    }

    private async Task CarryAsync(TcpClient client)
    {
        using var server = new TcpClient();
        using (client)
        {
            _open.Add(client);
            _open.Add(server);
            if (_isCut)
            {
                return;
            }

            try
            {
                var address = _server[0].Split(':');
                await server.ConnectAsync(address[0], int.Parse(address[1], System.Globalization.CultureInfo.InvariantCulture));
                await Task.WhenAny(
                    client.GetStream().CopyToAsync(server.GetStream()), server.GetStream().CopyToAsync(client.GetStream()));
            }
            catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
            {
                // It was cut.
            }
        }
    }
}
