namespace Shop.Billing.IntegrationTests;

/// <summary>What invoices refer to, and what they must not share.</summary>
[Collection(nameof(InvoicesCollection))]
public sealed class InvoicesRelationsTests(BillingApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Theory]
    [InlineData("number")]
    public async Task What_must_be_unique_is_taken_once(string field)
    {
        var body = await InvoiceSamples.BodyAsync(_client);
        var taken = body.At(field)!;
        await _client.CreateAsync(InvoiceSamples.Path, body);
        var other = (await InvoiceSamples.BodyAsync(_client)).Set(field, taken.DeepClone());

        (await (await _client.SendAsync(HttpMethod.Post, InvoiceSamples.Path, other)).ProblemAsync(409)).Names(field);

        var invoice = await InvoiceSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{InvoiceSamples.Path}/{invoice.Id()}", other, "*")).ProblemAsync(409)).Names(field);
    }
}
