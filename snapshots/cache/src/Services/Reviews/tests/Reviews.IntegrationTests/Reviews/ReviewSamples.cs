using System.Text.Json.Nodes;

namespace Store.Reviews.IntegrationTests;

/// <summary>Reviews that the service takes, each different from the others.</summary>
internal static class ReviewSamples
{
    public const string Path = "/api/v1/reviews";

    public static async Task<JsonObject> CreateAsync(HttpClient client) => await client.CreateAsync(Path, await BodyAsync(client));

    /// <summary>A body with everything in it.</summary>
    public static Task<JsonObject> BodyAsync(HttpClient client)
    {
        var n = Values.Next();
        return Task.FromResult(new JsonObject
        {
            ["stars"] = 1 + (n % 5),
            ["text"] = $"text {n:D6}",
        });
    }
}
