using Microsoft.Net.Http.Headers;

namespace Shop.Orders.Adapters.Clients;

/// <summary>Passes the caller's token on: the other service decides what the caller may do there.</summary>
/// <remarks>Outside of a request there is none: background work needs a token of its own.</remarks>
internal sealed class CallersToken(IHttpContextAccessor accessor) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Headers.Authorization is null && accessor.HttpContext?.Request.Headers.Authorization is { Count: 1 } token)
        {
            request.Headers.TryAddWithoutValidation(HeaderNames.Authorization, (string?)token);
        }

        return base.SendAsync(request, cancellationToken);
    }
}

/// <summary>Reads the body inside the time limit of its attempt: a connection that breaks in the middle is a failure like any other.</summary>
internal sealed class WholeAnswer : DelegatingHandler
{
    private const long MaxBytes = 4 * 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            await response.Content.LoadIntoBufferAsync(MaxBytes, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
