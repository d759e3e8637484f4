using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Aisles;

/// <summary>Makes an aisle. The same Idempotency-Key gives the same answer, and one aisle.</summary>
internal static class CreateAisle
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("", Handle)
        .WithName(nameof(CreateAisle)).WithSummary("Create an aisle")
        .ProducesValidationProblem().ProducesProblem(409).ProducesProblem(422).ProducesETag()
        .RequirePermission(AislesPermissions.Write);

    internal static async Task<Results<Created<AisleView>, ProblemHttpResult>> Handle(
        AisleRequest request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(128, MinimumLength = 1)] string? idempotencyKey,
        Caller caller,
        HttpResponse response,
        IAisles aisles,
        IAisleChecks checks,
        IIdempotency idempotency,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(request, AislesJson.Default.AisleRequest);
        var once = IdempotentRequest.Of(caller.Id, nameof(CreateAisle), idempotencyKey, content);
        if (once is not null && await idempotency.FindAsync(once.Key, cancellationToken) is var (fingerprint, remembered))
        {
            return fingerprint == once.Fingerprint
                ? Created(response, JsonSerializer.Deserialize(remembered, AislesJson.Default.AisleView)!)
                : Problems.Unprocessable("This Idempotency-Key was used for another request.");
        }

        var details = request.ToDetails();
        if (await checks.MissingAsync(details, caller, cancellationToken) is { Count: > 0 } missing)
        {
            return AislesProblems.Missing(missing);
        }

        var aisle = Aisle.Create(details, clock.Now());
        var view = AisleView.Of(aisle);
        aisles.Add(aisle);
        if (once is not null)
        {
            idempotency.Remember(once, JsonSerializer.Serialize(view, AislesJson.Default.AisleView));
        }

        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => Created(response, view),
            SaveResult.Duplicate when await checks.TakenAsync(aisle, cancellationToken) is { Count: > 0 } taken =>
                AislesProblems.Taken(taken),
            SaveResult.Reference => AislesProblems.Gone(),
            _ => Problems.Conflict("A request with this Idempotency-Key is in progress; try again."),
        };
    }

    private static Created<AisleView> Created(HttpResponse response, AisleView view)
    {
        response.SetETag(view.Tag());
        return TypedResults.Created($"/api/v1/aisles/{view.Id}", view);
    }
}
