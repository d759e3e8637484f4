using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Shop.ServiceDefaults.Tests;

public sealed class TokenCacheTests : IDisposable
{
    private readonly TokenCache _cache = new();
    private readonly SymmetricSecurityKey _key = new(RandomNumberGenerator.GetBytes(32));
    private int _checks;

    [Fact]
    public async Task A_good_token_is_checked_once()
    {
        var token = Token(TimeSpan.FromMinutes(5));

        Assert.True(await IsValidAsync(token));
        Assert.True(await IsValidAsync(token));

        Assert.Equal(1, _checks);
    }

    [Fact]
    public async Task Each_token_is_checked()
    {
        Assert.True(await IsValidAsync(Token(TimeSpan.FromMinutes(5))));
        Assert.True(await IsValidAsync(Token(TimeSpan.FromMinutes(6))));

        Assert.Equal(2, _checks);
    }

    [Fact]
    public async Task A_token_with_another_signature_is_refused_also_when_the_good_one_is_known()
    {
        var token = Token(TimeSpan.FromMinutes(5));
        Assert.True(await IsValidAsync(token));
        var end = token.LastIndexOf('.') + 1;
        var forged = token[..end] + (token[end] == 'A' ? 'B' : 'A') + token[(end + 1)..];

        Assert.False(await IsValidAsync(forged));
        Assert.False(await IsValidAsync(forged));
    }

    [Fact]
    public async Task A_token_in_its_last_seconds_is_checked_each_time()
    {
        var token = Token(TimeSpan.FromSeconds(-5)); // Expired, but within the clock skew.

        Assert.True(await IsValidAsync(token));
        Assert.True(await IsValidAsync(token));

        Assert.Equal(2, _checks);
    }

    public void Dispose() => _cache.Dispose();

    private string Token(TimeSpan left) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = "tests",
        IssuedAt = DateTime.UtcNow.AddHours(-1),
        NotBefore = DateTime.UtcNow.AddHours(-1),
        Expires = DateTime.UtcNow + left,
        SigningCredentials = new(_key, SecurityAlgorithms.HmacSha256),
    });

    private async Task<bool> IsValidAsync(string token) => (await _cache.ValidateTokenAsync(token, new TokenValidationParameters
    {
        ValidIssuer = "tests",
        ValidateAudience = false,
        ClockSkew = TimeSpan.FromMinutes(1),
        IssuerSigningKeyResolver = (_, _, _, _) =>
        {
            _checks++;
            return [_key];
        },
    })).IsValid;
}
