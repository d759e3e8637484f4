using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Options;
using {{ service.namespace }}.Adapters.Persistence;
using {{ service.namespace }}.Features.Ports;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace {{ service.namespace }}.Adapters.Messaging;

/// <summary>Puts events into the outbox table, so they are stored with the change they tell of.</summary>
internal sealed class OutboxPublisher({{ service.name.pascal }}DbContext db, TimeProvider clock, IOptions<JsonOptions> json) : IEventPublisher
{
    public void Publish<T>(string type, string key, T data)
        where T : class
    {
        var now = clock.Now();
        var id = Guid.CreateVersion7(now);
        var traceparent = Activity.Current?.Id;
        var envelope = new CloudEvent(
            $"{id}", "/{{ solution.name.kebab }}/{{ service.name.kebab }}", type, now, key, traceparent, JsonSerializer.SerializeToElement(data, json.Value.SerializerOptions));
        db.Add(new OutboxMessage
        {
            Id = id,
            Type = type,
            Key = key,
            Payload = JsonSerializer.Serialize(envelope, MessagingJson.Default.CloudEvent),
            Traceparent = traceparent,
            DueAt = now,
        });
    }
}
