using System.Text.Json.Nodes;

namespace Shop.Suppliers.IntegrationTests;

public sealed class ApiDocumentTests(SuppliersApp app) : IClassFixture<SuppliersApp>
{
    [Fact]
    public async Task The_document_in_the_repository_is_the_one_served()
    {
        var served = JsonNode.Parse(await app.CreateClient().GetStringAsync("/openapi/v1.json"))!;
        var stored = JsonNode.Parse(await File.ReadAllTextAsync("openapi/suppliers.json"))!;

        Assert.Equal(stored.ToJsonString(), served.ToJsonString());
    }
}
