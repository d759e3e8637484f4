using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Bins;

/// <summary>Makes a bin. The same Idempotency-Key gives the same answer, and one bin.</summary>
internal static class CreateBin
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("", Handle)
        .WithName(nameof(CreateBin)).WithSummary("Create a bin")
        .ProducesValidationProblem().ProducesProblem(409).ProducesProblem(422).ProducesETag()
        .RequirePermission(BinsPermissions.Write);

    internal static async Task<Results<Created<BinView>, ProblemHttpResult>> Handle(
        BinRequest request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(128, MinimumLength = 1)] string? idempotencyKey,
        Caller caller,
        HttpResponse response,
        IBins bins,
        IBinChecks checks,
        IIdempotency idempotency,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(request, BinsJson.Default.BinRequest);
        var once = IdempotentRequest.Of(caller.Id, nameof(CreateBin), idempotencyKey, content);
        if (once is not null && await idempotency.FindAsync(once.Key, cancellationToken) is var (fingerprint, remembered))
        {
            return fingerprint == once.Fingerprint
                ? Created(response, JsonSerializer.Deserialize(remembered, BinsJson.Default.BinView)!)
                : Problems.Unprocessable("This Idempotency-Key was used for another request.");
        }

        var details = request.ToDetails();
        if (await checks.MissingAsync(details, caller, cancellationToken) is { Count: > 0 } missing)
        {
            return BinsProblems.Missing(missing);
        }

        var bin = Bin.Create(details, clock.Now());
        var view = BinView.Of(bin);
        bins.Add(bin);
        if (once is not null)
        {
            idempotency.Remember(once, JsonSerializer.Serialize(view, BinsJson.Default.BinView));
        }

        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => Created(response, view),
            SaveResult.Duplicate when await checks.TakenAsync(bin, cancellationToken) is { Count: > 0 } taken =>
                BinsProblems.Taken(taken),
            SaveResult.Reference => BinsProblems.Gone(),
            _ => Problems.Conflict("A request with this Idempotency-Key is in progress; try again."),
        };
    }

    private static Created<BinView> Created(HttpResponse response, BinView view)
    {
        response.SetETag(view.Tag());
        return TypedResults.Created($"/api/v1/bins/{view.Id}", view);
    }
}
