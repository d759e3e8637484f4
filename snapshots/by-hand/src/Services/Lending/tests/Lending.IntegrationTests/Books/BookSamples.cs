using System.Text.Json.Nodes;

namespace Library.Lending.IntegrationTests;

/// <summary>Books that the service takes, each different from the others.</summary>
internal static class BookSamples
{
    public const string Path = "/api/v1/books";

    public static async Task<JsonObject> CreateAsync(HttpClient client) => await client.CreateAsync(Path, await BodyAsync(client));

    /// <summary>A body with everything in it.</summary>
    public static Task<JsonObject> BodyAsync(HttpClient client)
    {
        var n = Values.Next();
        return Task.FromResult(new JsonObject
        {
            ["isbn"] = $"{n:D13}",
            ["title"] = $"title {n:D6}",
        });
    }
}
