using System.Security.Claims;

namespace Shop.Gateway;

/// <summary>Makes the claims of a provider ours: a subject that is unique over all providers, and roles by Login:Roles.</summary>
internal sealed class People(IConfiguration configuration)
{
    private readonly RoleRule[] _rules = configuration.GetSection("Login:Roles").Get<RoleRule[]>() ?? [];

    public ClaimsPrincipal Of(string provider, IEnumerable<Claim> claims)
    {
        var theirs = claims.ToArray();
        var ours = new List<Claim> { new("sub", $"{provider}:{theirs.First(claim => claim.Type == "sub").Value}") };
        ours.AddRange(theirs.Where(claim => claim.Type is "name" or "email").Select(claim => new Claim(claim.Type, claim.Value)));
        ours.AddRange(_rules.Where(rule => rule.Holds(provider, theirs)).Select(rule => rule.Role).Distinct()
            .Select(role => new Claim("role", role)));
        return new ClaimsPrincipal(new ClaimsIdentity(ours, provider, "name", "role"));
    }
}

/// <summary>Who has a role: everybody, everybody of a provider, or those whose claim has the value.</summary>
/// <remarks>An e-mail address counts when the provider has verified it only.</remarks>
internal sealed record RoleRule(string Role, string? Provider = null, string? Claim = null, string? Value = null)
{
    public bool Holds(string provider, Claim[] claims) =>
        (Provider is null || Provider == provider)
        && (Claim is null || claims.Any(claim => claim.Type == Claim && claim.Value == Value))
        && (Claim is not "email" || claims.Any(claim => claim is { Type: "email_verified", Value: "true" or "True" }));
}
