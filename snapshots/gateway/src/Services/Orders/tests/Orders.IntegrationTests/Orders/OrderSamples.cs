using System.Text.Json.Nodes;

namespace Shop.Orders.IntegrationTests;

/// <summary>Orders that the service takes, each different from the others. What they refer to is made first.</summary>
internal static class OrderSamples
{
    public const string Path = "/api/v1/orders";

    public static async Task<JsonObject> CreateAsync(HttpClient client) => await client.CreateAsync(Path, await BodyAsync(client));

    /// <summary>A body with everything in it.</summary>
    public static async Task<JsonObject> BodyAsync(HttpClient client)
    {
        var n = Values.Next();
        return new JsonObject
        {
            ["number"] = $"number {n:D6}",
            ["customerId"] = (await CustomerSamples.CreateAsync(client)).Id(),
            ["total"] = new JsonObject { ["amount"] = 1 + n, ["currency"] = "EUR" },
            ["status"] = Values.Pick(n, "pending", "paid", "cancelled"),
            ["placedAt"] = Values.Instant(n),
            ["lines"] = new JsonArray(
                new JsonObject
                {
                    ["sku"] = $"sku {n:D6}",
                    ["quantity"] = 1 + n,
                    ["unitPrice"] = new JsonObject { ["amount"] = 1 + n, ["currency"] = "EUR" },
                }),
        };
    }
}
