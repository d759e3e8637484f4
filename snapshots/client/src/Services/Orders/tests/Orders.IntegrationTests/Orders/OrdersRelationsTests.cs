namespace Shop.Orders.IntegrationTests;

/// <summary>What orders refer to, and what they must not share.</summary>
[Collection(nameof(OrdersCollection))]
public sealed class OrdersRelationsTests(OrdersApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Theory]
    [InlineData("number")]
    public async Task What_must_be_unique_is_taken_once(string field)
    {
        var body = await OrderSamples.BodyAsync(_client);
        var taken = body.At(field)!;
        await _client.CreateAsync(OrderSamples.Path, body);
        var other = (await OrderSamples.BodyAsync(_client)).Set(field, taken.DeepClone());

        (await (await _client.SendAsync(HttpMethod.Post, OrderSamples.Path, other)).ProblemAsync(409)).Names(field);

        var order = await OrderSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{OrderSamples.Path}/{order.Id()}", other, "*")).ProblemAsync(409)).Names(field);
    }
}
