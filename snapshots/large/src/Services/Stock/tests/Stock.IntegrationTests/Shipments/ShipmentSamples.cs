using System.Text.Json.Nodes;

namespace Depot.Stock.IntegrationTests;

/// <summary>Shipments that the service takes, each different from the others. What they refer to is made first.</summary>
internal static class ShipmentSamples
{
    public const string Path = "/api/v1/shipments";

    public static async Task<JsonObject> CreateAsync(HttpClient client) => await client.CreateAsync(Path, await BodyAsync(client));

    /// <summary>A body with everything in it.</summary>
    public static async Task<JsonObject> BodyAsync(HttpClient client)
    {
        var n = Values.Next();
        return new JsonObject
        {
            ["code"] = $"code {n:D6}",
            ["carrierId"] = (await CarrierSamples.CreateAsync(client)).Id(),
            ["status"] = Values.Pick(n, "open", "closed"),
            ["remark"] = $"remark {n:D6}",
            ["parcels"] = new JsonArray(
                new JsonObject
                {
                    ["weight"] = 0.001m + (n * 0.001m),
                    ["label"] = $"label {n:D6}",
                }),
            ["pickIds"] = new JsonArray((await PickSamples.CreateAsync(client)).Id()),
        };
    }
}
