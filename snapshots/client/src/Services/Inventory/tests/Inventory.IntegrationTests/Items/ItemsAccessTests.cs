using System.Net;

namespace Shop.Inventory.IntegrationTests;

/// <summary>Who may do what with items.</summary>
[Collection(nameof(ItemsCollection))]
public sealed class ItemsAccessTests(InventoryApp app)
{
    private readonly HttpClient _admin = app.Admin();

    [Fact]
    public async Task Without_a_token_there_is_nothing()
    {
        var anybody = app.CreateClient();

        await (await anybody.GetAsync(ItemSamples.Path)).ProblemAsync(401);
        await (await anybody.GetAsync($"{ItemSamples.Path}/{Guid.NewGuid()}")).ProblemAsync(401);
    }

    [Fact]
    public async Task A_scope_opens_only_its_door()
    {
        var reader = app.As("items:read");
        var writer = app.As("items:write");
        var body = await ItemSamples.BodyAsync(_admin);
        var path = $"{ItemSamples.Path}/{(await ItemSamples.CreateAsync(_admin)).Id()}";

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(ItemSamples.Path)).StatusCode);
        await (await reader.SendAsync(HttpMethod.Post, ItemSamples.Path, body)).ProblemAsync(403);
        await (await reader.ReplaceAsync(path, body, "*")).ProblemAsync(403);
        await (await writer.DeleteAsync(path)).ProblemAsync(403);
        await (await writer.GetAsync(path)).ProblemAsync(403);
    }
}
