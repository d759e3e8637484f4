using System.Text.Json.Nodes;

namespace Market.Ledger.IntegrationTests;

/// <summary>Entries that the service takes, each different from the others.</summary>
internal static class EntrySamples
{
    public const string Path = "/api/v1/entries";

    public static async Task<JsonObject> CreateAsync(HttpClient client) => await client.CreateAsync(Path, await BodyAsync(client));

    /// <summary>A body with everything in it.</summary>
    public static Task<JsonObject> BodyAsync(HttpClient client)
    {
        var n = Values.Next();
        return Task.FromResult(new JsonObject
        {
            ["label"] = $"label {n:D6}",
            ["bookedAt"] = Values.Instant(n),
            ["settledAt"] = Values.Instant(n),
            ["day"] = Values.Date(n),
            ["rate"] = 0.0001m + (n * 0.0001m),
            ["pieces"] = 1 + n,
            ["total"] = 1 + n,
            ["fee"] = new JsonObject { ["amount"] = 1 + n, ["currency"] = "EUR" },
            ["settled"] = n % 2 == 0,
            ["batch"] = Values.Uuid(n),
            ["contact"] = $"contact-{n}@example.com",
            ["page"] = $"https://example.com/page/{n}",
        });
    }
}
