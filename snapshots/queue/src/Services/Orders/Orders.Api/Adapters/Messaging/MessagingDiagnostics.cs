using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Market.Orders.Adapters.Messaging;

internal static class MessagingDiagnostics
{
    private const string Name = "Market.Orders.Messaging";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    public static Counter<long> Sent { get; } = Meter.CreateCounter<long>("outbox.sent");

    public static Counter<long> Dead { get; } = Meter.CreateCounter<long>("outbox.dead");

    public static Counter<long> Received { get; } = Meter.CreateCounter<long>("inbox.received");

    /// <summary>Continues the trace of whoever wrote the message.</summary>
    public static Activity? Start(string verb, string type, ActivityKind kind, string? traceparent)
    {
        _ = ActivityContext.TryParse(traceparent, null, isRemote: true, out var parent);
        return Source.StartActivity($"{verb} {type}", kind, parent);
    }
}
