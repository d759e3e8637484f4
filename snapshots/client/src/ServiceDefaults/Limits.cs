using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Http.Timeouts;

namespace Shop.ServiceDefaults;

/// <summary>Limits of single endpoints or groups, where those of the configuration's Edge section do not fit.</summary>
public static class Limits
{
    /// <summary>How long a request may take before it is answered with 503.</summary>
    public static TBuilder TimeLimit<TBuilder>(this TBuilder endpoint, TimeSpan limit)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(Within(limit));

    /// <summary>How large a request's body may be before it is refused with 413.</summary>
    public static TBuilder BodyLimit<TBuilder>(this TBuilder endpoint, long bytes)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Body(bytes));

    internal static RequestTimeoutPolicy Within(TimeSpan limit) => new()
    {
        Timeout = limit,
        TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
    };

    private sealed record Body(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}
