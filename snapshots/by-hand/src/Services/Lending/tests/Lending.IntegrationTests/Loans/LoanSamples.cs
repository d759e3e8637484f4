using System.Text.Json.Nodes;

namespace Library.Lending.IntegrationTests;

/// <summary>Loans that the service takes, each different from the others. What they refer to is made first.</summary>
internal static class LoanSamples
{
    public const string Path = "/api/v1/loans";

    public static async Task<JsonObject> CreateAsync(HttpClient client) => await client.CreateAsync(Path, await BodyAsync(client));

    /// <summary>A body with everything in it.</summary>
    public static async Task<JsonObject> BodyAsync(HttpClient client)
    {
        var n = Values.Next();
        return new JsonObject
        {
            ["bookId"] = (await BookSamples.CreateAsync(client)).Id(),
            ["dueOn"] = Values.Date(n),
            ["returnedAt"] = Values.Instant(n),
            ["state"] = Values.Pick(n, "out", "returned", "lost"),
        };
    }
}
