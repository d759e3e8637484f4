using System.Text.Json.Nodes;

namespace A.SyncWithARatherLongNameToCarryOn.IntegrationTests;

/// <summary>Things whose name is as long as allowed that the service takes, each different from the others. What they refer to is made first.</summary>
internal static class AnItemWhoseNameIsAsLongAsAllowedSamples
{
    public const string Path = "/api/v1/things-whose-name-is-as-long-as-allowed";

    public static async Task<JsonObject> CreateAsync(HttpClient client) => await client.CreateAsync(Path, await BodyAsync(client));

    /// <summary>A body with everything in it.</summary>
    public static async Task<JsonObject> BodyAsync(HttpClient client)
    {
        var n = Values.Next();
        return new JsonObject
        {
            ["recordId"] = (await RecordSamples.CreateAsync(client)).Id(),
            ["anIdentifierOfExactlyFortyCharLong"] = $"a {n:D6}",
        };
    }
}
