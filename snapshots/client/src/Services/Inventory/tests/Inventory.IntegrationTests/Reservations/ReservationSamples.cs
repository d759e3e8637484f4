using System.Text.Json.Nodes;

namespace Shop.Inventory.IntegrationTests;

/// <summary>Reservations that the service takes, each different from the others. What they refer to is made first.</summary>
internal static class ReservationSamples
{
    public const string Path = "/api/v1/reservations";

    public static async Task<JsonObject> CreateAsync(HttpClient client) => await client.CreateAsync(Path, await BodyAsync(client));

    /// <summary>A body with everything in it.</summary>
    public static async Task<JsonObject> BodyAsync(HttpClient client)
    {
        var n = Values.Next();
        return new JsonObject
        {
            ["itemId"] = (await ItemSamples.CreateAsync(client)).Id(),
            ["quantity"] = 1 + n,
            ["heldUntil"] = Values.Instant(n),
        };
    }
}
