using System.Text.Json.Nodes;

namespace Shop.Billing.IntegrationTests;

public sealed class ApiDocumentTests(BillingApp app) : IClassFixture<BillingApp>
{
    [Fact]
    public async Task The_document_in_the_repository_is_the_one_served()
    {
        var served = JsonNode.Parse(await app.CreateClient().GetStringAsync("/openapi/v1.json"))!;
        var stored = JsonNode.Parse(await File.ReadAllTextAsync("openapi/billing.json"))!;

        Assert.Equal(stored.ToJsonString(), served.ToJsonString());
    }
}
