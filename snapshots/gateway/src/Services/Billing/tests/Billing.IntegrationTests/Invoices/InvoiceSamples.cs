using System.Text.Json.Nodes;

namespace Shop.Billing.IntegrationTests;

/// <summary>Invoices that the service takes, each different from the others.</summary>
internal static class InvoiceSamples
{
    public const string Path = "/api/v1/invoices";

    public static async Task<JsonObject> CreateAsync(HttpClient client) => await client.CreateAsync(Path, await BodyAsync(client));

    /// <summary>A body with everything in it.</summary>
    public static Task<JsonObject> BodyAsync(HttpClient client)
    {
        var n = Values.Next();
        return Task.FromResult(new JsonObject
        {
            ["number"] = $"number {n:D6}",
            ["orderId"] = Values.Uuid(n),
            ["amount"] = new JsonObject { ["amount"] = 1 + n, ["currency"] = "EUR" },
            ["status"] = Values.Pick(n, "open", "settled", "failed"),
        });
    }
}
