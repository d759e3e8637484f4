using System.Net;

namespace Shop.Inventory.IntegrationTests;

/// <summary>Who may do what with reservations.</summary>
[Collection(nameof(ReservationsCollection))]
public sealed class ReservationsAccessTests(InventoryApp app)
{
    private readonly HttpClient _admin = app.Admin();

    [Fact]
    public async Task Without_a_token_there_is_nothing()
    {
        var anybody = app.CreateClient();

        await (await anybody.GetAsync(ReservationSamples.Path)).ProblemAsync(401);
        await (await anybody.GetAsync($"{ReservationSamples.Path}/{Guid.NewGuid()}")).ProblemAsync(401);
    }

    [Fact]
    public async Task A_scope_opens_only_its_door()
    {
        var reader = app.As("reservations:read");
        var writer = app.As("reservations:write");
        var body = await ReservationSamples.BodyAsync(_admin);
        var path = $"{ReservationSamples.Path}/{(await ReservationSamples.CreateAsync(_admin)).Id()}";

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(ReservationSamples.Path)).StatusCode);
        await (await reader.SendAsync(HttpMethod.Post, ReservationSamples.Path, body)).ProblemAsync(403);
        await (await reader.ReplaceAsync(path, body, "*")).ProblemAsync(403);
        await (await writer.DeleteAsync(path)).ProblemAsync(403);
        await (await writer.GetAsync(path)).ProblemAsync(403);
    }

    [Fact]
    public async Task What_somebody_else_owns_cannot_be_changed()
    {
        var (alice, bob) = (app.Person("alice"), app.Person("bob"));
        var path = $"{ReservationSamples.Path}/{(await ReservationSamples.CreateAsync(alice)).Id()}";

        await (await bob.ReplaceAsync(path, await ReservationSamples.BodyAsync(bob), "*")).ProblemAsync(404);

        Assert.Equal(1, (int)(await alice.ReadAsync(path))["version"]!);
        Assert.Equal(HttpStatusCode.OK, (await _admin.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task The_owner_comes_from_the_token_and_not_from_the_body()
    {
        var bob = app.Person("bob");

        Assert.Equal("bob", (string)(await ReservationSamples.CreateAsync(bob))["ownerId"]!);
        await (await bob.SendAsync(HttpMethod.Post, ReservationSamples.Path, (await ReservationSamples.BodyAsync(bob)).Set("ownerId", "alice"))).ProblemAsync(400);
    }

    [Fact]
    public async Task What_somebody_else_owns_is_not_there()
    {
        var (alice, bob) = (app.Person("alice"), app.Person("bob"));
        var id = (await ReservationSamples.CreateAsync(alice)).Id();
        var path = $"{ReservationSamples.Path}/{id}";

        await (await bob.GetAsync(path)).ProblemAsync(404);
        await (await bob.SendAsync(HttpMethod.Get, path, null, ("If-None-Match", "*"))).ProblemAsync(404);
        Assert.DoesNotContain(id, (await bob.AllAsync(ReservationSamples.Path, "limit=100")).Select(item => item.Id()));
        Assert.Contains(id, (await alice.AllAsync(ReservationSamples.Path, "limit=100")).Select(item => item.Id()));
        Assert.Contains(id, (await _admin.AllAsync(ReservationSamples.Path, "limit=100")).Select(item => item.Id()));
    }
}
