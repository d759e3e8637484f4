namespace Shop.Orders.IntegrationTests;

/// <summary>What customers refer to, and what they must not share.</summary>
[Collection(nameof(CustomersCollection))]
public sealed class CustomersRelationsTests(OrdersApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Theory]
    [InlineData("email")]
    public async Task What_must_be_unique_is_taken_once(string field)
    {
        var body = await CustomerSamples.BodyAsync(_client);
        var taken = body.At(field)!;
        await _client.CreateAsync(CustomerSamples.Path, body);
        var other = (await CustomerSamples.BodyAsync(_client)).Set(field, taken.DeepClone());

        (await (await _client.SendAsync(HttpMethod.Post, CustomerSamples.Path, other)).ProblemAsync(409)).Names(field);

        var customer = await CustomerSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{CustomerSamples.Path}/{customer.Id()}", other, "*")).ProblemAsync(409)).Names(field);
    }
}
