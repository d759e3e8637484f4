using System.Net;
using Market.Orders.Adapters.Persistence;
using Market.Orders.Domain;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Market.Orders.IntegrationTests;

/// <summary>An order is read from the cache, and what changes is dropped from it.</summary>
[Collection(nameof(OrdersCollection))]
public sealed class OrdersCachingTests(OrdersApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Fact]
    public async Task A_second_read_does_not_ask_the_database()
    {
        var path = await NewAsync();
        var before = await _client.ReadAsync(path);

        await GoneAsync(before.Id());

        Assert.Equal(before.ToJsonString(), (await _client.ReadAsync(path)).ToJsonString());
    }

    [Fact]
    public async Task A_change_is_seen_at_once()
    {
        var path = await NewAsync();
        var before = await _client.GetAsync(path);

        var changed = await _client.ReplaceAsync(path, await OrderSamples.BodyAsync(_client), $"{before.Headers.ETag}");

        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal(changed.Headers.ETag, (await _client.GetAsync(path)).Headers.ETag);
    }

    [Fact]
    public async Task What_is_deleted_is_gone_at_once()
    {
        var path = await NewAsync();
        var before = await _client.GetAsync(path);

        var deleted = await _client.SendAsync(HttpMethod.Delete, path, null, ("If-Match", $"{before.Headers.ETag}"));

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task Without_Valkey_the_database_answers_and_the_service_stays_ready()
    {
        await using var alone = new AloneApp();
        var client = alone.Admin();

        var created = await OrderSamples.CreateAsync(client);

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"{OrderSamples.Path}/{created.Id()}")).StatusCode);
        var ready = await client.GetAsync("/health/ready");
        Assert.Equal((HttpStatusCode.OK, "Degraded"), (ready.StatusCode, await ready.Content.ReadAsStringAsync()));
    }

    private async Task<string> NewAsync()
    {
        var created = await OrderSamples.CreateAsync(_client);
        var path = $"{OrderSamples.Path}/{created.Id()}";
        await _client.ReadAsync(path);
        return path;
    }

    /// <summary>Deletes it behind the service's back.</summary>
    private async Task GoneAsync(string id)
    {
        await using var db = app.Services.GetRequiredService<OrdersDb>().CreateDbContext();
        Assert.Equal(1, await db.Set<Order>().Where(row => row.Id == Guid.Parse(id)).ExecuteDeleteAsync());
    }

    private sealed class AloneApp : OrdersApp
    {
        protected override void Configure(IWebHostBuilder builder) => builder.UseSetting("ConnectionStrings:Valkey", "127.0.0.1:1");
    }
}
