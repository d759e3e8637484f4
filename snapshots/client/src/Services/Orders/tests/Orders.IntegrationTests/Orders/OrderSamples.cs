using System.Text.Json.Nodes;

namespace Shop.Orders.IntegrationTests;

/// <summary>Orders that the service takes, each different from the others.</summary>
internal static class OrderSamples
{
    public const string Path = "/api/v1/orders";

    public static async Task<JsonObject> CreateAsync(HttpClient client) => await client.CreateAsync(Path, await BodyAsync(client));

    /// <summary>A body with everything in it.</summary>
    public static Task<JsonObject> BodyAsync(HttpClient client)
    {
        var n = Values.Next();
        return Task.FromResult(new JsonObject
        {
            ["number"] = $"number {n:D6}",
            ["total"] = new JsonObject { ["amount"] = 1 + n, ["currency"] = "EUR" },
        });
    }
}
