using System.Net;
using Microsoft.AspNetCore.Builder;

namespace Shop.ServiceDefaults.Tests;

public sealed class EdgeTests
{
    [Fact]
    public async Task Answers_carry_security_headers_also_when_something_breaks()
    {
        await using var service = await StartAsync(app => app.MapGet("/broken", string () => throw new InvalidOperationException()));

        var answer = await service.With().GetAsync("/broken");

        await answer.ProblemAsync(500);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HEAD_is_GET_without_a_body()
    {
        await using var service = await StartAsync(app => app.MapGet("/things", () => "ok"));

        var answer = await service.With().SendAsync(new HttpRequestMessage(HttpMethod.Head, "/things"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("https://shop.example.com", true)]
    [InlineData("https://evil.example.com", false)]
    public async Task Browsers_of_listed_origins_may_call(string origin, bool allowed)
    {
        await using var service = await StartAsync(
            app => app.MapPost("/things", () => "ok"), ("Edge:CorsOrigins:0", "https://shop.example.com"));

        var answer = await PreflightAsync(service, origin);

        Assert.Equal(allowed, answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Without_origins_there_is_no_CORS()
    {
        await using var service = await StartAsync(app => app.MapPost("/things", () => "ok"));

        Assert.False((await PreflightAsync(service, "https://shop.example.com")).Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task What_takes_too_long_is_unavailable()
    {
        await using var service = await StartAsync(app => app
            .MapGet("/slow", async (CancellationToken cancellationToken) => await Task.Delay(Timeout.Infinite, cancellationToken))
            .TimeLimit(TimeSpan.FromMilliseconds(20)));

        var answer = await service.With().GetAsync("/slow");

        await answer.ProblemAsync(503);
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    [Fact]
    public async Task A_deprecated_endpoint_says_until_when_and_what_to_use_even_if_it_refuses()
    {
        await using var service = await StartAsync(app => app.MapGroup("/v1")
            .Deprecated(new DateOnly(2026, 1, 1), new DateOnly(2027, 1, 1), "/v2/things").MapGet("/things", () => "ok"));

        foreach (var client in new[] { service.With(), service.Anonymous() })
        {
            var headers = (await client.GetAsync("/v1/things")).Headers;

            Assert.Equal("@1767225600", headers.GetValues("Deprecation").Single());
            Assert.Equal("Fri, 01 Jan 2027 00:00:00 GMT", headers.GetValues("Sunset").Single());
            Assert.Equal("</v2/things>; rel=\"successor-version\"", headers.GetValues("Link").Single());
        }
    }

    [Fact]
    public async Task Too_many_requests_are_told_so_but_probes_are_not()
    {
        await using var service = await StartAsync(
            app => app.MapGet("/things", () => "ok"), ("RateLimit:Burst", "2"), ("RateLimit:PerSecond", "1"));
        var client = service.With();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => client.GetAsync("/things")));

        var refused = answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        await refused.ProblemAsync(429);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task Metrics_are_not_on_the_public_port()
    {
        await using var service = await StartAsync(_ => { }, ("Metrics:Port", "9090"));

        await (await service.Anonymous().GetAsync("/metrics")).ProblemAsync(401);
    }

    private static Task<TestService> StartAsync(Action<WebApplication> map, params (string, string)[] settings) =>
        TestService.StartAsync(map, settings);

    private static Task<HttpResponseMessage> PreflightAsync(TestService service, string origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Options, "/things");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        return service.Anonymous().SendAsync(request);
    }
}
