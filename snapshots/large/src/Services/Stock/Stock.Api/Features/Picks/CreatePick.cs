using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Picks;

/// <summary>Makes a pick. The same Idempotency-Key gives the same answer, and one pick.</summary>
internal static class CreatePick
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("", Handle)
        .WithName(nameof(CreatePick)).WithSummary("Create a pick")
        .ProducesValidationProblem().ProducesProblem(409).ProducesProblem(422).ProducesETag()
        .RequirePermission(PicksPermissions.Write);

    internal static async Task<Results<Created<PickView>, ProblemHttpResult>> Handle(
        PickRequest request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(128, MinimumLength = 1)] string? idempotencyKey,
        Caller caller,
        HttpResponse response,
        IPicks picks,
        IPickChecks checks,
        IIdempotency idempotency,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(request, PicksJson.Default.PickRequest);
        var once = IdempotentRequest.Of(caller.Id, nameof(CreatePick), idempotencyKey, content);
        if (once is not null && await idempotency.FindAsync(once.Key, cancellationToken) is var (fingerprint, remembered))
        {
            return fingerprint == once.Fingerprint
                ? Created(response, JsonSerializer.Deserialize(remembered, PicksJson.Default.PickView)!)
                : Problems.Unprocessable("This Idempotency-Key was used for another request.");
        }

        var details = request.ToDetails();
        if (await checks.MissingAsync(details, caller, cancellationToken) is { Count: > 0 } missing)
        {
            return PicksProblems.Missing(missing);
        }

        var pick = Pick.Create(details, caller.Id, clock.Now());
        var view = PickView.Of(pick);
        picks.Add(pick);
        if (once is not null)
        {
            idempotency.Remember(once, JsonSerializer.Serialize(view, PicksJson.Default.PickView));
        }

        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => Created(response, view),
            SaveResult.Duplicate when await checks.TakenAsync(pick, cancellationToken) is { Count: > 0 } taken =>
                PicksProblems.Taken(taken),
            SaveResult.Reference => PicksProblems.Gone(),
            _ => Problems.Conflict("A request with this Idempotency-Key is in progress; try again."),
        };
    }

    private static Created<PickView> Created(HttpResponse response, PickView view)
    {
        response.SetETag(view.Tag());
        return TypedResults.Created($"/api/v1/picks/{view.Id}", view);
    }
}
