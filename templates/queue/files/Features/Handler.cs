using {{ event.namespace }};
using {{ service.namespace }}.Features.Ports;

namespace {{ service.namespace }}.Features.IncomingEvents;

/// <summary>{{ event.description | cs_doc }} What it changes is saved once, together with the message's receipt.</summary>
internal sealed partial class {{ event.handler }}(ILogger<{{ event.handler }}> logger) : IEventHandler<{{ event.record }}>
{
    public Task HandleAsync({{ event.record }} data, CancellationToken cancellationToken)
    {
        LogReceived(data);
        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Information, "Received {Data}")]
    private partial void LogReceived({{ event.record }} data);
}
