using System.Security.Claims;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Shop.ServiceDefaults;

/// <summary>The roles in a token: claims of these names, or, as in Keycloak's <c>realm_access.roles</c>, a list inside of one.</summary>
internal sealed class RoleClaims(string[] names)
{
    public IEnumerable<string> Of(Claim claim) => names.SelectMany(name =>
        claim.Type == name ? [claim.Value]
        : name.StartsWith(claim.Type, StringComparison.Ordinal) && name[claim.Type.Length] == '.' ? Inside(claim, name[(claim.Type.Length + 1)..])
        : []);

    private static IEnumerable<string> Inside(Claim claim, string path)
    {
        if (claim.ValueType != JsonClaimValueTypes.Json)
        {
            return [];
        }

        using var document = JsonDocument.Parse(claim.Value);
        var at = document.RootElement;
        foreach (var step in path.Split('.'))
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(step, out at))
            {
                return [];
            }
        }

        return at.ValueKind switch
        {
            JsonValueKind.Array => [.. at.EnumerateArray().Where(IsText).Select(item => item.GetString()!)],
            JsonValueKind.String => [at.GetString()!],
            _ => [],
        };
    }

    private static bool IsText(JsonElement item) => item.ValueKind == JsonValueKind.String;
}
