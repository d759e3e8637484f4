using System.Net;

namespace Shop.Inventory.IntegrationTests;

public sealed class SecurityTests(InventoryApp app) : IClassFixture<InventoryApp>
{
    [Fact]
    public async Task Without_a_token_there_is_nothing() =>
        await (await app.CreateClient().GetAsync("/api/v1/items")).ProblemAsync(401);

    [Fact]
    public async Task A_forged_token_is_no_token()
    {
        using var other = new InventoryApp();
        var client = app.CreateClient();
        client.DefaultRequestHeaders.Authorization = other.As().DefaultRequestHeaders.Authorization;

        await (await client.GetAsync("/nowhere")).ProblemAsync(401);
    }

    [Theory]
    [InlineData("iss", "https://elsewhere.example.com")]
    [InlineData("aud", "another-service")]
    [InlineData("exp", 1_000_000_000L)]
    public async Task A_token_for_somebody_else_or_of_the_past_is_no_token(string claim, object value) =>
        await (await app.WithClaims(new() { [claim] = value }).GetAsync("/nowhere")).ProblemAsync(401);

    [Theory]
    [InlineData("scope", "items:read", HttpStatusCode.OK)]
    [InlineData("scope", "items:reader", HttpStatusCode.Forbidden)]

    [InlineData("role", "stranger", HttpStatusCode.Forbidden)]
    public async Task A_scope_opens_its_door_and_a_role_that_nobody_knows_none(string claim, string value, HttpStatusCode expected) => Assert.Equal(
        expected, (await app.WithClaims(new() { [claim] = value }).GetAsync("/api/v1/items")).StatusCode);

    [Fact]
    public async Task Probes_need_no_token_and_answers_carry_security_headers()
    {
        var client = app.CreateClient();

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live")).StatusCode);
        var ready = await client.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Equal("nosniff", ready.Headers.GetValues("X-Content-Type-Options").Single());
    }
}
