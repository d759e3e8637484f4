using {{ event.namespace }};
using {{ service.namespace }}.Features.Ports;

namespace {{ service.namespace }}.Features.IncomingEvents;

/// <summary>{{ event.description | cs_doc }} What it changes is saved once, together with the message's receipt.</summary>
internal sealed partial class {{ event.handler }}(ILogger<{{ event.handler }}> logger) : IEventHandler<{{ event.record }}>
{
    public Task HandleAsync({{ event.record }} data, CancellationToken cancellationToken)
    {
        LogReceived({{ event.record }}.EventType, data.{{ event.id }});
        return Task.CompletedTask;
    }

    /// <summary>Which one only: what an event carries may be personal.</summary>
    [LoggerMessage(LogLevel.Information, "Received {Type} of {Id}")]
    private partial void LogReceived(string type, Guid id);
}
