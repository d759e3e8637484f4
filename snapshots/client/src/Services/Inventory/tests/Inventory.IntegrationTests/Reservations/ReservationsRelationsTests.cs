using System.Net;

namespace Shop.Inventory.IntegrationTests;

/// <summary>What reservations refer to, and what they must not share.</summary>
[Collection(nameof(ReservationsCollection))]
public sealed class ReservationsRelationsTests(InventoryApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Fact]
    public async Task Item_must_be_there()
    {
        var body = (await ReservationSamples.BodyAsync(_client)).Set("itemId", Guid.NewGuid());

        (await (await _client.SendAsync(HttpMethod.Post, ReservationSamples.Path, body)).ProblemAsync(422)).Names("itemId");

        var reservation = await ReservationSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{ReservationSamples.Path}/{reservation.Id()}", body, "*")).ProblemAsync(422)).Names("itemId");
    }

    [Fact]
    public async Task Item_stays_while_it_is_needed()
    {
        var (other, path) = await NewItemAsync();

        await (await _client.DeleteAsync(other)).ProblemAsync(409);

        await _client.DeleteAsync(path);
        Assert.Equal(HttpStatusCode.NoContent, (await _client.DeleteAsync(other)).StatusCode);
    }

    private async Task<(string Other, string Path)> NewItemAsync()
    {
        var other = (await ItemSamples.CreateAsync(_client)).Id();
        var body = (await ReservationSamples.BodyAsync(_client)).Set("itemId", other);
        var reservation = await _client.CreateAsync(ReservationSamples.Path, body);
        return ($"{ItemSamples.Path}/{other}", $"{ReservationSamples.Path}/{reservation.Id()}");
    }
}
