using System.Net;

namespace Everything.Catalog.IntegrationTests;

/// <summary>Who may do what with suppliers.</summary>
[Collection(nameof(SuppliersCollection))]
public sealed class SuppliersAccessTests(CatalogApp app)
{
    private readonly HttpClient _admin = app.Admin();

    [Fact]
    public async Task Without_a_token_there_is_nothing()
    {
        var anybody = app.CreateClient();

        await (await anybody.GetAsync(SupplierSamples.Path)).ProblemAsync(401);
        await (await anybody.GetAsync($"{SupplierSamples.Path}/{Guid.NewGuid()}")).ProblemAsync(401);
    }

    [Fact]
    public async Task A_scope_opens_only_its_door()
    {
        var reader = app.As("suppliers:read");
        var writer = app.As("suppliers:write");
        var body = await SupplierSamples.BodyAsync(_admin);
        var path = $"{SupplierSamples.Path}/{(await SupplierSamples.CreateAsync(_admin)).Id()}";

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(SupplierSamples.Path)).StatusCode);
        await (await reader.SendAsync(HttpMethod.Post, SupplierSamples.Path, body)).ProblemAsync(403);
        await (await reader.ReplaceAsync(path, body, "*")).ProblemAsync(403);
        await (await writer.DeleteAsync(path)).ProblemAsync(403);
        await (await writer.GetAsync(path)).ProblemAsync(403);
    }
}
