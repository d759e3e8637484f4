namespace Shop.Inventory.IntegrationTests;

/// <summary>What items refer to, and what they must not share.</summary>
[Collection(nameof(ItemsCollection))]
public sealed class ItemsRelationsTests(InventoryApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Theory]
    [InlineData("sku")]
    public async Task What_must_be_unique_is_taken_once(string field)
    {
        var body = await ItemSamples.BodyAsync(_client);
        var taken = body.At(field)!;
        await _client.CreateAsync(ItemSamples.Path, body);
        var other = (await ItemSamples.BodyAsync(_client)).Set(field, taken.DeepClone());

        (await (await _client.SendAsync(HttpMethod.Post, ItemSamples.Path, other)).ProblemAsync(409)).Names(field);

        var theItem = await ItemSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{ItemSamples.Path}/{theItem.Id()}", other, "*")).ProblemAsync(409)).Names(field);
    }
}
