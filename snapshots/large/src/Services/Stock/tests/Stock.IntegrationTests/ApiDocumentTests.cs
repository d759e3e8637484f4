using System.Text.Json.Nodes;

namespace Depot.Stock.IntegrationTests;

public sealed class ApiDocumentTests(StockApp app) : IClassFixture<StockApp>
{
    [Fact]
    public async Task The_document_in_the_repository_is_the_one_served()
    {
        var served = JsonNode.Parse(await app.CreateClient().GetStringAsync("/openapi/v1.json"))!;
        var stored = JsonNode.Parse(await File.ReadAllTextAsync("openapi/stock.json"))!;

        Assert.Equal(stored.ToJsonString(), served.ToJsonString());
    }
}
