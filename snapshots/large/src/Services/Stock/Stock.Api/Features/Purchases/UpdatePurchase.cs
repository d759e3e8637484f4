using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Purchases;

/// <summary>Replaces a purchase, if the client has seen its current version.</summary>
internal static class UpdatePurchase
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/{id:guid}", Handle)
        .WithName(nameof(UpdatePurchase)).WithSummary("Replace a purchase")
        .ProducesValidationProblem().ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(422).ProducesProblem(428).ProducesETag()
        .RequirePermission(PurchasesPermissions.Write);

    internal static async Task<Results<Ok<PurchaseView>, ProblemHttpResult>> Handle(
        Guid id,
        PurchaseRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        Caller caller,
        HttpResponse response,
        IPurchases purchases,
        IPurchaseChecks checks,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (ifMatch is null)
        {
            return Problems.PreconditionRequired("Send the ETag of the purchase you read in If-Match.");
        }

        if (await purchases.FindAsync(id, cancellationToken) is not { } purchase)
        {
            return Problems.NotFound($"There is no purchase {id}.");
        }

        if (!ETags.Matches(ifMatch, PurchaseView.Of(purchase).Tag()))
        {
            return Stale(id);
        }

        var details = request.ToDetails();
        if (await checks.MissingAsync(details, caller, cancellationToken) is { Count: > 0 } missing)
        {
            return PurchasesProblems.Missing(missing);
        }

        purchase.Change(details, clock.Now());
        switch (await work.SaveAsync(cancellationToken))
        {
            case SaveResult.Saved:
                var view = PurchaseView.Of(purchase);
                response.SetETag(view.Tag());
                return TypedResults.Ok(view);
            case SaveResult.Duplicate:
                return PurchasesProblems.Taken(await checks.TakenAsync(purchase, cancellationToken));
            case SaveResult.Reference:
                return PurchasesProblems.Gone();
            default:
                return Stale(id);
        }
    }

    private static ProblemHttpResult Stale(Guid id) => Problems.PreconditionFailed($"Purchase {id} has changed; read it again.");
}
