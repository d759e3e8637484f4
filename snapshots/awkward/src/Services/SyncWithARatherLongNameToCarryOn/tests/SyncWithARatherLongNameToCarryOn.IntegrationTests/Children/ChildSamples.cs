using System.Text.Json.Nodes;

namespace A.SyncWithARatherLongNameToCarryOn.IntegrationTests;

/// <summary>Children that the service takes, each different from the others. What they refer to is made first.</summary>
internal static class ChildSamples
{
    public const string Path = "/api/v1/children";

    public static async Task<JsonObject> CreateAsync(HttpClient client) => await client.CreateAsync(Path, await BodyAsync(client));

    /// <summary>A body with everything in it.</summary>
    public static async Task<JsonObject> BodyAsync(HttpClient client)
    {
        var n = Values.Next();
        return new JsonObject
        {
            ["personId"] = (await PersonSamples.CreateAsync(client)).Id(),
            ["partial"] = 0.0000000001m + (n * 0.0000000001m),
            ["field"] = 1 + n,
            ["body"] = new JsonObject { ["number"] = n, ["list"] = new JsonArray(1, "two", null) },
            ["required"] = n % 2 == 0,
        };
    }
}
