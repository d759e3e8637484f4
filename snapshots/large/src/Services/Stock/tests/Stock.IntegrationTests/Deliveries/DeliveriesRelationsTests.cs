using System.Net;

namespace Depot.Stock.IntegrationTests;

/// <summary>What deliveries refer to, and what they must not share.</summary>
[Collection(nameof(DeliveriesCollection))]
public sealed class DeliveriesRelationsTests(StockApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Fact]
    public async Task Purchase_must_be_there()
    {
        var body = (await DeliverySamples.BodyAsync(_client)).Set("purchaseId", Guid.NewGuid());

        (await (await _client.SendAsync(HttpMethod.Post, DeliverySamples.Path, body)).ProblemAsync(422)).Names("purchaseId");

        var delivery = await DeliverySamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{DeliverySamples.Path}/{delivery.Id()}", body, "*")).ProblemAsync(422)).Names("purchaseId");
    }

    [Fact]
    public async Task Purchase_stays_while_it_is_needed()
    {
        var (other, path) = await NewPurchaseAsync();

        await (await _client.DeleteAsync(other)).ProblemAsync(409);

        await _client.DeleteAsync(path);
        Assert.Equal(HttpStatusCode.NoContent, (await _client.DeleteAsync(other)).StatusCode);
    }

    private async Task<(string Other, string Path)> NewPurchaseAsync()
    {
        var other = (await PurchaseSamples.CreateAsync(_client)).Id();
        var body = (await DeliverySamples.BodyAsync(_client)).Set("purchaseId", other);
        var delivery = await _client.CreateAsync(DeliverySamples.Path, body);
        return ($"{PurchaseSamples.Path}/{other}", $"{DeliverySamples.Path}/{delivery.Id()}");
    }

    [Theory]
    [InlineData("code")]
    public async Task What_must_be_unique_is_taken_once(string field)
    {
        var body = await DeliverySamples.BodyAsync(_client);
        var taken = body.At(field)!;
        await _client.CreateAsync(DeliverySamples.Path, body);
        var other = (await DeliverySamples.BodyAsync(_client)).Set(field, taken.DeepClone());

        (await (await _client.SendAsync(HttpMethod.Post, DeliverySamples.Path, other)).ProblemAsync(409)).Names(field);

        var delivery = await DeliverySamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{DeliverySamples.Path}/{delivery.Id()}", other, "*")).ProblemAsync(409)).Names(field);
    }
}
