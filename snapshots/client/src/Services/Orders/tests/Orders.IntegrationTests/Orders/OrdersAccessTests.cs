using System.Net;

namespace Shop.Orders.IntegrationTests;

/// <summary>Who may do what with orders.</summary>
[Collection(nameof(OrdersCollection))]
public sealed class OrdersAccessTests(OrdersApp app)
{
    private readonly HttpClient _admin = app.Admin();

    [Fact]
    public async Task Without_a_token_there_is_nothing()
    {
        var anybody = app.CreateClient();

        await (await anybody.GetAsync(OrderSamples.Path)).ProblemAsync(401);
        await (await anybody.GetAsync($"{OrderSamples.Path}/{Guid.NewGuid()}")).ProblemAsync(401);
    }

    [Fact]
    public async Task A_scope_opens_only_its_door()
    {
        var reader = app.As("orders:read");
        var writer = app.As("orders:write");
        var body = await OrderSamples.BodyAsync(_admin);
        var path = $"{OrderSamples.Path}/{(await OrderSamples.CreateAsync(_admin)).Id()}";

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(OrderSamples.Path)).StatusCode);
        await (await reader.SendAsync(HttpMethod.Post, OrderSamples.Path, body)).ProblemAsync(403);
        await (await reader.ReplaceAsync(path, body, "*")).ProblemAsync(403);
        await (await writer.DeleteAsync(path)).ProblemAsync(403);
        await (await writer.GetAsync(path)).ProblemAsync(403);
    }

    [Fact]
    public async Task What_somebody_else_owns_cannot_be_changed()
    {
        var (alice, bob) = (app.Person("alice"), app.Person("bob"));
        var path = $"{OrderSamples.Path}/{(await OrderSamples.CreateAsync(alice)).Id()}";

        await (await bob.ReplaceAsync(path, await OrderSamples.BodyAsync(bob), "*")).ProblemAsync(404);

        Assert.Equal(1, (int)(await alice.ReadAsync(path))["version"]!);
        Assert.Equal(HttpStatusCode.OK, (await _admin.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task The_owner_comes_from_the_token_and_not_from_the_body()
    {
        var bob = app.Person("bob");

        Assert.Equal("bob", (string)(await OrderSamples.CreateAsync(bob))["ownerId"]!);
        await (await bob.SendAsync(HttpMethod.Post, OrderSamples.Path, (await OrderSamples.BodyAsync(bob)).Set("ownerId", "alice"))).ProblemAsync(400);
    }

    [Fact]
    public async Task What_somebody_else_owns_is_not_there()
    {
        var (alice, bob) = (app.Person("alice"), app.Person("bob"));
        var id = (await OrderSamples.CreateAsync(alice)).Id();
        var path = $"{OrderSamples.Path}/{id}";

        await (await bob.GetAsync(path)).ProblemAsync(404);
        await (await bob.SendAsync(HttpMethod.Get, path, null, ("If-None-Match", "*"))).ProblemAsync(404);
        Assert.DoesNotContain(id, (await bob.AllAsync(OrderSamples.Path, "limit=100")).Select(item => item.Id()));
        Assert.Contains(id, (await alice.AllAsync(OrderSamples.Path, "limit=100")).Select(item => item.Id()));
        Assert.Contains(id, (await _admin.AllAsync(OrderSamples.Path, "limit=100")).Select(item => item.Id()));
    }
}
