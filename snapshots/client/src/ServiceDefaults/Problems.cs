using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Shop.ServiceDefaults;

/// <summary>RFC 9457 problems: every error a client sees has this shape and a traceId.</summary>
public static class Problems
{
    /// <summary>Enough to correct a form; a small request must not get a huge answer.</summary>
    private const int MaxErrors = 100;

    public static ProblemHttpResult NotFound(string detail) => Problem(StatusCodes.Status404NotFound, detail);

    public static ProblemHttpResult Conflict(string detail) => Problem(StatusCodes.Status409Conflict, detail);

    public static ProblemHttpResult PreconditionFailed(string detail) => Problem(StatusCodes.Status412PreconditionFailed, detail);

    public static ProblemHttpResult PreconditionRequired(string detail) => Problem(StatusCodes.Status428PreconditionRequired, detail);

    public static ProblemHttpResult Unprocessable(string detail) => Problem(StatusCodes.Status422UnprocessableEntity, detail);

    public static ProblemHttpResult BadRequest(string detail) => Problem(StatusCodes.Status400BadRequest, detail);

    /// <summary>What is wrong with which field, as <c>errors</c> of the problem.</summary>
    public static ProblemHttpResult Conflict(string detail, IDictionary<string, string[]> errors) =>
        Problem(StatusCodes.Status409Conflict, detail, errors);

    /// <inheritdoc cref="Conflict(string, IDictionary{string, string[]})" />
    public static ProblemHttpResult Unprocessable(string detail, IDictionary<string, string[]> errors) =>
        Problem(StatusCodes.Status422UnprocessableEntity, detail, errors);

    private static ProblemHttpResult Problem(int status, string detail) => TypedResults.Problem(detail, statusCode: status);

    private static ProblemHttpResult Problem(int status, string detail, IDictionary<string, string[]> errors) =>
        TypedResults.Problem(new HttpValidationProblemDetails(errors) { Detail = detail, Status = status, Title = null });

    internal static void AddProblems(this IServiceCollection services)
    {
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true); // The same in every environment.
        services.AddExceptionHandler<ExpectedFailures>();
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
        {
            context.ProblemDetails.Instance ??= context.HttpContext.Request.Path;
            if (context.ProblemDetails.Status == StatusCodes.Status503ServiceUnavailable)
            {
                context.HttpContext.Response.Headers.RetryAfter = "1";
            }

            if (context.ProblemDetails is HttpValidationProblemDetails validation)
            {
                validation.Errors = validation.Errors.Take(MaxErrors).ToDictionary(error => JsonPath(error.Key), error => error.Value);
            }
        });
    }

    internal static void UseProblems(this IApplicationBuilder app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.Use((http, next) =>
        {
            if (http.Request.ContentType is null || http.Request.GetTypedHeaders().ContentType is not { Charset.HasValue: true, Encoding: null })
            {
                return next(http);
            }

            http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType; // Reading the body would throw.
            return Task.CompletedTask;
        });
    }

    /// <summary>Lines[0].Quantity as the client wrote it: lines[0].quantity.</summary>
    private static string JsonPath(string key) => string.Join('.', key.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
}
