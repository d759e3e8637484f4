using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Market.Ledger.Adapters.Messaging;

internal static class MessagingDiagnostics
{
    private const string Name = "Market.Ledger.Messaging";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    public static Counter<long> Sent { get; } = Meter.CreateCounter<long>("outbox.sent");

    public static Counter<long> Dead { get; } = Meter.CreateCounter<long>("outbox.dead");

    public static Gauge<long> Waiting { get; } = Meter.CreateGauge<long>("outbox.waiting", description: "Events that are not sent yet.");

    public static Gauge<double> Oldest { get; } = Meter.CreateGauge<double>("outbox.age", "s", "How long the oldest of them has waited.");

    public static Gauge<long> GivenUp { get; } = Meter.CreateGauge<long>("outbox.given_up", description: "Events that were tried too often to be sent.");

    public static Counter<long> Duplicates { get; } = Meter.CreateCounter<long>("inbox.duplicates");

    public static Counter<long> DeadLetters { get; } = Meter.CreateCounter<long>("inbox.dead");

    public static Gauge<long> Lag { get; } = Meter.CreateGauge<long>("inbox.lag", description: "Messages of a partition that are still to be read.");

    public static Counter<long> Received { get; } = Meter.CreateCounter<long>("inbox.received");

    /// <summary>Continues the trace of whoever wrote the message.</summary>
    public static Activity? Start(string verb, string type, ActivityKind kind, string? traceparent)
    {
        _ = ActivityContext.TryParse(traceparent, null, isRemote: true, out var parent);
        return Source.StartActivity($"{verb} {type}", kind, parent);
    }
}
