using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Shop.Gateway;

/// <summary>What a service sees instead of a provider's token: one issuer, the service as its audience, five minutes.</summary>
internal sealed class InternalTokens(IConfiguration configuration, IHostEnvironment environment, IMemoryCache cache, TimeProvider clock)
{
    private readonly ECDsaSecurityKey[] _keys = Load(configuration, environment);
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };

    public string Issuer { get; } = configuration["Tokens:Issuer"] ?? "http://gateway:8080";

    /// <summary>The public keys: the first signs, the others are those of before or after.</summary>
    public IEnumerable<object> PublicKeys => _keys.Select(key => (key.KeyId, key.ECDsa.ExportParameters(false).Q)).Select(key => new
    {
        kty = "EC",
        use = "sig",
        alg = "ES256",
        crv = "P-256",
        kid = key.KeyId,
        x = Base64UrlEncoder.Encode(key.Q.X),
        y = Base64UrlEncoder.Encode(key.Q.Y),
    });

    /// <summary>The same token for a minute, so that services need not check each anew.</summary>
    public string For(ClaimsPrincipal user, string audience)
    {
        string[] roles = [.. user.FindAll("role").Select(role => role.Value)];
        return cache.GetOrCreate((user.FindFirstValue("sub"), user.FindFirstValue("email"), audience, string.Join('\n', roles)), entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(1);
            return Create(user, audience, roles);
        })!;
    }

    private string Create(ClaimsPrincipal user, string audience, string[] roles)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object> { ["sub"] = user.FindFirstValue("sub")!, ["role"] = roles };
        foreach (var type in (string[])["name", "email"])
        {
            if (user.FindFirstValue(type) is { } value)
            {
                claims[type] = value;
            }
        }

        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddMinutes(5),
            TokenType = "at+jwt",
            Claims = claims,
            SigningCredentials = new(_keys[0], SecurityAlgorithms.EcdsaSha256),
        });
    }

    private static ECDsaSecurityKey[] Load(IConfiguration configuration, IHostEnvironment environment)
    {
        string[] texts = [.. configuration.GetSection("Tokens:Keys").GetChildren().Select(key => key.Value).OfType<string>().Where(key => key.Length > 0)];
        if (texts.Length == 0 && !environment.IsDevelopment())
        {
            throw new InvalidOperationException(
                "Set Tokens:Keys:0 to a P-256 key: openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -outform DER | base64 -w0");
        }

        return texts.Length == 0 ? [Named(ECDsa.Create(ECCurve.NamedCurves.nistP256))] : [.. texts.Select(Read)];
    }

    /// <summary>PEM, or PKCS #8 in base 64 on one line, which a variable can hold.</summary>
    private static ECDsaSecurityKey Read(string text)
    {
        var key = ECDsa.Create();
        if (text.StartsWith('-'))
        {
            key.ImportFromPem(text);
        }
        else
        {
            key.ImportPkcs8PrivateKey(Convert.FromBase64String(text), out _);
        }

        return key.KeySize == 256 ? Named(key) : throw new InvalidOperationException("Tokens:Keys: ES256 needs a P-256 key.");
    }

    private static ECDsaSecurityKey Named(ECDsa key)
    {
        var named = new ECDsaSecurityKey(key);
        named.KeyId = Base64UrlEncoder.Encode(named.ComputeJwkThumbprint()); // All gateways name one key alike.
        return named;
    }
}

internal static class InternalTokensEndpoints
{
    /// <summary>What services validate by: they have the gateway as their authority. Without a key the gateway does not start.</summary>
    public static void MapInternalTokens(this WebApplication app)
    {
        var tokens = app.Services.GetRequiredService<InternalTokens>();
        var metadata = new Dictionary<string, object>
        {
            ["issuer"] = tokens.Issuer,
            ["jwks_uri"] = $"{tokens.Issuer}/.well-known/jwks.json",
            ["id_token_signing_alg_values_supported"] = new[] { "ES256" },
        };
        var keys = new Dictionary<string, object> { ["keys"] = tokens.PublicKeys.ToArray() };
        var known = app.MapGroup("/.well-known").AllowAnonymous().ExcludeFromDescription();
        known.MapGet("/openid-configuration", () => metadata);
        known.MapGet("/jwks.json", () => keys);
    }
}
