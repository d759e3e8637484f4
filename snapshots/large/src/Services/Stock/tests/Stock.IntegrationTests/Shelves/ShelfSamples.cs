using System.Text.Json.Nodes;

namespace Depot.Stock.IntegrationTests;

/// <summary>Shelves that the service takes, each different from the others. What they refer to is made first.</summary>
internal static class ShelfSamples
{
    public const string Path = "/api/v1/shelves";

    public static async Task<JsonObject> CreateAsync(HttpClient client) => await client.CreateAsync(Path, await BodyAsync(client));

    /// <summary>A body with everything in it.</summary>
    public static async Task<JsonObject> BodyAsync(HttpClient client)
    {
        var n = Values.Next();
        return new JsonObject
        {
            ["code"] = $"code {n:D6}",
            ["aisleId"] = (await AisleSamples.CreateAsync(client)).Id(),
            ["bookedOn"] = Values.Date(n),
            ["price"] = new JsonObject { ["amount"] = 1 + n, ["currency"] = "EUR" },
            ["remark"] = $"remark {n:D6}",
        };
    }
}
