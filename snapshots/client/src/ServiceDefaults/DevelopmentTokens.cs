using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Shop.ServiceDefaults;

/// <summary>A token of eight hours for trying things out in a container: <c>App --token admin</c>, or any role, or scopes.</summary>
/// <remarks>Signed with the service's own symmetric key, which only Development accepts. Outside of containers there is <c>dotnet user-jwts</c>.</remarks>
public static class DevelopmentTokens
{
    public static bool TryRun(WebApplication app, string[] args)
    {
        if (args is not ["--token", var grant, .. var rest])
        {
            return false;
        }

        var bearer = app.Configuration.GetSection(Authentication.Section);
        var key = bearer.GetSection("SigningKeys:0");
        if (!app.Environment.IsDevelopment() || key["Value"] is not { Length: > 0 } secret)
        {
            throw new InvalidOperationException($"--token needs the Development environment and {key.Path}:Value.");
        }

        Console.WriteLine(new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = key["Issuer"],
            Audience = bearer["ValidAudiences:0"],
            Claims = new Dictionary<string, object>
            {
                ["sub"] = rest is [var subject, ..] ? subject : "developer",
                [grant.Contains(':') ? "scope" : "role"] = grant,
            },
            Expires = DateTime.UtcNow.AddHours(8),
            SigningCredentials = new(new SymmetricSecurityKey(Convert.FromBase64String(secret)), SecurityAlgorithms.HmacSha256),
        }));
        return true;
    }
}
