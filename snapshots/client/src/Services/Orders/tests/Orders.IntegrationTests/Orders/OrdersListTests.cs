using System.Net;
using System.Text.Json.Nodes;

namespace Shop.Orders.IntegrationTests;

[Collection(nameof(OrdersCollection))]
public sealed class OrdersListTests(OrdersApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Theory]
    [InlineData("createdAt", false)]
    public async Task Pages_show_everything_once_and_in_order(string sort, bool tied)
    {
        var made = new List<JsonObject>();
        for (var i = 0; i < 7; i++)
        {
            var body = await OrderSamples.BodyAsync(_client);
            made.Add(await _client.CreateAsync(OrderSamples.Path, tied && i > 2 ? body.Set(sort, made[i % 3][sort]!.DeepClone()) : body));
        }

        var ids = made.Select(item => item.Id()).ToHashSet();
        var up = (await _client.AllAsync(OrderSamples.Path, $"sort={sort}&limit=3")).Where(item => ids.Contains(item.Id())).ToList();
        var down = (await _client.AllAsync(OrderSamples.Path, $"sort=-{sort}&limit=4")).Where(item => ids.Contains(item.Id())).ToList();

        Assert.Equal(ids.Order(), up.Select(item => item.Id()).Order());
        Assert.Equal(up.Select(item => item.Id()), down.Select(item => item.Id()).Reverse());
        var keys = up.Select(item => item[sort]!.ToJsonString()).ToList();
        Assert.Equal(keys.Distinct().Count(), 1 + keys.Zip(keys.Skip(1)).Count(pair => pair.First != pair.Second));
    }

    [Fact]
    public async Task What_is_newest_comes_first_when_nothing_else_is_said()
    {
        var order = await OrderSamples.CreateAsync(_client);

        var page = await _client.ReadAsync($"{OrderSamples.Path}?limit=1");

        Assert.Equal(order.Id(), page["items"]![0]!.Id());
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=101")]
    [InlineData("limit=ten")]
    [InlineData("sort=nothing")]
    [InlineData("sort=createdAt,id")]
    [InlineData("cursor=zzz")]
    [InlineData("cursor=__________8AAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("misspelt=1")]
    public async Task A_list_takes_only_what_it_knows(string query) =>
        await (await _client.GetAsync($"{OrderSamples.Path}?{query}")).ProblemAsync(400);

    [Fact]
    public async Task A_cursor_is_for_its_sort()
    {
        await OrderSamples.CreateAsync(_client);
        await OrderSamples.CreateAsync(_client);
        var cursor = (string)(await _client.ReadAsync($"{OrderSamples.Path}?sort=createdAt&limit=1"))["next"]!;

        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync($"{OrderSamples.Path}?sort=createdAt&cursor={cursor}")).StatusCode);
        await (await _client.GetAsync($"{OrderSamples.Path}?sort=-createdAt&cursor={cursor}")).ProblemAsync(400);
    }
}
