using System.Net;

namespace Depot.Stock.IntegrationTests;

/// <summary>What purchases refer to, and what they must not share.</summary>
[Collection(nameof(PurchasesCollection))]
public sealed class PurchasesRelationsTests(StockApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Fact]
    public async Task Supplier_must_be_there()
    {
        var body = (await PurchaseSamples.BodyAsync(_client)).Set("supplierId", Guid.NewGuid());

        (await (await _client.SendAsync(HttpMethod.Post, PurchaseSamples.Path, body)).ProblemAsync(422)).Names("supplierId");

        var purchase = await PurchaseSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{PurchaseSamples.Path}/{purchase.Id()}", body, "*")).ProblemAsync(422)).Names("supplierId");
    }

    [Fact]
    public async Task Supplier_stays_while_it_is_needed()
    {
        var (other, path) = await NewSupplierAsync();

        await (await _client.DeleteAsync(other)).ProblemAsync(409);

        await _client.DeleteAsync(path);
        Assert.Equal(HttpStatusCode.NoContent, (await _client.DeleteAsync(other)).StatusCode);
    }

    private async Task<(string Other, string Path)> NewSupplierAsync()
    {
        var other = (await SupplierSamples.CreateAsync(_client)).Id();
        var body = (await PurchaseSamples.BodyAsync(_client)).Set("supplierId", other);
        var purchase = await _client.CreateAsync(PurchaseSamples.Path, body);
        return ($"{SupplierSamples.Path}/{other}", $"{PurchaseSamples.Path}/{purchase.Id()}");
    }

    [Theory]
    [InlineData("code")]
    public async Task What_must_be_unique_is_taken_once(string field)
    {
        var body = await PurchaseSamples.BodyAsync(_client);
        var taken = body.At(field)!;
        await _client.CreateAsync(PurchaseSamples.Path, body);
        var other = (await PurchaseSamples.BodyAsync(_client)).Set(field, taken.DeepClone());

        (await (await _client.SendAsync(HttpMethod.Post, PurchaseSamples.Path, other)).ProblemAsync(409)).Names(field);

        var purchase = await PurchaseSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{PurchaseSamples.Path}/{purchase.Id()}", other, "*")).ProblemAsync(409)).Names(field);
    }
}
