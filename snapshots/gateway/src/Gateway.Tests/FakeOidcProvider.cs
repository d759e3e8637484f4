using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Shop.Gateway.Tests;

/// <summary>A real server that speaks just enough OpenID Connect, one realm a provider, and lies on demand.</summary>
internal sealed class FakeOidcProvider : IAsyncDisposable
{
    private static readonly string[] ResponseTypes = ["code"];
    private static readonly string[] Algorithms = ["RS256"];
    private readonly ConcurrentDictionary<string, Grant> _codes = new();
    private readonly ConcurrentDictionary<string, Grant> _refreshTokens = new();
    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "k1" };
    private readonly RsaSecurityKey _otherKey = new(RSA.Create(2048)) { KeyId = "k1" };
    private readonly WebApplication _app;
    private int _refreshes;

    private FakeOidcProvider(WebApplication app) => _app = app;

    public Lie NextLie { get; set; }

    /// <summary>Seconds that access tokens are said to last: few, and the gateway asks again at once.</summary>
    public int Lifetime { get; set; } = 3600;

    public string Group { get; set; } = "staff";

    public bool Refuses { get; set; }

    public bool IsAway { get; set; }

    public int Refreshes => _refreshes;

    public static async Task<FakeOidcProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var provider = new FakeOidcProvider(builder.Build());
        provider.Map();
        await provider._app.StartAsync();
        return provider;
    }

    public string Authority(string realm) => $"{_app.Urls.First()}/{realm}";

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private void Map()
    {
        _app.MapGet("/{realm}/.well-known/openid-configuration", (string realm) => new Dictionary<string, object>
        {
            ["issuer"] = Authority(realm),
            ["authorization_endpoint"] = $"{Authority(realm)}/authorize",
            ["token_endpoint"] = $"{Authority(realm)}/token",
            ["jwks_uri"] = $"{Authority(realm)}/jwks",
            ["response_types_supported"] = ResponseTypes,
            ["id_token_signing_alg_values_supported"] = Algorithms,
        });
        _app.MapGet("/{realm}/jwks", () =>
        {
            var jwk = JsonWebKeyConverter.ConvertFromRSASecurityKey(_key);
            return new Dictionary<string, object> { ["keys"] = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = jwk.Kid, n = jwk.N, e = jwk.E } } };
        });
        _app.MapGet("/{realm}/authorize", Authorize);
        _app.MapPost("/{realm}/token", TokenAsync);
    }

    private IResult Authorize(string realm, HttpRequest request)
    {
        string Of(string name) => request.Query[name].ToString();
        if (Of("response_type") != "code" || Of("code_challenge_method") != "S256" || !Of("scope").Contains("openid", StringComparison.Ordinal))
        {
            return Results.BadRequest();
        }

        var code = Guid.NewGuid().ToString("N");
        _codes[code] = new Grant(realm, Of("client_id"), Of("redirect_uri"), Of("code_challenge"), Of("nonce"), NextLie);
        return Results.Redirect($"{Of("redirect_uri")}?code={code}&state={Uri.EscapeDataString(Of("state"))}");
    }

    private async Task<IResult> TokenAsync(string realm, HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        string Of(string name) => form[name].ToString();
        if (IsAway)
        {
            return Results.StatusCode(500);
        }

        Grant? grant;
        if (Of("grant_type") == "refresh_token")
        {
            Interlocked.Increment(ref _refreshes);
            await Task.Delay(50); // So that requests of one session meet.
            if (Refuses || !_refreshTokens.TryRemove(Of("refresh_token"), out grant))
            {
                return Results.BadRequest(new { error = "invalid_grant" });
            }
        }
        else if (!_codes.TryRemove(Of("code"), out grant) || grant.RedirectUri != Of("redirect_uri")
            || grant.Challenge != WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(Of("code_verifier")))))
        {
            return Results.BadRequest(new { error = "invalid_grant" });
        }

        if (grant.Realm != realm || grant.Client != Of("client_id") || Of("client_secret") != $"{realm}-secret")
        {
            return Results.BadRequest(new { error = "invalid_client" });
        }

        var next = Guid.NewGuid().ToString("N"); // A refresh token works once, as GitLab has it.
        _refreshTokens[next] = grant;
        return Results.Ok(new { token_type = "Bearer", expires_in = Lifetime, access_token = "opaque", refresh_token = next, id_token = IdToken(grant) });
    }

    private string IdToken(Grant grant) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = grant.Lie == Lie.WrongIssuer ? "http://evil.example" : Authority(grant.Realm),
        Audience = grant.Lie == Lie.WrongAudience ? "someone-else" : grant.Client,
        NotBefore = DateTime.UtcNow.AddHours(-3),
        IssuedAt = DateTime.UtcNow,
        Expires = DateTime.UtcNow.AddHours(grant.Lie == Lie.Expired ? -2 : 1),
        Claims = new Dictionary<string, object>
        {
            ["sub"] = "1",
            ["name"] = "Ada",
            ["email"] = "ada@example.com",
            ["email_verified"] = true,
            ["groups_direct"] = new[] { "all", Group },
            ["nonce"] = grant.Lie == Lie.WrongNonce ? "not-yours" : grant.Nonce,
        },
        SigningCredentials = new(grant.Lie == Lie.WrongKey ? _otherKey : _key, SecurityAlgorithms.RsaSha256),
    });

    private sealed record Grant(string Realm, string Client, string RedirectUri, string Challenge, string Nonce, Lie Lie);
}

public enum Lie
{
    None,
    WrongNonce,
    WrongAudience,
    WrongKey,
    WrongIssuer,
    Expired,
}
