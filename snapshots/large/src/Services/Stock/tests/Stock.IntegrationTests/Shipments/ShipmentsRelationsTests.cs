using System.Net;
using System.Text.Json.Nodes;

namespace Depot.Stock.IntegrationTests;

/// <summary>What shipments refer to, and what they must not share.</summary>
[Collection(nameof(ShipmentsCollection))]
public sealed class ShipmentsRelationsTests(StockApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Fact]
    public async Task Carrier_must_be_there()
    {
        var body = (await ShipmentSamples.BodyAsync(_client)).Set("carrierId", Guid.NewGuid());

        (await (await _client.SendAsync(HttpMethod.Post, ShipmentSamples.Path, body)).ProblemAsync(422)).Names("carrierId");

        var shipment = await ShipmentSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{ShipmentSamples.Path}/{shipment.Id()}", body, "*")).ProblemAsync(422)).Names("carrierId");
    }

    [Fact]
    public async Task Carrier_stays_while_it_is_needed()
    {
        var (other, path) = await NewCarrierAsync();

        await (await _client.DeleteAsync(other)).ProblemAsync(409);

        await _client.DeleteAsync(path);
        Assert.Equal(HttpStatusCode.NoContent, (await _client.DeleteAsync(other)).StatusCode);
    }

    private async Task<(string Other, string Path)> NewCarrierAsync()
    {
        var other = (await CarrierSamples.CreateAsync(_client)).Id();
        var body = (await ShipmentSamples.BodyAsync(_client)).Set("carrierId", other);
        var shipment = await _client.CreateAsync(ShipmentSamples.Path, body);
        return ($"{CarrierSamples.Path}/{other}", $"{ShipmentSamples.Path}/{shipment.Id()}");
    }

    [Fact]
    public async Task LinkedPick_must_be_there()
    {
        var body = (await ShipmentSamples.BodyAsync(_client)).Set("pickIds", new JsonArray(Guid.NewGuid()));

        (await (await _client.SendAsync(HttpMethod.Post, ShipmentSamples.Path, body)).ProblemAsync(422)).Names("pickIds");

        var shipment = await ShipmentSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{ShipmentSamples.Path}/{shipment.Id()}", body, "*")).ProblemAsync(422)).Names("pickIds");
    }

    [Fact]
    public async Task LinkedPick_must_be_ones_own()
    {
        var (mine, theirs) = (app.Person("somebody"), app.Person("somebody else"));
        var body = await ShipmentSamples.BodyAsync(mine);
        var other = (await PickSamples.CreateAsync(theirs)).Id();

        (await (await mine.SendAsync(HttpMethod.Post, ShipmentSamples.Path, body.Set("pickIds", new JsonArray(other)))).ProblemAsync(422)).Names("pickIds");
    }

    [Fact]
    public async Task LinkedPick_stays_while_it_is_needed()
    {
        var (other, path) = await NewLinkedPickAsync();

        await (await _client.DeleteAsync(other)).ProblemAsync(409);

        await _client.DeleteAsync(path);
        Assert.Equal(HttpStatusCode.NoContent, (await _client.DeleteAsync(other)).StatusCode);
    }

    private async Task<(string Other, string Path)> NewLinkedPickAsync()
    {
        var other = (await PickSamples.CreateAsync(_client)).Id();
        var body = (await ShipmentSamples.BodyAsync(_client)).Set("pickIds", new JsonArray(other));
        var shipment = await _client.CreateAsync(ShipmentSamples.Path, body);
        return ($"{PickSamples.Path}/{other}", $"{ShipmentSamples.Path}/{shipment.Id()}");
    }

    [Theory]
    [InlineData("code")]
    public async Task What_must_be_unique_is_taken_once(string field)
    {
        var body = await ShipmentSamples.BodyAsync(_client);
        var taken = body.At(field)!;
        await _client.CreateAsync(ShipmentSamples.Path, body);
        var other = (await ShipmentSamples.BodyAsync(_client)).Set(field, taken.DeepClone());

        (await (await _client.SendAsync(HttpMethod.Post, ShipmentSamples.Path, other)).ProblemAsync(409)).Names(field);

        var shipment = await ShipmentSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{ShipmentSamples.Path}/{shipment.Id()}", other, "*")).ProblemAsync(409)).Names(field);
    }
}
