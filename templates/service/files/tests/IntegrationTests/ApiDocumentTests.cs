using System.Text.Json.Nodes;

namespace {{ service.namespace }}.IntegrationTests;

public sealed class ApiDocumentTests({{ service.name.pascal }}App app) : IClassFixture<{{ service.name.pascal }}App>
{
    [Fact]
    public async Task The_document_in_the_repository_is_the_one_served()
    {
        var served = JsonNode.Parse(await app.CreateClient().GetStringAsync("/openapi/v1.json"))!;
        var stored = JsonNode.Parse(await File.ReadAllTextAsync("openapi/{{ service.name.kebab }}.json"))!;

        Assert.Equal(stored.ToJsonString(), served.ToJsonString());
    }
}
