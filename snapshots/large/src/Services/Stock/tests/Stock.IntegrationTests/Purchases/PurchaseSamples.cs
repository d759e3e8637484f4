using System.Text.Json.Nodes;

namespace Depot.Stock.IntegrationTests;

/// <summary>Purchases that the service takes, each different from the others. What they refer to is made first.</summary>
internal static class PurchaseSamples
{
    public const string Path = "/api/v1/purchases";

    public static async Task<JsonObject> CreateAsync(HttpClient client) => await client.CreateAsync(Path, await BodyAsync(client));

    /// <summary>A body with everything in it.</summary>
    public static async Task<JsonObject> BodyAsync(HttpClient client)
    {
        var n = Values.Next();
        return new JsonObject
        {
            ["code"] = $"code {n:D6}",
            ["supplierId"] = (await SupplierSamples.CreateAsync(client)).Id(),
            ["status"] = Values.Pick(n, "open", "closed"),
            ["remark"] = $"remark {n:D6}",
        };
    }
}
