using Microsoft.Extensions.Caching.Memory;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Shop.ServiceDefaults;

/// <summary>Remembers for a minute at most which tokens were found good: checking a signature costs more than most requests.</summary>
/// <remarks>A key that the issuer withdraws is believed for that minute too; keys themselves are fetched far less often.</remarks>
internal sealed class TokenCache : JsonWebTokenHandler, IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly MemoryCache _good = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    public override async Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters)
    {
        if (_good.TryGetValue(token, out TokenValidationResult? known))
        {
            return known!;
        }

        var result = await base.ValidateTokenAsync(token, validationParameters);
        if (result.IsValid && result.SecurityToken.ValidTo - DateTime.UtcNow is var left && left > TimeSpan.Zero)
        {
            _ = result.ClaimsIdentity; // Made when it is first asked for, which two requests must not do at once.
            _good.Set(token, result, new MemoryCacheEntryOptions
            {
                Size = 1,
                AbsoluteExpirationRelativeToNow = left < Longest ? left : Longest,
            });
        }

        return result;
    }

    public void Dispose() => _good.Dispose();
}
