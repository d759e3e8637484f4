using System.Text.Json.Nodes;

namespace A.SyncWithARatherLongNameToCarryOn.IntegrationTests;

/// <summary>People that the service takes, each different from the others.</summary>
internal static class PersonSamples
{
    public const string Path = "/api/v1/people";

    public static async Task<JsonObject> CreateAsync(HttpClient client) => await client.CreateAsync(Path, await BodyAsync(client));

    /// <summary>A body with everything in it.</summary>
    public static Task<JsonObject> BodyAsync(HttpClient client)
    {
        var n = Values.Next();
        return Task.FromResult(new JsonObject
        {
            ["nickname"] = $"nickname {n:D6}",
        });
    }
}
