using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using {{ solution.name.pascal }}.ServiceDefaults;

namespace {{ solution.name.pascal }}.Gateway.Tests;

/// <summary>The gateway's tokens, at the gateway and at a service that has it as its authority.</summary>
public sealed class InternalTokensTests : IAsyncLifetime
{
    private const string Provider = "{{ component.inputs.login[0] }}";
    private static readonly string DevelopmentKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
    private readonly int _port = FreePort();
    private FakeOidcProvider _provider = null!;
    private Upstream _upstream = null!;
    private GatewayApp _gateway = null!;
    private Browser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        (_provider, _upstream) = (await FakeOidcProvider.StartAsync(), await Upstream.StartAsync("a"));
        _gateway = new GatewayApp([
            .. LoginTests.Known(_provider),
            ("Tokens:Issuer", $"http://127.0.0.1:{_port}"),
            ("Login:Roles:0:Role", "clerk"),
            ("Login:Roles:0:Claim", "groups_direct"),
            ("Login:Roles:0:Value", "staff")])
        { Port = _port }.Before(_upstream);
        _browser = _gateway.Browse();
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _gateway.DisposeAsync();
        await _upstream.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Fact]
    public async Task A_service_takes_them_by_the_gateway_s_keys_and_gives_what_the_roles_grant()
    {
        await _browser.SignInAsync(Provider);
        var token = await TokenAsync();
        await using var things = await ServiceAsync("things");
        await using var others = await ServiceAsync("others");

        Assert.Equal((HttpStatusCode.OK, $"{Provider}:1"), await AskAsync(things, "/things", token));
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(things, "/secrets", token)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(others, "/things", token)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(things, "/things", token[..^8] + "AAAAAAAA")).Status);
    }

    [Fact]
    public async Task Development_tokens_still_work_at_the_service()
    {
        await using var things = await ServiceAsync("things");

        Assert.Equal((HttpStatusCode.OK, "developer"), await AskAsync(things, "/things", Development()));
    }

    [Fact]
    public async Task They_are_short_lived_and_name_the_service_and_the_roles()
    {
        await _browser.SignInAsync(Provider);

        var token = new JsonWebToken(await TokenAsync());

        Assert.Equal(("ES256", "at+jwt", "things"), (token.Alg, token.Typ, token.Audiences.Single()));
        Assert.Equal(["clerk"], token.Claims.Where(claim => claim.Type == "role").Select(claim => claim.Value));
        Assert.Equal(TimeSpan.FromMinutes(5), token.ValidTo - token.ValidFrom);
        Assert.Equal(token.EncodedToken, await TokenAsync());
    }

    [Fact]
    public async Task Nobody_brings_one_from_outside()
    {
        await _browser.SignInAsync(Provider);
        var token = await TokenAsync();
        using var stranger = _gateway.Browse();

        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync("/api/things/1", ("Authorization", $"Bearer {token}"))).StatusCode);
        Assert.Null((await Seen.OfAsync(await stranger.GetAsync("/api/open/1", ("Authorization", $"Bearer {token}"))))["Authorization"]);
        var seen = await Seen.OfAsync(await _browser.GetAsync("/api/things/1", ("Authorization", "Bearer forged")));
        Assert.Equal($"Bearer {token}", seen["Authorization"]);
    }

    [Theory]
    [InlineData("Session:Secret", "Tokens:Keys")]
    [InlineData("Tokens:Keys:0", "Session:Secret")]
    public async Task Production_does_not_start_without_its_secrets(string given, string missing)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var value = given == "Tokens:Keys:0" ? Convert.ToBase64String(key.ExportPkcs8PrivateKey()) : new string('s', 32);
        await using var gateway = new GatewayApp((given, value)) { Environment = "Production" };

        Assert.Contains(missing, Assert.ThrowsAny<Exception>(() => gateway.Browse()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_key_is_still_published_and_the_first_signs()
    {
        using var first = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var old = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await using var gateway = new GatewayApp([
            .. LoginTests.Known(_provider),
            ("Session:Secret", new string('s', 32)),
            ("Tokens:Keys:0", Convert.ToBase64String(first.ExportPkcs8PrivateKey())),
            ("Tokens:Keys:1", old.ExportPkcs8PrivateKeyPem())])
        { Environment = "Production" }.Before(_upstream);
        using var browser = gateway.Browse();
        await browser.SignInAsync(Provider);

        var keys = new JsonWebKeySet(await (await browser.GetAsync("/.well-known/jwks.json")).Content.ReadAsStringAsync()).Keys;

        Assert.Equal(2, keys.Select(key => key.Kid).Distinct().Count());
        Assert.All(keys, key => Assert.Null(key.D));
        var seen = await Seen.OfAsync(await browser.GetAsync("/api/things/1"));
        Assert.Equal(keys[0].Kid, new JsonWebToken(seen["Authorization"]!["Bearer ".Length..]).Kid);
    }

    private async Task<string> TokenAsync() =>
        (await Seen.OfAsync(await _browser.GetAsync("/api/things/1")))["Authorization"]!["Bearer ".Length..];

    private async Task<WebApplication> ServiceAsync(string audience)
    {
        const string Bearer = "Authentication:Schemes:Bearer";
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        foreach (var (key, value) in ((string, string)[])[
            ("Logging:LogLevel:Default", "None"),
            ("Authorization:Roles:clerk:0", "things:read"),
            ($"{Bearer}:Authority", $"http://127.0.0.1:{_port}"),
            ($"{Bearer}:RequireHttpsMetadata", "false"),
            ($"{Bearer}:ValidAudiences:0", audience),
            ($"{Bearer}:ValidIssuer", "dotnet-user-jwts"),
            ($"{Bearer}:SigningKeys:0:Issuer", "dotnet-user-jwts"),
            ($"{Bearer}:SigningKeys:0:Value", DevelopmentKey)])
        {
            builder.Configuration[key] = value;
        }

        builder.AddServiceDefaults();
        var app = builder.Build();
        app.UseServiceDefaults();
        app.MapGet("/things", (Caller caller) => caller.Id).RequirePermission("things:read");
        app.MapGet("/secrets", (Caller caller) => caller.Id).RequirePermission("secrets:read");
        await app.StartAsync();
        return app;
    }

    private static async Task<(HttpStatusCode Status, string Text)> AskAsync(WebApplication service, string path, string token)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var answer = await http.GetAsync(service.Urls.First() + path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static string Development() => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = "dotnet-user-jwts",
        Audience = "things",
        Claims = new Dictionary<string, object> { ["sub"] = "developer", ["scope"] = "things:read" },
        SigningCredentials = new(new SymmetricSecurityKey(Convert.FromBase64String(DevelopmentKey)), SecurityAlgorithms.HmacSha256),
    });

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
