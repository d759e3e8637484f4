using System.Text.Json;
using System.Text.Json.Serialization;

namespace Market.Billing.Adapters.Messaging;

/// <summary>The envelope on the wire: CloudEvents 1.0, structured JSON, with the distributed tracing extension.</summary>
internal sealed record CloudEvent(
    string Id, string Source, string Type, DateTimeOffset Time, string? Subject, string? Traceparent, JsonElement Data)
{
    public const string ContentType = "application/cloudevents+json";

    public string Specversion { get; init; } = "1.0";

    public string Datacontenttype { get; init; } = "application/json";

    public static CloudEvent Parse(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, MessagingJson.Default.CloudEvent) ?? throw new JsonException("The message is empty.");
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(CloudEvent))]
internal sealed partial class MessagingJson : JsonSerializerContext;
