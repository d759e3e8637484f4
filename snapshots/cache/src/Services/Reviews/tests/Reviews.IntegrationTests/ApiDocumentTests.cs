using System.Text.Json.Nodes;

namespace Store.Reviews.IntegrationTests;

public sealed class ApiDocumentTests(ReviewsApp app) : IClassFixture<ReviewsApp>
{
    [Fact]
    public async Task The_document_in_the_repository_is_the_one_served()
    {
        var served = JsonNode.Parse(await app.CreateClient().GetStringAsync("/openapi/v1.json"))!;
        var stored = JsonNode.Parse(await File.ReadAllTextAsync("openapi/reviews.json"))!;

        Assert.Equal(stored.ToJsonString(), served.ToJsonString());
    }
}
