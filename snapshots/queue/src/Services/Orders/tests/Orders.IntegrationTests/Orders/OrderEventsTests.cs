using System.Net;
using System.Text;
using Market.Orders.Adapters.Messaging;
using Market.Orders.Adapters.Persistence;
using Market.Orders.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Market.Orders.IntegrationTests;

/// <summary>Changes of orders are told, in the transaction that makes them.</summary>
[Collection(nameof(OrdersCollection))]
public sealed class OrderEventsTests(OrdersApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Fact]
    public async Task Creating_publishes()
    {
        var created = await OrderSamples.CreateAsync(_client);

        var told = Assert.Single(await ToldAsync(OrderCreated.EventType, created.Id()));
        Assert.Equal(created.Id(), told.Data.GetProperty("orderId").GetString());
    }

    [Fact]
    public async Task Replacing_publishes()
    {
        var created = await OrderSamples.CreateAsync(_client);
        var path = $"{OrderSamples.Path}/{created.Id()}";
        var tag = $"{(await _client.GetAsync(path)).Headers.ETag}";

        var answer = await _client.ReplaceAsync(path, await OrderSamples.BodyAsync(_client), tag);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var told = Assert.Single(await ToldAsync(OrderUpdated.EventType, created.Id()));
        Assert.Equal(2, told.Data.GetProperty("version").GetInt64());
    }

    [Fact]
    public async Task Deleting_publishes()
    {
        var created = await OrderSamples.CreateAsync(_client);

        var answer = await _client.DeleteAsync($"{OrderSamples.Path}/{created.Id()}");

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Single(await ToldAsync(OrderDeleted.EventType, created.Id()));
    }

    private async Task<List<CloudEvent>> ToldAsync(string type, string key)
    {
        await using var db = app.Services.GetRequiredService<OrdersDb>().CreateDbContext();
        var messages = await db.Set<OutboxMessage>().Where(message => message.Type == type && message.Key == key).ToListAsync();
        return messages.ConvertAll(message => CloudEvent.Parse(Encoding.UTF8.GetBytes(message.Payload)));
    }
}
