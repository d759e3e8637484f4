using System.Text.Json.Nodes;

namespace Store.Catalog.IntegrationTests;

/// <summary>Brands that the service takes, each different from the others.</summary>
internal static class BrandSamples
{
    public const string Path = "/api/v1/brands";

    public static async Task<JsonObject> CreateAsync(HttpClient client) => await client.CreateAsync(Path, await BodyAsync(client));

    /// <summary>A body with everything in it.</summary>
    public static Task<JsonObject> BodyAsync(HttpClient client)
    {
        var n = Values.Next();
        return Task.FromResult(new JsonObject
        {
            ["name"] = $"name {n:D6}",
        });
    }
}
