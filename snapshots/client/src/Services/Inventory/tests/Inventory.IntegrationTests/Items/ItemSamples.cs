using System.Text.Json.Nodes;

namespace Shop.Inventory.IntegrationTests;

/// <summary>Items that the service takes, each different from the others.</summary>
internal static class ItemSamples
{
    public const string Path = "/api/v1/items";

    public static async Task<JsonObject> CreateAsync(HttpClient client) => await client.CreateAsync(Path, await BodyAsync(client));

    /// <summary>A body with everything in it.</summary>
    public static Task<JsonObject> BodyAsync(HttpClient client)
    {
        var n = Values.Next();
        return Task.FromResult(new JsonObject
        {
            ["sku"] = $"sku {n:D6}",
            ["name"] = $"name {n:D6}",
            ["price"] = new JsonObject { ["amount"] = 1 + n, ["currency"] = "EUR" },
            ["weight"] = 0.001m + (n * 0.001m),
            ["state"] = Values.Pick(n, "draft", "active", "gone"),
            ["availableOn"] = Values.Date(n),
            ["notes"] = $"notes {n:D6}",
            ["barcodes"] = new JsonArray(
                new JsonObject
                {
                    ["code"] = $"code {n:D6}",
                    ["kind"] = Values.Pick(n, "ean", "upc"),
                }),
        });
    }
}
