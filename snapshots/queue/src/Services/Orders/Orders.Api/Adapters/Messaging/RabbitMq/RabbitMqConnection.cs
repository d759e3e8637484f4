using RabbitMQ.Client;

namespace Market.Orders.Adapters.Messaging.RabbitMq;

/// <summary>The one connection of this process, opened when first needed; the client recovers it by itself.</summary>
internal sealed class RabbitMqConnection(IConfiguration configuration) : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private IConnection? _connection;

    public bool IsOpen => _connection is { IsOpen: true };

    public async Task<IConnection> GetAsync(CancellationToken cancellationToken)
    {
        if (_connection is { } existing)
        {
            return existing;
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            return _connection ??= await new ConnectionFactory
            {
                Uri = new Uri(configuration.GetConnectionString("RabbitMq")
                    ?? throw new InvalidOperationException("ConnectionStrings:RabbitMq is not set.")),
                ClientProvidedName = "orders",
                NetworkRecoveryInterval = TimeSpan.FromSeconds(5),
            }.CreateConnectionAsync(cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
        {
            await _connection.DisposeAsync();
        }

        _gate.Dispose();
    }
}
