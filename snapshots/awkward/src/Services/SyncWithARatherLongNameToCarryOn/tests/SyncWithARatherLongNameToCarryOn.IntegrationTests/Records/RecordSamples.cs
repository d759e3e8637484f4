using System.Text.Json.Nodes;

namespace A.SyncWithARatherLongNameToCarryOn.IntegrationTests;

/// <summary>Records that the service takes, each different from the others.</summary>
internal static class RecordSamples
{
    public const string Path = "/api/v1/records";

    public static async Task<JsonObject> CreateAsync(HttpClient client) => await client.CreateAsync(Path, await BodyAsync(client));

    /// <summary>A body with everything in it.</summary>
    public static Task<JsonObject> BodyAsync(HttpClient client)
    {
        var n = Values.Next();
        return Task.FromResult(new JsonObject
        {
            ["type"] = $"typ {n:D6}",
            ["value"] = $"val {n:D6}",
            ["key"] = 1 + n,
            ["name"] = $"name {n:D6}",
            ["async"] = n % 2 == 0,
            ["item"] = Values.Pick(n, "on_hold", "v2", "null_value", "true_story"),
            ["s3key"] = $"s3key {n:D6}",
            ["line2"] = $"line2 {n:D6}",
            ["anIdentifierOfExactlyFortyCharLong"] = 1 + n,
            ["label"] = $"{n:D6}.0000",
        });
    }
}
