using System.Net;

namespace Market.Billing.IntegrationTests;

/// <summary>Who may do what with invoices.</summary>
[Collection(nameof(InvoicesCollection))]
public sealed class InvoicesAccessTests(BillingApp app)
{
    private readonly HttpClient _admin = app.Admin();

    [Fact]
    public async Task Without_a_token_there_is_nothing()
    {
        var anybody = app.CreateClient();

        await (await anybody.GetAsync(InvoiceSamples.Path)).ProblemAsync(401);
        await (await anybody.GetAsync($"{InvoiceSamples.Path}/{Guid.NewGuid()}")).ProblemAsync(401);
    }

    [Fact]
    public async Task A_scope_opens_only_its_door()
    {
        var reader = app.As("invoices:read");
        var writer = app.As("invoices:write");
        var body = await InvoiceSamples.BodyAsync(_admin);
        var path = $"{InvoiceSamples.Path}/{(await InvoiceSamples.CreateAsync(_admin)).Id()}";

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(InvoiceSamples.Path)).StatusCode);
        await (await reader.SendAsync(HttpMethod.Post, InvoiceSamples.Path, body)).ProblemAsync(403);
        await (await reader.ReplaceAsync(path, body, "*")).ProblemAsync(403);
        await (await writer.DeleteAsync(path)).ProblemAsync(403);
        await (await writer.GetAsync(path)).ProblemAsync(403);
    }
}
