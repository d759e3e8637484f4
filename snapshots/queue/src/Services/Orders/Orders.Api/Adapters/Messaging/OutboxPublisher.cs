using System.Diagnostics;
using System.Text.Json;
using Market.Orders.Adapters.Persistence;
using Market.Orders.Features.Ports;
using Microsoft.Extensions.Options;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace Market.Orders.Adapters.Messaging;

/// <summary>Puts events into the outbox table, so they are stored with the change they tell of.</summary>
internal sealed class OutboxPublisher(OrdersDbContext db, TimeProvider clock, IOptions<JsonOptions> json) : IEventPublisher
{
    public void Publish<T>(string type, string key, T data)
        where T : class
    {
        var now = clock.Now();
        var id = Guid.CreateVersion7(now);
        var traceparent = Activity.Current?.Id;
        var envelope = new CloudEvent(
            $"{id}", "/market/orders", type, now, key, traceparent, JsonSerializer.SerializeToElement(data, json.Value.SerializerOptions));
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
