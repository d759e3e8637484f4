using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Store.Gateway.Tests;

/// <summary>What protects the services from outside, whoever calls.</summary>
public sealed class EdgeTests : IAsyncLifetime
{
    private Upstream _upstream = null!;

    public async ValueTask InitializeAsync() => _upstream = await Upstream.StartAsync("a");

    public ValueTask DisposeAsync() => _upstream.DisposeAsync();

    private GatewayApp Gateway(params (string, string)[] settings) => new GatewayApp(settings).Before(_upstream);

    [Fact]
    public async Task What_nobody_serves_is_not_found()
    {
        await using var gateway = Gateway();
        using var browser = gateway.Browse();

        var answer = await browser.GetAsync("/api/v1/nothing-of-the-kind");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(0, _upstream.Hits);
    }

    [Fact]
    public async Task It_says_that_it_lives_and_is_ready()
    {
        await using var gateway = Gateway();
        using var browser = gateway.Browse();

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task Too_many_requests_of_an_address_are_refused_and_a_forged_address_does_not_help()
    {
        await using var gateway = Gateway(("RateLimit:Burst", "2"), ("RateLimit:PerSecond", "1"));
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 6; i++)
        {
            using var browser = gateway.Browse($"10.9.9.{i}, 198.51.100.1"); // The last is what the balancer saw.
            answers.Add(await browser.GetAsync("/api/open/1"));
        }

        var refused = Assert.Single(answers.DistinctBy(answer => answer.StatusCode), answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.NotNull(refused.Headers.RetryAfter);
        using var other = gateway.Browse("198.51.100.2");
        await Seen.OfAsync(await other.GetAsync("/api/open/1"));
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        await using var gateway = Gateway(("Edge:MaxRequestBodyBytes", "1000"));
        using var browser = gateway.Browse();

        var answer = await browser.SendAsync(HttpMethod.Post, "/api/open", new ByteArrayContent(new byte[1001]));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Headers_are_clean_in_both_directions()
    {
        await using var gateway = Gateway();
        using var browser = gateway.Browse("198.51.100.9");
        browser.Cookies["any"] = "thing";

        var answer = await browser.GetAsync("/api/open/1");

        var seen = await Seen.OfAsync(answer);
        Assert.Equal(("198.51.100.9", "https", null), (seen["X-Forwarded-For"], seen["X-Forwarded-Proto"], seen["Cookie"]));
        Assert.False(answer.Headers.Contains("X-Powered-By") || answer.Headers.Contains("Server") || answer.Headers.Contains("Set-Cookie"));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task The_trace_goes_through_with_the_gateway_as_a_span_of_its_own()
    {
        using var telemetry = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(telemetry);
        await using var gateway = Gateway();
        using var browser = gateway.Browse();
        var trace = ActivityTraceId.CreateRandom().ToString();

        var seen = await Seen.OfAsync(await browser.GetAsync("/api/open/1", ("traceparent", $"00-{trace}-00f067aa0ba902b7-01")));

        Assert.Contains(trace, seen["traceparent"], StringComparison.Ordinal);
        Assert.DoesNotContain("00f067aa0ba902b7", seen["traceparent"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://app.example.com", true)]
    [InlineData("https://evil.example", false)]
    public async Task Only_known_pages_of_other_hosts_may_call(string origin, bool allowed)
    {
        await using var gateway = Gateway();
        using var browser = gateway.Browse();

        var answer = await browser.GetAsync("/api/open/1", ("Origin", origin));

        Assert.Equal(allowed, answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task The_documents_of_all_services_are_on_one_page()
    {
        await using var gateway = Gateway(("Documents:things:Title", "Things"), ("Documents:things:Url", "/openapi/things.json"));
        using var browser = gateway.Browse();

        var page = await (await browser.GetAsync("/scalar/")).Content.ReadAsStringAsync();

        Assert.Contains("openapi/things.json", page, StringComparison.Ordinal);
        foreach (var document in gateway.Services.GetRequiredService<IConfiguration>().GetSection("Documents").GetChildren())
        {
            Assert.Contains(document["Url"]!.TrimStart('/'), page, StringComparison.Ordinal);
        }
    }
}
