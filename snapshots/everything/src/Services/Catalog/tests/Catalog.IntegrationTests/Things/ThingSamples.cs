using System.Text.Json.Nodes;

namespace Everything.Catalog.IntegrationTests;

/// <summary>Things that the service takes, each different from the others. What they refer to is made first.</summary>
internal static class ThingSamples
{
    public const string Path = "/api/v1/things";

    public static async Task<JsonObject> CreateAsync(HttpClient client) => await client.CreateAsync(Path, await BodyAsync(client));

    /// <summary>A body with everything in it.</summary>
    public static async Task<JsonObject> BodyAsync(HttpClient client)
    {
        var n = Values.Next();
        return new JsonObject
        {
            ["name"] = $"name {n:D6}",
            ["summary"] = $"summary {n:D6}",
            ["count"] = 1 + n,
            ["serial"] = 1 + n,
            ["weight"] = 0.001m + (n * 0.001m),
            ["price"] = new JsonObject { ["amount"] = 1 + n, ["currency"] = "EUR" },
            ["active"] = n % 2 == 0,
            ["batch"] = Values.Uuid(n),
            ["measuredAt"] = Values.Instant(n),
            ["madeOn"] = Values.Date(n),
            ["state"] = Values.Pick(n, "draft", "in_review", "released"),
            ["contact"] = $"contact-{n}@example.com",
            ["link"] = $"https://example.com/link/{n}",
            ["shape"] = new JsonObject { ["number"] = n, ["list"] = new JsonArray(1, "two", null) },
            ["categoryId"] = (await CategorySamples.CreateAsync(client)).Id(),
            ["supplierId"] = (await SupplierSamples.CreateAsync(client)).Id(),
            ["maybeName"] = $"{Values.Lower(n, 6)}",
            ["maybeCount"] = 1 + (n % 10),
            ["maybeSerial"] = 1 + n,
            ["maybeWeight"] = 0.1m + ((n % 99999) * 0.1m),
            ["maybePrice"] = new JsonObject { ["amount"] = 1 + (n % 100000), ["currency"] = "EUR" },
            ["maybeActive"] = n % 2 == 0,
            ["maybeBatch"] = Values.Uuid(n),
            ["maybeAt"] = Values.Instant(n),
            ["maybeOn"] = Values.Date(n),
            ["maybeState"] = Values.Pick(n, "on", "off"),
            ["maybeContact"] = $"maybe-contact-{n}@example.com",
            ["maybeShape"] = new JsonObject { ["number"] = n, ["list"] = new JsonArray(1, "two", null) },
            ["level"] = 1 + (n % 5),
            ["grade"] = 0.01m + ((n % 9999) * 0.01m),
            ["motto"] = $"motto {n:D6}",
            ["parts"] = new JsonArray(
                new JsonObject
                {
                    ["label"] = $"label {n:D6}",
                    ["quantity"] = 1 + (n % 99),
                    ["cost"] = new JsonObject { ["amount"] = 1 + n, ["currency"] = "EUR" },
                    ["weight"] = 0.01m + (n * 0.01m),
                    ["kind"] = Values.Pick(n, "wood", "steel", "glass"),
                    ["madeOn"] = Values.Date(n),
                    ["checkedAt"] = Values.Instant(n),
                    ["spare"] = n % 2 == 0,
                }),
            ["sources"] = new JsonArray(
                new JsonObject
                {
                    ["supplierId"] = (await SupplierSamples.CreateAsync(client)).Id(),
                    ["share"] = 0.01m + ((n % 10000) * 0.01m),
                    ["terms"] = Values.Pick(n, "monthly", "yearly"),
                    ["fee"] = new JsonObject { ["amount"] = 1 + n, ["currency"] = "EUR" },
                    ["note"] = $"note {n:D6}",
                }),
            ["tagIds"] = new JsonArray((await TagSamples.CreateAsync(client)).Id()),
        };
    }
}
