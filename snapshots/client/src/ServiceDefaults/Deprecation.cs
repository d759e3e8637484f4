using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Shop.ServiceDefaults;

/// <summary>An endpoint or version that is to go: since when (RFC 9745), until when (RFC 8594), and what to use instead.</summary>
public sealed record Deprecation(DateTimeOffset Since, DateTimeOffset? Sunset, string? Successor)
{
    internal void Announce(IHeaderDictionary headers)
    {
        headers["Deprecation"] = string.Create(CultureInfo.InvariantCulture, $"@{Since.ToUnixTimeSeconds()}");
        if (Sunset is { } end)
        {
            headers["Sunset"] = end.ToString("R", CultureInfo.InvariantCulture);
        }

        if (Successor is not null)
        {
            headers.Append("Link", $"<{Successor}>; rel=\"successor-version\"");
        }
    }
}

public static class DeprecationExtensions
{
    /// <summary>Announces in every answer, and in the API's document, that this endpoint or group will go.</summary>
    public static TBuilder Deprecated<TBuilder>(
        this TBuilder endpoint, DateOnly since, DateOnly? sunset = null, string? successor = null)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new Deprecation(StartOf(since), sunset is { } end ? StartOf(end) : null, successor));

    private static DateTimeOffset StartOf(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
