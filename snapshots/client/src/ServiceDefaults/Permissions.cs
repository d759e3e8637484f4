using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Shop.ServiceDefaults;

/// <summary>RBAC: a token grants a permission by its scope, or by a role that Authorization:Roles maps to it.</summary>
public static class Permissions
{
    public static TBuilder RequirePermission<TBuilder>(this TBuilder endpoint, string permission)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(policy => policy.RequireAuthenticatedUser().AddRequirements(new Permission(permission)));

    /// <summary>What an endpoint requires of its callers besides a token.</summary>
    public static IEnumerable<string> RequiredBy(Endpoint endpoint) =>
        endpoint.Metadata.GetOrderedMetadata<AuthorizationPolicy>().SelectMany(policy => policy.Requirements).OfType<Permission>()
            .Select(permission => permission.Name);

    internal static void AddPermissions(this IServiceCollection services)
    {
        services.AddSingleton<Grants>();
        services.AddSingleton<IAuthorizationHandler, PermissionHandler>();
        services.AddAuthorizationBuilder().SetFallbackPolicy(
            new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    internal sealed class Grants(IConfiguration configuration)
    {
        private readonly Dictionary<string, HashSet<string>> _roles =
            configuration.GetSection("Authorization:Roles").Get<Dictionary<string, HashSet<string>>>() ?? [];

        private readonly RoleClaims _claims = new(configuration.GetSection("Authorization:RoleClaims").Get<string[]>() ?? ["role", "roles"]);

        // Issuers differ: one text with spaces or one claim each, called scope (RFC 9068) or scp (Entra, Okta).
        public bool Has(ClaimsPrincipal user, string permission) => user.Claims.Any(claim =>
            (claim.Type is "scope" or "scp" && claim.Value.Split(' ').Contains(permission))
            || _claims.Of(claim).Any(role => _roles.TryGetValue(role, out var granted) && granted.Contains(permission)));
    }

    private sealed record Permission(string Name) : IAuthorizationRequirement;

    private sealed class PermissionHandler(Grants grants) : AuthorizationHandler<Permission>
    {
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Permission requirement)
        {
            if (grants.Has(context.User, requirement.Name))
            {
                context.Succeed(requirement);
            }

            return Task.CompletedTask;
        }
    }
}
