using System.Net;

namespace Shop.Suppliers.IntegrationTests;

/// <summary>Who may do what with suppliers.</summary>
[Collection(nameof(SuppliersCollection))]
public sealed class SuppliersAccessTests(SuppliersApp app)
{
    private readonly HttpClient _admin = app.Admin();

    [Fact]
    public async Task Anybody_reads_but_nobody_without_a_token_writes()
    {
        var anybody = app.CreateClient();
        var supplier = await SupplierSamples.CreateAsync(_admin);

        Assert.Equal(HttpStatusCode.OK, (await anybody.GetAsync($"{SupplierSamples.Path}/{supplier.Id()}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await anybody.GetAsync(SupplierSamples.Path)).StatusCode);
        await (await anybody.SendAsync(HttpMethod.Post, SupplierSamples.Path, await SupplierSamples.BodyAsync(_admin))).ProblemAsync(401);
        await (await anybody.DeleteAsync($"{SupplierSamples.Path}/{supplier.Id()}")).ProblemAsync(401);
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
    }
}
