using System.Data.Common;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Shop.ServiceDefaults;

/// <summary>Failures that are no mistake of the service: what cannot be read is a 400 that says where, a database that is away a 503.</summary>
internal sealed partial class ExpectedFailures(IProblemDetailsService problems, ILogger<ExpectedFailures> logger) : IExceptionHandler
{
    private const int MaxPath = 200;

    public ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is BadHttpRequestException bad)
        {
            return AnswerAsync(Describe(bad), bad.StatusCode);
        }

        if (IsPassing(exception))
        {
            LogAway(exception.GetBaseException().Message); // One line: an outage must not flood the log with stack traces.
            return AnswerAsync(new ProblemDetails(), StatusCodes.Status503ServiceUnavailable);
        }

        return ValueTask.FromResult(false);

        ValueTask<bool> AnswerAsync(ProblemDetails problem, int status)
        {
            http.Response.StatusCode = status;
            problem.Status = status;
            return problems.TryWriteAsync(new() { HttpContext = http, ProblemDetails = problem });
        }
    }

    private static ProblemDetails Describe(BadHttpRequestException bad)
    {
        if (bad.InnerException is not JsonException json)
        {
            return new ProblemDetails();
        }

        var path = json.Path is null or "$" ? "$" : json.Path.Replace("$.", "", StringComparison.Ordinal);
        return new HttpValidationProblemDetails(new Dictionary<string, string[]>
        {
            [path.Length <= MaxPath ? path : path[..MaxPath]] = ["This is not the JSON that is expected here."],
        });
    }

    /// <summary>The database is away or busy, and may be back for the next try.</summary>
    private static bool IsPassing(Exception? exception) =>
        exception is DbException { IsTransient: true } or TimeoutException
        || (exception?.InnerException is { } inner && IsPassing(inner));

    [LoggerMessage(LogLevel.Warning, "The database is away or busy: {Reason}")]
    private partial void LogAway(string reason);
}
