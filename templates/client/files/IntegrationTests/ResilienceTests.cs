{% set called = service.calls | first %}using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Polly.CircuitBreaker;
using Polly.Timeout;
using {{ service.namespace }}.Adapters.Clients;

namespace {{ service.namespace }}.IntegrationTests.Clients;

/// <summary>What happens while another service is late, broken or away. All are called alike; {{ called.name.kebab }} stands for them.</summary>
public sealed class ResilienceTests
{
    [Theory]
    [InlineData("GET", null, 3)]
    [InlineData("POST", null, 1)]
    [InlineData("POST", "Idempotency-Key", 3)]
    [InlineData("PUT", null, 1)]
    [InlineData("PUT", "If-Match", 3)]
    [InlineData("DELETE", null, 1)]
    public async Task Only_what_may_be_repeated_is_tried_again(string method, string? header, int expected)
    {
        await using var app = App(("Attempts", 3), ("TimeoutMs", 30_000));
        app.Sibling.Answer = (_, _) => StubSibling.Status(HttpStatusCode.ServiceUnavailable);

        var answer = await SendAsync(app, method, header);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(expected, app.Sibling.Asked.Count);
    }

    [Fact]
    public async Task A_read_that_works_the_second_time_works()
    {
        await using var app = App(("Attempts", 3), ("TimeoutMs", 30_000));
        app.Sibling.Answer = (n, _) => n == 1 ? throw new HttpRequestException("broken") : StubSibling.Status(HttpStatusCode.OK);

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(app, "GET")).StatusCode);
    }

    [Fact]
    public async Task What_the_caller_did_wrong_is_not_tried_again()
    {
        await using var app = App(("Attempts", 3));
        app.Sibling.Answer = (_, _) => StubSibling.Status(HttpStatusCode.Conflict);

        Assert.Equal(HttpStatusCode.Conflict, (await SendAsync(app, "GET")).StatusCode);
        Assert.Single(app.Sibling.Asked);
    }

    [Fact]
    public async Task Retry_after_is_waited_for()
    {
        await using var app = App(("Attempts", 2), ("TimeoutMs", 30_000));
        app.Sibling.Answer = (n, _) => n == 1 ? Later(TimeSpan.FromSeconds(1)) : StubSibling.Status(HttpStatusCode.OK);

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(app, "GET")).StatusCode);
        var asked = app.Sibling.Asked.ToArray();
        Assert.InRange(asked[1].At - asked[0].At, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_retry_that_would_come_too_late_is_not_waited_for()
    {
        await using var app = App(("Attempts", 3), ("TimeoutMs", 20_000));
        app.Sibling.Answer = (_, _) => Later(TimeSpan.FromMinutes(1));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await SendAsync(app, "GET")).StatusCode);
        Assert.Single(app.Sibling.Asked);
    }

    [Fact]
    public async Task An_attempt_that_hangs_leaves_time_for_the_next()
    {
        await using var app = App(("Attempts", 2), ("TimeoutMs", 20_000));
        app.Sibling.Answer = (n, stop) => n == 1 ? StubSibling.Never(stop) : StubSibling.Status(HttpStatusCode.OK);

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(app, "GET")).StatusCode);
    }

    [Fact]
    public async Task Time_is_bounded_also_that_of_a_body()
    {
        await using var app = App(("Attempts", 1), ("TimeoutMs", 200));
        app.Sibling.Answer = (_, _) => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(new Endless()) });

        await Assert.ThrowsAsync<TimeoutRejectedException>(() => SendAsync(app, "GET"));
    }

    [Fact]
    public async Task A_service_that_fails_again_and_again_is_left_alone()
    {
        await using var app = App(("Attempts", 1));
        app.Sibling.Answer = (_, _) => StubSibling.Status(HttpStatusCode.InternalServerError);
        for (var i = 0; i < SiblingPipeline.BreakerMinimum; i++)
        {
            await SendAsync(app, "POST");
        }

        await Assert.ThrowsAsync<BrokenCircuitException>(() => SendAsync(app, "POST"));
        Assert.Equal(SiblingPipeline.BreakerMinimum, app.Sibling.Asked.Count);
    }

    [Theory]
    [InlineData("GET", 2)]
    [InlineData("POST", 1)]
    public async Task A_read_that_is_late_is_asked_a_second_time_beside_and_nothing_else(string method, int expected)
    {
        await using var app = App(("Attempts", 1), ("TimeoutMs", 2_000), ("HedgeAfterMs", 50));
        app.Sibling.Answer = (n, stop) => n == 1 ? StubSibling.Never(stop) : StubSibling.Status(HttpStatusCode.OK);

        var failure = await Record.ExceptionAsync(() => SendAsync(app, method, "Idempotency-Key"));

        Assert.Equal(expected == 2 ? null : typeof(TimeoutRejectedException), failure?.GetType());
        Assert.Equal(expected, app.Sibling.Asked.Count);
    }

    [Fact]
    public async Task Without_a_time_for_it_nothing_is_asked_beside()
    {
        await using var app = App(("Attempts", 1), ("TimeoutMs", 500), ("HedgeAfterMs", 0));
        app.Sibling.Answer = (n, stop) => n == 1 ? StubSibling.Never(stop) : StubSibling.Status(HttpStatusCode.OK);

        await Assert.ThrowsAsync<TimeoutRejectedException>(() => SendAsync(app, "GET"));
        Assert.Single(app.Sibling.Asked);
    }

    [Fact]
    public async Task The_callers_token_goes_along()
    {
        await using var app = App();
        var accessor = app.Services.GetRequiredService<IHttpContextAccessor>();
        accessor.HttpContext = new DefaultHttpContext { Request = { Headers = { Authorization = "Bearer a.b.c" } } };

        await SendAsync(app, "GET");

        Assert.Equal("Bearer a.b.c", $"{app.Sibling.Asked.Single().Request.Headers.Authorization}");
    }

    [Fact]
    public void A_service_without_an_address_stops_the_start()
    {
        using var app = App(("BaseAddress", ""));

        Assert.Contains("BaseAddress", Assert.Throws<OptionsValidationException>(app.CreateClient).Message, StringComparison.Ordinal);
    }

    private static CallingApp App(params (string Name, object Value)[] settings) => new("{{ called.name.kebab }}", "{{ called.name.pascal }}", settings);

    private static Task<HttpResponseMessage> Later(TimeSpan wait) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)
    {
        Headers = { RetryAfter = new RetryConditionHeaderValue(wait) },
    });

    private static async Task<HttpResponseMessage> SendAsync(CallingApp app, string method, string? header = null)
    {
        var client = app.Services.GetRequiredService<IHttpClientFactory>().CreateClient("{{ called.name.kebab }}");
        using var request = new HttpRequestMessage(new HttpMethod(method), "somewhere");
        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation(header, "\"1\"");
        }

        return await client.SendAsync(request);
    }

    /// <summary>A body that never ends and never goes on.</summary>
    private sealed class Endless : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
            Task.Delay(Timeout.Infinite, cancellationToken);
    }
}
