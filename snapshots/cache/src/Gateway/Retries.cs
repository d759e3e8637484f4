using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Model;

namespace Store.Gateway;

/// <summary>One more try, on a replica that has not failed, for what may be repeated.</summary>
internal static class Retries
{
    public static async Task TryAnotherAsync(HttpContext http, RequestDelegate next)
    {
        await next(http);
        if (http.Response.HasStarted || http.RequestAborted.IsCancellationRequested || !MayRepeat(http))
        {
            return;
        }

        var proxy = http.GetReverseProxyFeature();
        var others = proxy.AllDestinations.Where(other => other != proxy.ProxiedDestination && IsWell(other.Health)).ToArray();
        if (others.Length == 0)
        {
            return;
        }

        proxy.AvailableDestinations = others;
        http.Features.Set<IForwarderErrorFeature>(null);
        http.Response.Clear();
        await next(http);
    }

    /// <summary>A request that reached nobody, or one that changes nothing.</summary>
    private static bool MayRepeat(HttpContext http) => http.GetForwarderErrorFeature() switch
    {
        { Error: ForwarderError.Request, Exception: HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } } => true,
        { Error: ForwarderError.Request or ForwarderError.RequestTimedOut } => HttpMethods.IsGet(http.Request.Method),
        _ => false,
    };

    private static bool IsWell(DestinationHealthState health) =>
        health is { Active: not DestinationHealth.Unhealthy, Passive: not DestinationHealth.Unhealthy };
}
