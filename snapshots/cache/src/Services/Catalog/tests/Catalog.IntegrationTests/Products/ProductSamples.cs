using System.Text.Json.Nodes;

namespace Store.Catalog.IntegrationTests;

/// <summary>Products that the service takes, each different from the others. What they refer to is made first.</summary>
internal static class ProductSamples
{
    public const string Path = "/api/v1/products";

    public static async Task<JsonObject> CreateAsync(HttpClient client) => await client.CreateAsync(Path, await BodyAsync(client));

    /// <summary>A body with everything in it.</summary>
    public static async Task<JsonObject> BodyAsync(HttpClient client)
    {
        var n = Values.Next();
        return new JsonObject
        {
            ["name"] = $"name {n:D6}",
            ["price"] = new JsonObject { ["amount"] = 1 + n, ["currency"] = "EUR" },
            ["brandId"] = (await BrandSamples.CreateAsync(client)).Id(),
            ["details"] = new JsonObject { ["number"] = n, ["list"] = new JsonArray(1, "two", null) },
            ["status"] = Values.Pick(n, "draft", "live"),
            ["pictures"] = new JsonArray(
                new JsonObject
                {
                    ["url"] = $"https://example.com/url/{n}",
                    ["alt"] = $"alt {n:D6}",
                }),
        };
    }
}
