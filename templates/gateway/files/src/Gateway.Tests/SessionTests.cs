using System.Net;

namespace {{ solution.name.pascal }}.Gateway.Tests;

/// <summary>What a session is worth, for how long, and to whom. Those with two gateways need ConnectionStrings__Valkey.</summary>
public sealed class SessionTests : IAsyncLifetime
{
    private const string Provider = "{{ component.inputs.login[0] }}";
    private FakeOidcProvider _provider = null!;
    private Upstream _upstream = null!;

    public async ValueTask InitializeAsync() => (_provider, _upstream) = (await FakeOidcProvider.StartAsync(), await Upstream.StartAsync("a"));

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        await _upstream.DisposeAsync();
    }

    [Fact]
    public async Task What_may_change_something_needs_the_antiforgery_token_of_the_session()
    {
        await using var gateway = Gateway();
        using var ada = gateway.Browse();
        using var other = gateway.Browse();
        await ada.SignInAsync(Provider);
        await other.GetAsync("/api/open/1");
        var token = ada.Antiforgery;

        foreach (var wrong in (string?[])[null, "x", token + "x"])
        {
            ada.Antiforgery = wrong;
            Assert.Equal(HttpStatusCode.BadRequest, (await ada.PostAsync("/api/things")).StatusCode);
            Assert.Equal(HttpStatusCode.BadRequest, (await ada.PostAsync("/bff/logout")).StatusCode);
        }

        Assert.Equal(1, _upstream.Hits);
        ada.Antiforgery = token;
        var seen = await Seen.OfAsync(await ada.PostAsync("/api/things"));
        Assert.Equal((null, null), (seen["Cookie"], seen["X-XSRF-TOKEN"]));
    }

    [Fact]
    public async Task A_cookie_of_another_key_is_no_session()
    {
        await using var other = Gateway();
        using var there = other.Browse();
        await there.SignInAsync(Provider);
        await using var gateway = Gateway();
        using var browser = gateway.Browse();
        browser.Cookies["__Host-session"] = there.Cookies["__Host-session"];

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/things/1")).StatusCode);
    }

    [Fact]
    public async Task Many_requests_refresh_a_session_once()
    {
        _provider.Lifetime = 5;
        await using var gateway = Gateway(("Login:Roles:0:Role", "clerk"), ("Login:Roles:0:Claim", "groups_direct"), ("Login:Roles:0:Value", "clerks"));
        using var browser = gateway.Browse();
        _provider.Group = "clerks";
        await browser.SignInAsync(Provider);
        Assert.Equal(1, _provider.Refreshes); // SignInAsync asked who it is.
        Assert.Equal(["clerk"], (await browser.UserAsync()).Roles);
        Assert.Equal(1, _provider.Refreshes);

        _provider.Group = "nobodies";
        using var again = gateway.Browse();
        await again.GetAsync(await again.CallbackAsync(Provider));
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => again.GetAsync("/api/things/1")));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(2, _provider.Refreshes);
        Assert.Empty((await again.UserAsync()).Roles);
    }

    [Fact]
    public async Task Who_is_locked_out_at_the_provider_is_signed_out_here()
    {
        _provider.Lifetime = 5;
        _provider.Refuses = true;
        await using var gateway = Gateway();
        using var browser = gateway.Browse();
        var callback = await browser.CallbackAsync(Provider);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync(callback)).StatusCode);

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/things/1")).StatusCode);
        _provider.Refuses = false;
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/things/1")).StatusCode);
    }

    [Fact]
    public async Task A_provider_that_is_away_ends_no_session()
    {
        _provider.Lifetime = 5;
        await using var gateway = Gateway();
        using var browser = gateway.Browse();
        var callback = await browser.CallbackAsync(Provider);
        await browser.GetAsync(callback);
        _provider.IsAway = true;

        await Seen.OfAsync(await browser.GetAsync("/api/things/1"));
    }

    [Fact]
    public async Task Limits_hold_for_each_user()
    {
        await using var gateway = Gateway(("RateLimit:Burst", "6"), ("RateLimit:PerSecond", "1"));
        using var ada = gateway.Browse("198.51.100.1");
        await ada.SignInAsync(Provider);
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 9; i++)
        {
            using var elsewhere = gateway.Browse($"198.51.100.{i + 2}"); // The address of a user does not matter.
            elsewhere.Cookies["__Host-session"] = ada.Cookies["__Host-session"];
            statuses.Add((await elsewhere.GetAsync("/api/things/1")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, statuses[0]);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    [Fact]
    public async Task Two_gateways_share_sessions_through_Valkey()
    {
        var valkey = System.Environment.GetEnvironmentVariable("ConnectionStrings__Valkey");
        Assert.SkipWhen(string.IsNullOrEmpty(valkey), "ConnectionStrings__Valkey is not set.");
        (string, string)[] shared = [("ConnectionStrings:Valkey", valkey!), ("Session:Secret", "a secret of at least 32 characters")];
        await using var first = Gateway(shared);
        await using var second = Gateway(shared);
        using var browser = first.Browse();
        using var again = second.Browse();
        await browser.SignInAsync(Provider);
        foreach (var (name, value) in browser.Cookies)
        {
            again.Cookies[name] = value;
        }

        again.Antiforgery = browser.Antiforgery;
        await Seen.OfAsync(await again.PostAsync("/api/things"));
        await again.PostAsync("/bff/logout");
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/things/1")).StatusCode);
    }

    [Fact]
    public async Task Without_Valkey_sessions_wait_and_everything_else_goes_on()
    {
        await using var gateway = Gateway(("ConnectionStrings:Valkey", "127.0.0.1:1"));
        using var browser = gateway.Browse();

        await Seen.OfAsync(await browser.GetAsync("/api/open/1"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/things/1")).StatusCode);
        var ready = await browser.GetAsync("/health/ready");
        Assert.Equal((HttpStatusCode.OK, "Degraded"), (ready.StatusCode, await ready.Content.ReadAsStringAsync()));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await browser.GetAsync($"/bff/login/{Provider}")).StatusCode);
    }

    private GatewayApp Gateway(params (string, string)[] settings) =>
        new GatewayApp([.. LoginTests.Known(_provider), .. settings]).Before(_upstream);
}
