using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Shop.ServiceDefaults;

/// <summary>Versions as strong entity tags: what GET sends in ETag comes back in If-Match or If-None-Match.</summary>
public static class ETags
{
    public static void SetETag(this HttpResponse response, string tag) => response.Headers.ETag = $"\"{tag}\"";

    /// <summary>True when If-Match names this tag, or any with <c>*</c>: a weak one never does.</summary>
    public static bool Matches(string ifMatch, string tag) =>
        Parse(ifMatch).Any(other => other.Tag == "*" || (!other.IsWeak && other.Tag == $"\"{tag}\""));

    /// <summary>True when If-None-Match names this tag: weakly, since proxies that compress weaken tags.</summary>
    public static bool IsKnown(string? ifNoneMatch, string tag) =>
        ifNoneMatch is not null && Parse(ifNoneMatch).Any(other => other.Tag == "*" || other.Tag == $"\"{tag}\"");

    private static IList<EntityTagHeaderValue> Parse(string header) =>
        EntityTagHeaderValue.TryParseList([header], out var tags) ? tags : [];
}
