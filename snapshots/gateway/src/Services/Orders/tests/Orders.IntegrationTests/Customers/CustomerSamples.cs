using System.Text.Json.Nodes;

namespace Shop.Orders.IntegrationTests;

/// <summary>Customers that the service takes, each different from the others.</summary>
internal static class CustomerSamples
{
    public const string Path = "/api/v1/customers";

    public static async Task<JsonObject> CreateAsync(HttpClient client) => await client.CreateAsync(Path, await BodyAsync(client));

    /// <summary>A body with everything in it.</summary>
    public static Task<JsonObject> BodyAsync(HttpClient client)
    {
        var n = Values.Next();
        return Task.FromResult(new JsonObject
        {
            ["name"] = $"name {n:D6}",
            ["email"] = $"email-{n}@example.com",
        });
    }
}
