using System.Text.Json.Nodes;

namespace Everything.Catalog.IntegrationTests;

/// <summary>Categories that the service takes, each different from the others.</summary>
internal static class CategorySamples
{
    public const string Path = "/api/v1/categories";

    public static async Task<JsonObject> CreateAsync(HttpClient client) => await client.CreateAsync(Path, await BodyAsync(client));

    /// <summary>A body with everything in it.</summary>
    public static Task<JsonObject> BodyAsync(HttpClient client)
    {
        var n = Values.Next();
        return Task.FromResult(new JsonObject
        {
            ["code"] = $"A{n:D6}",
            ["name"] = $"name {n:D6}",
        });
    }
}
