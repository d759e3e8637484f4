using System.Net;
using Microsoft.AspNetCore.Diagnostics;
using Shop.Orders.Features.Ports.Clients;

namespace Shop.Orders.Adapters.Clients;

/// <summary>What a use case does not catch of its calls: 503 while the other service is away, 403 where the caller may not, else 502.</summary>
internal sealed partial class SiblingFailures(IProblemDetailsService problems, ILogger<SiblingFailures> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken cancellationToken)
    {
        int? status = exception switch
        {
            SiblingUnavailableException => StatusCodes.Status503ServiceUnavailable,
            SiblingRefusedException { Status: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } => StatusCodes.Status403Forbidden,
            SiblingRefusedException => StatusCodes.Status502BadGateway,
            _ => null,
        };
        if (status is not { } known)
        {
            return false;
        }

        LogFailed(exception.Message); // One line: an outage must not flood the log with stack traces.
        http.Response.StatusCode = known;
        return await problems.TryWriteAsync(new() { HttpContext = http, ProblemDetails = new() { Status = known } });
    }

    [LoggerMessage(LogLevel.Warning, "A call failed: {Reason}")]
    private partial void LogFailed(string reason);
}
