using System.Text.Json.Nodes;

namespace Depot.Stock.IntegrationTests;

/// <summary>Suppliers that the service takes, each different from the others.</summary>
internal static class SupplierSamples
{
    public const string Path = "/api/v1/suppliers";

    public static async Task<JsonObject> CreateAsync(HttpClient client) => await client.CreateAsync(Path, await BodyAsync(client));

    /// <summary>A body with everything in it.</summary>
    public static Task<JsonObject> BodyAsync(HttpClient client)
    {
        var n = Values.Next();
        return Task.FromResult(new JsonObject
        {
            ["code"] = $"code {n:D6}",
            ["capacity"] = 1 + n,
            ["remark"] = $"remark {n:D6}",
        });
    }
}
