using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Purchases;

/// <summary>Removes a purchase for good.</summary>
internal static class DeletePurchase
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/{id:guid}", Handle)
        .WithName(nameof(DeletePurchase)).WithSummary("Delete a purchase")
        .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412)
        .RequirePermission(PurchasesPermissions.Admin);

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        IPurchases purchases,
        IUnitOfWork work,
        CancellationToken cancellationToken)
    {
        if (await purchases.FindAsync(id, cancellationToken) is not { } purchase)
        {
            return Problems.NotFound($"There is no purchase {id}.");
        }

        if (ifMatch is not null && !ETags.Matches(ifMatch, PurchaseView.Of(purchase).Tag()))
        {
            return Problems.PreconditionFailed($"Purchase {id} has changed; read it again.");
        }

        purchases.Remove(purchase);
        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => TypedResults.NoContent(),
            SaveResult.Reference => Problems.Conflict($"Purchase {id} is still needed by deliveries."),
            _ => Problems.Conflict($"Purchase {id} was changed by somebody else; try again."),
        };
    }
}
