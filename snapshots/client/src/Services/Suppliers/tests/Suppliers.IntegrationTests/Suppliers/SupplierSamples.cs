using System.Text.Json.Nodes;

namespace Shop.Suppliers.IntegrationTests;

/// <summary>Suppliers that the service takes, each different from the others.</summary>
internal static class SupplierSamples
{
    public const string Path = "/api/v1/suppliers";

    public static async Task<JsonObject> CreateAsync(HttpClient client) => await client.CreateAsync(Path, await BodyAsync(client));

    /// <summary>A body with everything in it.</summary>
    public static Task<JsonObject> BodyAsync(HttpClient client)
    {
        var n = Values.Next();
        return Task.FromResult(new JsonObject
        {
            ["name"] = $"name {n:D6}",
            ["rating"] = 1 + n,
            ["trusted"] = n % 2 == 0,
            ["contact"] = $"contact-{n}@example.com",
            ["terms"] = new JsonObject { ["number"] = n, ["list"] = new JsonArray(1, "two", null) },
        });
    }
}
