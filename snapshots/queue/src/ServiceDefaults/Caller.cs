using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Market.ServiceDefaults;

/// <summary>Who sent the request: the subject of the token, and what it grants. A parameter of any endpoint.</summary>
public sealed class Caller(string id, Predicate<string> has)
{
    public string Id => id;

    public bool Has(string permission) => has(permission);

    public static ValueTask<Caller?> BindAsync(HttpContext http)
    {
        var grants = http.RequestServices.GetRequiredService<Permissions.Grants>();
        return ValueTask.FromResult(http.User.FindFirst("sub") is { Value: var subject }
            ? new Caller(subject, permission => grants.Has(http.User, permission))
            : null);
    }
}
