using System.Net;

namespace Shop.Orders.IntegrationTests;

/// <summary>What orders refer to, and what they must not share.</summary>
[Collection(nameof(OrdersCollection))]
public sealed class OrdersRelationsTests(OrdersApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Fact]
    public async Task Customer_must_be_there()
    {
        var body = (await OrderSamples.BodyAsync(_client)).Set("customerId", Guid.NewGuid());

        (await (await _client.SendAsync(HttpMethod.Post, OrderSamples.Path, body)).ProblemAsync(422)).Names("customerId");

        var order = await OrderSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{OrderSamples.Path}/{order.Id()}", body, "*")).ProblemAsync(422)).Names("customerId");
    }

    [Fact]
    public async Task Customer_stays_while_it_is_needed()
    {
        var (other, path) = await NewCustomerAsync();

        await (await _client.DeleteAsync(other)).ProblemAsync(409);

        await _client.DeleteAsync(path);
        Assert.Equal(HttpStatusCode.NoContent, (await _client.DeleteAsync(other)).StatusCode);
    }

    private async Task<(string Other, string Path)> NewCustomerAsync()
    {
        var other = (await CustomerSamples.CreateAsync(_client)).Id();
        var body = (await OrderSamples.BodyAsync(_client)).Set("customerId", other);
        var order = await _client.CreateAsync(OrderSamples.Path, body);
        return ($"{CustomerSamples.Path}/{other}", $"{OrderSamples.Path}/{order.Id()}");
    }

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
