using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;

namespace Shop.Gateway;

/// <summary>Keeps sessions, encrypted, where all gateways see them: the cookie is only a key, and a logout is final.</summary>
internal sealed class TicketStore(IDistributedCache cache, IDataProtectionProvider protection) : ITicketStore
{
    private const string Key = "key";
    private readonly IDataProtector _protector = protection.CreateProtector("session.ticket");

    public static string KeyOf(AuthenticationProperties properties) => properties.Items[Key]!;

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = $"session:{Guid.NewGuid():N}{Guid.NewGuid():N}";
        ticket.Properties.Items[Key] = key;
        await RenewAsync(key, ticket);
        return key;
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket) => cache.SetAsync(
        key,
        _protector.Protect(TicketSerializer.Default.Serialize(ticket)),
        new DistributedCacheEntryOptions { AbsoluteExpiration = ticket.Properties.ExpiresUtc });

    public async Task<AuthenticationTicket?> RetrieveAsync(string key) =>
        await cache.GetAsync(key) is { } bytes ? TicketSerializer.Default.Deserialize(_protector.Unprotect(bytes)) : null;

    public Task RemoveAsync(string key) => cache.RemoveAsync(key);
}
