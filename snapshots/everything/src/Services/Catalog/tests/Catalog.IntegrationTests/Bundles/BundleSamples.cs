using System.Text.Json.Nodes;

namespace Everything.Catalog.IntegrationTests;

/// <summary>Bundles that the service takes, each different from the others.</summary>
internal static class BundleSamples
{
    public const string Path = "/api/v1/bundles";

    public static async Task<JsonObject> CreateAsync(HttpClient client) => await client.CreateAsync(Path, await BodyAsync(client));

    /// <summary>A body with everything in it.</summary>
    public static Task<JsonObject> BodyAsync(HttpClient client)
    {
        var n = Values.Next();
        return Task.FromResult(new JsonObject
        {
            ["title"] = $"title {n:D6}",
            ["content"] = new JsonObject { ["number"] = n, ["list"] = new JsonArray(1, "two", null) },
            ["note"] = new JsonObject { ["number"] = n, ["list"] = new JsonArray(1, "two", null) },
            ["pieces"] = new JsonArray(
                new JsonObject
                {
                    ["label"] = $"label {n:D6}",
                    ["rank"] = 1 + n,
                    ["cost"] = new JsonObject { ["amount"] = 1 + n, ["currency"] = "EUR" },
                    ["weight"] = 0.01m + (n * 0.01m),
                    ["kind"] = Values.Pick(n, "off_cut", "whole", "second_hand"),
                    ["finish"] = Values.Pick(n, "matt", "shiny"),
                    ["madeOn"] = Values.Date(n),
                    ["checkedAt"] = Values.Instant(n),
                    ["spare"] = n % 2 == 0,
                    ["thing"] = Values.Uuid(n),
                    ["remark"] = $"remark {n:D6}",
                }),
        });
    }
}
