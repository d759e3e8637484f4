using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Shop.Orders.Adapters.Clients.Suppliers;
using Shop.Orders.Features.Ports.Clients;
using Shop.Orders.Features.Ports.Clients.Suppliers;

namespace Shop.Orders.IntegrationTests.Clients;

/// <summary>Suppliers of suppliers, as this service reads and writes them.</summary>
public sealed class SuppliersSuppliersClientTests : IAsyncDisposable
{
    private const string One = """{"id":"0190f5fe-7c00-7a00-8000-00000000abcd","name":"a","rating":null,"trusted":true,"contact":null,"terms":null,"createdAt":"2026-01-31T12:00:00Z","updatedAt":"2026-01-31T12:00:00Z","version":1}""";
    private const string Listed = """{"id":"0190f5fe-7c00-7a00-8000-00000000abcd","name":"a","rating":null,"trusted":true,"contact":null,"createdAt":"2026-01-31T12:00:00Z","updatedAt":"2026-01-31T12:00:00Z","version":1}""";
    private const string Body = """{"name":"name 000001","trusted":false}""";

    private static readonly Guid Id = new("0190f5fe-7c00-7a00-8000-00000000abcd");

    private readonly CallingApp _app = new("suppliers", "Suppliers", ("Attempts", 1), ("TimeoutMs", 30_000));

    private ISuppliersClient Client => _app.Services.GetRequiredService<ISuppliersClient>();

    [Fact]
    public async Task One_is_read_with_its_tag()
    {
        Answer(One);

        var found = await Client.GetAsync(Id, default);

        Assert.Equal((Id, "\"7\""), (found?.Value.Id, found?.ETag));
        Assert.Equal($"/api/v1/suppliers/{Id}", Asked().Request.RequestUri?.AbsolutePath);
    }

    [Fact]
    public async Task One_that_is_not_there_is_null()
    {
        Answer("{}", HttpStatusCode.NotFound);

        Assert.Null(await Client.GetAsync(Id, default));
    }

    [Fact]
    public async Task Members_that_are_new_are_passed_over_and_ones_that_are_missing_are_not()
    {
        var json = JsonNode.Parse(One)!.AsObject();
        json["brandNew"] = 1;
        Answer(json.ToJsonString());
        Assert.NotNull(await Client.GetAsync(Id, default));

        json.Remove("version");
        Answer(json.ToJsonString());
        Assert.Equal(HttpStatusCode.BadGateway, (await Assert.ThrowsAsync<SiblingRefusedException>(() => Client.GetAsync(Id, default))).Status);
    }

    [Fact]
    public async Task A_list_is_read_page_by_page()
    {
        Answer($$"""{"items":[{{Listed}}],"next":"on"}""");

        var page = await Client.ListAsync(new(Sort: "-createdAt", Limit: 5, Cursor: "a+/=&b"), default);

        Assert.Equal((Id, "on"), (page.Items.Single().Id, page.Next));
        var query = QueryHelpers.ParseQuery(Asked().Request.RequestUri?.Query);
        Assert.Equal(["-createdAt", "5", "a+/=&b"], new[] { $"{query["sort"]}", $"{query["limit"]}", $"{query["cursor"]}" });
        Assert.Equal(3, query.Count);
    }

    [Fact]
    public async Task One_is_made_under_a_key()
    {
        Answer(One, HttpStatusCode.Created);

        var made = await Client.CreateAsync(Request(), "key-1", default);

        var (request, body, _) = Asked();
        Assert.Equal((Id, HttpMethod.Post, "key-1"), (made.Value.Id, request.Method, request.Headers.GetValues("Idempotency-Key").Single()));
        Assert.All(JsonNode.Parse(Body)!.AsObject(), member => Assert.True(JsonNode.Parse(body)!.AsObject().ContainsKey(member.Key), member.Key));
    }

    [Fact]
    public async Task One_is_replaced_by_whoever_has_its_tag()
    {
        Answer(One);

        await Client.UpdateAsync(Id, Request(), "\"6\"", default);

        var request = Asked().Request;
        Assert.Equal((HttpMethod.Put, "\"6\""), (request.Method, $"{request.Headers.IfMatch}"));
    }

    [Fact]
    public async Task A_refusal_says_why()
    {
        Answer("""{"title":"No","detail":"Not like this.","errors":{"a":["is wrong"]}}""", HttpStatusCode.UnprocessableEntity, "application/problem+json");

        var refused = await Assert.ThrowsAsync<SiblingRefusedException>(() => Client.CreateAsync(Request(), "key-2", default));

        Assert.Equal(("suppliers", HttpStatusCode.UnprocessableEntity, "Not like this."), (refused.Service, refused.Status, refused.Detail));
        Assert.Equal(["is wrong"], refused.Errors["a"]);
    }

    [Fact]
    public async Task A_refusal_of_something_between_is_one_too()
    {
        Answer("<html>", HttpStatusCode.Forbidden, "text/html");

        Assert.Equal(HttpStatusCode.Forbidden, (await Assert.ThrowsAsync<SiblingRefusedException>(() => Client.GetAsync(Id, default))).Status);
    }

    [Fact]
    public async Task A_service_that_cannot_now_or_is_away_is_not_available()
    {
        _app.Sibling.Answer = (_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)
        {
            Headers = { RetryAfter = new(TimeSpan.FromSeconds(7)) },
        });
        var busy = await Assert.ThrowsAsync<SiblingUnavailableException>(() => Client.GetAsync(Id, default));
        Assert.Equal(TimeSpan.FromSeconds(7), busy.RetryAfter);

        _app.Sibling.Answer = (_, _) => throw new HttpRequestException("refused");
        await Assert.ThrowsAsync<SiblingUnavailableException>(() => Client.GetAsync(Id, default));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static SupplierRequest Request() =>
        JsonSerializer.Deserialize(Body, SuppliersJson.Default.SupplierRequest)!;

    private void Answer(string json, HttpStatusCode status = HttpStatusCode.OK, string type = "application/json") => _app.Sibling.Answer = (_, _) =>
    {
        var answer = StubSibling.Json(json, status, type);
        answer.Headers.ETag = new("\"7\"");
        return Task.FromResult(answer);
    };

    private (HttpRequestMessage Request, string Body, TimeSpan At) Asked() => _app.Sibling.Asked.Last();
}
