using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Shelves;

/// <summary>Makes a shelf. The same Idempotency-Key gives the same answer, and one shelf.</summary>
internal static class CreateShelf
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("", Handle)
        .WithName(nameof(CreateShelf)).WithSummary("Create a shelf")
        .ProducesValidationProblem().ProducesProblem(409).ProducesProblem(422).ProducesETag()
        .RequirePermission(ShelvesPermissions.Write);

    internal static async Task<Results<Created<ShelfView>, ProblemHttpResult>> Handle(
        ShelfRequest request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(128, MinimumLength = 1)] string? idempotencyKey,
        Caller caller,
        HttpResponse response,
        IShelves shelves,
        IShelfChecks checks,
        IIdempotency idempotency,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(request, ShelvesJson.Default.ShelfRequest);
        var once = IdempotentRequest.Of(caller.Id, nameof(CreateShelf), idempotencyKey, content);
        if (once is not null && await idempotency.FindAsync(once.Key, cancellationToken) is var (fingerprint, remembered))
        {
            return fingerprint == once.Fingerprint
                ? Created(response, JsonSerializer.Deserialize(remembered, ShelvesJson.Default.ShelfView)!)
                : Problems.Unprocessable("This Idempotency-Key was used for another request.");
        }

        var details = request.ToDetails();
        if (await checks.MissingAsync(details, caller, cancellationToken) is { Count: > 0 } missing)
        {
            return ShelvesProblems.Missing(missing);
        }

        var shelf = Shelf.Create(details, clock.Now());
        var view = ShelfView.Of(shelf);
        shelves.Add(shelf);
        if (once is not null)
        {
            idempotency.Remember(once, JsonSerializer.Serialize(view, ShelvesJson.Default.ShelfView));
        }

        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => Created(response, view),
            SaveResult.Duplicate when await checks.TakenAsync(shelf, cancellationToken) is { Count: > 0 } taken =>
                ShelvesProblems.Taken(taken),
            SaveResult.Reference => ShelvesProblems.Gone(),
            _ => Problems.Conflict("A request with this Idempotency-Key is in progress; try again."),
        };
    }

    private static Created<ShelfView> Created(HttpResponse response, ShelfView view)
    {
        response.SetETag(view.Tag());
        return TypedResults.Created($"/api/v1/shelves/{view.Id}", view);
    }
}
