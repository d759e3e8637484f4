using System.Text.Json.Nodes;

namespace Depot.Stock.IntegrationTests;

/// <summary>Bins that the service takes, each different from the others. What they refer to is made first.</summary>
internal static class BinSamples
{
    public const string Path = "/api/v1/bins";

    public static async Task<JsonObject> CreateAsync(HttpClient client) => await client.CreateAsync(Path, await BodyAsync(client));

    /// <summary>A body with everything in it.</summary>
    public static async Task<JsonObject> BodyAsync(HttpClient client)
    {
        var n = Values.Next();
        return new JsonObject
        {
            ["code"] = $"code {n:D6}",
            ["shelfId"] = (await ShelfSamples.CreateAsync(client)).Id(),
            ["capacity"] = 1 + n,
            ["remark"] = $"remark {n:D6}",
        };
    }
}
