using System.Net;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Shop.Orders.Adapters.Clients;
using Shop.Orders.Features.Ports.Clients;

namespace Shop.Orders.IntegrationTests.Clients;

/// <summary>What the callers of this service see when a call fails that no use case catches.</summary>
public sealed class SiblingFailuresTests(OrdersApp app) : IClassFixture<OrdersApp>
{
    [Fact]
    public async Task A_service_that_is_away_is_a_503() =>
        Assert.Equal(503, await AnswerAsync(new SiblingUnavailableException("other", null)));

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, 403)]
    [InlineData(HttpStatusCode.Forbidden, 403)]
    [InlineData(HttpStatusCode.Conflict, 502)]
    public async Task A_refusal_is_a_403_or_a_502(HttpStatusCode status, int expected) =>
        Assert.Equal(expected, await AnswerAsync(new SiblingRefusedException("other", status, "no", new Dictionary<string, string[]>())));

    [Fact]
    public async Task Other_mistakes_are_not_its_business() => Assert.Null(await AnswerAsync(new InvalidOperationException()));

    private async Task<int?> AnswerAsync(Exception failure)
    {
        var handler = app.Services.GetServices<IExceptionHandler>().OfType<SiblingFailures>().Single();
        var http = new DefaultHttpContext { RequestServices = app.Services };
        http.Response.Body = new MemoryStream();
        return await handler.TryHandleAsync(http, failure, CancellationToken.None) ? http.Response.StatusCode : null;
    }
}
