using System.Diagnostics;
using System.Net;

namespace {{ solution.name.pascal }}.Gateway.Tests;

/// <summary>Two replicas of a service, of which one is in trouble.</summary>
public sealed class ProxyTests : IAsyncLifetime
{
    private Upstream _a = null!;
    private Upstream _b = null!;
    private GatewayApp _gateway = null!;
    private Browser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        (_a, _b) = (await Upstream.StartAsync("a"), await Upstream.StartAsync("b"));
        _gateway = new GatewayApp().Before(_a, _b);
        _browser = _gateway.Browse();
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _gateway.DisposeAsync();
        await _a.DisposeAsync();
        await _b.DisposeAsync();
    }

    [Fact]
    public async Task Load_is_spread()
    {
        for (var i = 0; i < 10; i++)
        {
            await Seen.OfAsync(await _browser.GetAsync("/api/open/1"));
        }

        Assert.Equal((5, 5), (_a.Hits, _b.Hits));
    }

    [Fact]
    public async Task A_replica_that_is_gone_is_not_noticed()
    {
        await _a.StopAsync();
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal("b", (await Seen.OfAsync(await _browser.GetAsync("/api/open/1"))).Replica);
            Assert.Equal("b", (await Seen.OfAsync(await _browser.PostAsync("/api/open"))).Replica); // It reached nobody before.
        }
    }

    [Fact]
    public async Task What_a_replica_did_not_answer_is_tried_once_more_only_if_it_changes_nothing()
    {
        _a.Breaks = true;
        _b.Breaks = true;
        Assert.Equal(HttpStatusCode.BadGateway, (await _browser.GetAsync("/api/open/1")).StatusCode);
        Assert.Equal((1, 1), (_a.Hits, _b.Hits));
        Assert.Equal(HttpStatusCode.BadGateway, (await _browser.PostAsync("/api/open")).StatusCode);
        Assert.Equal(3, _a.Hits + _b.Hits);

        _b.Breaks = false;
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal("b", (await Seen.OfAsync(await _browser.GetAsync("/api/open/1"))).Replica);
        }
    }

    [Fact]
    public async Task A_replica_that_is_not_ready_is_not_asked()
    {
        _b.Ready = false;
        await UntilAsync(async () =>
        {
            // Of two that take turns nobody is asked four times in a row.
            var all = true;
            for (var i = 0; i < 4; i++)
            {
                all &= (await Seen.OfAsync(await _browser.GetAsync("/api/open/1"))).Replica == "a";
            }

            return all;
        });
        var before = _b.Hits;
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal("a", (await Seen.OfAsync(await _browser.GetAsync("/api/open/1"))).Replica);
        }

        Assert.Equal(before, _b.Hits);
    }

    [Fact]
    public async Task When_all_are_gone_the_answer_is_quick_and_says_so()
    {
        await _a.StopAsync();
        await _b.StopAsync();
        await UntilAsync(async () =>
            (await _browser.GetAsync("/api/open/1")).StatusCode == HttpStatusCode.ServiceUnavailable);
        var watch = Stopwatch.StartNew();

        var answer = await _browser.GetAsync("/api/open/1");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.InRange(watch.ElapsedMilliseconds, 0, 1000);
    }

    [Fact]
    public async Task When_none_is_ready_callers_are_told_when_to_come_again()
    {
        _a.Ready = _b.Ready = false;
        await UntilAsync(async () =>
            (await _browser.GetAsync("/api/open/1")).StatusCode == HttpStatusCode.ServiceUnavailable);
        var before = _a.Hits + _b.Hits;

        foreach (var answer in new[] { await _browser.GetAsync("/api/open/1"), await _browser.PostAsync("/api/open") })
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            Assert.Equal(TimeSpan.FromSeconds(1), answer.Headers.RetryAfter?.Delta);
        }

        Assert.Equal(before, _a.Hits + _b.Hits);
        _a.Ready = true;
        await UntilAsync(async () => (await _browser.GetAsync("/api/open/1")).StatusCode == HttpStatusCode.OK);
        Assert.Equal("a", (await Seen.OfAsync(await _browser.GetAsync("/api/open/1"))).Replica);
    }

    [Fact]
    public async Task A_service_that_takes_too_long_is_given_up()
    {
        _a.Delay = _b.Delay = TimeSpan.FromSeconds(5);

        Assert.Equal(HttpStatusCode.GatewayTimeout, (await _browser.PostAsync("/api/open")).StatusCode);
    }

    /// <summary>What health checks find out takes its time on a machine that is busy; whoever calls asserts what it waits for.</summary>
    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 100 && !await holds(); i++)
        {
            await Task.Delay(100);
        }
    }
}
