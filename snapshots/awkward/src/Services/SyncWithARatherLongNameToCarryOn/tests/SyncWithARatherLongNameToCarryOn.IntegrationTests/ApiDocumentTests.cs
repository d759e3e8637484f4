using System.Text.Json.Nodes;

namespace A.SyncWithARatherLongNameToCarryOn.IntegrationTests;

public sealed class ApiDocumentTests(SyncWithARatherLongNameToCarryOnApp app) : IClassFixture<SyncWithARatherLongNameToCarryOnApp>
{
    [Fact]
    public async Task The_document_in_the_repository_is_the_one_served()
    {
        var served = JsonNode.Parse(await app.CreateClient().GetStringAsync("/openapi/v1.json"))!;
        var stored = JsonNode.Parse(await File.ReadAllTextAsync("openapi/sync-with-a-rather-long-name-to-carry-on.json"))!;

        Assert.Equal(stored.ToJsonString(), served.ToJsonString());
    }
}
