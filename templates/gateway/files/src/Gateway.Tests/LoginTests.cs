using System.Net;

namespace {{ solution.name.pascal }}.Gateway.Tests;

/// <summary>The way in, with a provider that plays {{ component.inputs.login | join(sep=" and ") }}, and everything that is refused on it.</summary>
public sealed class LoginTests : IAsyncLifetime
{
    private FakeOidcProvider _provider = null!;
    private Upstream _upstream = null!;

    public static TheoryData<string> Providers => [{% for provider in component.inputs.login %}{% if not loop.first %}, {% endif %}"{{ provider }}"{% endfor %}];

    public async ValueTask InitializeAsync() => (_provider, _upstream) = (await FakeOidcProvider.StartAsync(), await Upstream.StartAsync("a"));

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        await _upstream.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task The_code_flow_signs_in_and_logout_is_final(string provider)
    {
        await using var gateway = Gateway();
        using var browser = gateway.Browse();
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/things/1")).StatusCode);

        var answer = await browser.SignInAsync(provider);

        Assert.Equal("/home", answer.Headers.Location?.ToString());
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(text => text.StartsWith("__Host-session=", StringComparison.Ordinal));
        Assert.All(["secure", "httponly", "samesite=lax"], flag => Assert.Contains(flag, cookie, StringComparison.Ordinal));
        Assert.True(browser.Cookies["__Host-session"].Length < 400, "The cookie is a key and holds no token.");
        var user = await browser.UserAsync();
        Assert.Equal(($"{provider}:1", "Ada", "ada@example.com"), (user.Id, user.Name, user.Email));
        Assert.StartsWith("Bearer ", (await Seen.OfAsync(await browser.GetAsync("/api/things/1")))["Authorization"], StringComparison.Ordinal);

        var stolen = browser.Cookies["__Host-session"];
        Assert.Equal(HttpStatusCode.OK, (await browser.SendAsync(HttpMethod.Post, "/bff/logout")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/things/1")).StatusCode);
        browser.Cookies["__Host-session"] = stolen;
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/things/1")).StatusCode);
    }

    [Theory]
    [InlineData(Lie.WrongNonce)]
    [InlineData(Lie.WrongAudience)]
    [InlineData(Lie.WrongKey)]
    [InlineData(Lie.WrongIssuer)]
    [InlineData(Lie.Expired)]
    public async Task A_provider_that_lies_is_refused(Lie lie)
    {
        await using var gateway = Gateway();
        _provider.NextLie = lie;
        foreach (var provider in Providers.Select(row => row.Data))
        {
            using var browser = gateway.Browse();
            Assert.Equal(HttpStatusCode.BadRequest, (await browser.SignInAsync(provider)).StatusCode);
            Assert.DoesNotContain("__Host-session", browser.Cookies.Keys);
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_wrong_state_a_foreign_state_and_a_used_code_are_refused(string provider)
    {
        await using var gateway = Gateway();
        using var browser = gateway.Browse();
        var tampered = await browser.SignInAsync(provider, path => path.Replace("state=", "state=x", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, tampered.StatusCode);

        var callback = await browser.CallbackAsync(provider);
        using var victim = gateway.Browse();
        Assert.Equal(HttpStatusCode.BadRequest, (await victim.GetAsync(callback)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync(callback)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.GetAsync(callback)).StatusCode);
    }
{% if component.inputs.login | length > 1 %}
    [Fact]
    public async Task One_provider_s_answer_is_no_other_s()
    {
        await using var gateway = Gateway();
        using var browser = gateway.Browse();

        var answer = await browser.SignInAsync(
            "{{ component.inputs.login[0] }}", path => path.Replace("signin-{{ component.inputs.login[0] }}", "signin-{{ component.inputs.login[1] }}", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_provider_that_is_away_harms_only_its_own_login()
    {
        await using var gateway = Gateway(("Login:Providers:{{ component.inputs.login[0] }}:Authority", "http://127.0.0.1:1"));
        using var browser = gateway.Browse();

        Assert.Equal(HttpStatusCode.InternalServerError, (await browser.GetAsync("/bff/login/{{ component.inputs.login[0] }}")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SignInAsync("{{ component.inputs.login[1] }}")).StatusCode);
    }
{% endif %}
    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/\t/evil.example")]
    public async Task Login_never_leads_to_another_site(string returnUrl)
    {
        await using var gateway = Gateway();
        using var browser = gateway.Browse();

        var answer = await browser.SignInAsync("{{ component.inputs.login[0] }}", returnUrl: returnUrl);

        Assert.Equal("/", answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("Cookies")]
    public async Task A_provider_that_is_not_there_is_not_found(string provider)
    {
        await using var gateway = Gateway();
        using var browser = gateway.Browse();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/bff/login/{provider}")).StatusCode);
    }

    private GatewayApp Gateway(params (string, string)[] settings) =>
        new GatewayApp([.. Known(_provider), .. settings]).Before(_upstream);

    internal static IEnumerable<(string Key, string Value)> Known(FakeOidcProvider provider) => Providers.Select(row => row.Data).SelectMany(name =>
        new (string, string)[]
        {
            ($"Login:Providers:{name}:Authority", provider.Authority(name)),
            ($"Login:Providers:{name}:ClientId", $"{name}-client"),
            ($"Login:Providers:{name}:ClientSecret", $"{name}-secret"),
            ($"Login:Providers:{name}:RequireHttpsMetadata", "false"),
        });
}
