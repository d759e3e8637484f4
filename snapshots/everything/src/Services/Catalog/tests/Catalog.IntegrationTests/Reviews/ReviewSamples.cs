using System.Text.Json.Nodes;

namespace Everything.Catalog.IntegrationTests;

/// <summary>Reviews that the service takes, each different from the others. What they refer to is made first.</summary>
internal static class ReviewSamples
{
    public const string Path = "/api/v1/reviews";

    public static async Task<JsonObject> CreateAsync(HttpClient client) => await client.CreateAsync(Path, await BodyAsync(client));

    /// <summary>A body with everything in it.</summary>
    public static async Task<JsonObject> BodyAsync(HttpClient client)
    {
        var n = Values.Next();
        return new JsonObject
        {
            ["thingId"] = (await ThingSamples.CreateAsync(client)).Id(),
            ["stars"] = 1 + (n % 5),
            ["slug"] = $"{Values.Lower(n, 3)}-aaa-aaa-aaa",
            ["text"] = $"text {n:D6}",
        };
    }
}
