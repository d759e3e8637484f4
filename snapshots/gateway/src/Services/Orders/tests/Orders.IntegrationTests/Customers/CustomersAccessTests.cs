using System.Net;

namespace Shop.Orders.IntegrationTests;

/// <summary>Who may do what with customers.</summary>
[Collection(nameof(CustomersCollection))]
public sealed class CustomersAccessTests(OrdersApp app)
{
    private readonly HttpClient _admin = app.Admin();

    [Fact]
    public async Task Without_a_token_there_is_nothing()
    {
        var anybody = app.CreateClient();

        await (await anybody.GetAsync(CustomerSamples.Path)).ProblemAsync(401);
        await (await anybody.GetAsync($"{CustomerSamples.Path}/{Guid.NewGuid()}")).ProblemAsync(401);
    }

    [Fact]
    public async Task A_scope_opens_only_its_door()
    {
        var reader = app.As("customers:read");
        var writer = app.As("customers:write");
        var body = await CustomerSamples.BodyAsync(_admin);
        var path = $"{CustomerSamples.Path}/{(await CustomerSamples.CreateAsync(_admin)).Id()}";

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(CustomerSamples.Path)).StatusCode);
        await (await reader.SendAsync(HttpMethod.Post, CustomerSamples.Path, body)).ProblemAsync(403);
        await (await reader.ReplaceAsync(path, body, "*")).ProblemAsync(403);
        await (await writer.DeleteAsync(path)).ProblemAsync(403);
        await (await writer.GetAsync(path)).ProblemAsync(403);
    }
}
