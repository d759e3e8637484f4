using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shop.Inventory.Domain;
using Shop.Inventory.Features.Ports;
using Shop.ServiceDefaults;

namespace Shop.Inventory.Features.Items;

/// <summary>Replaces an item, if the client has seen its current version.</summary>
internal static class UpdateItem
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/{id:guid}", Handle)
        .WithName(nameof(UpdateItem)).WithSummary("Replace an item")
        .ProducesValidationProblem().ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(428).ProducesETag()
        .RequirePermission(ItemsPermissions.Write);

    internal static async Task<Results<Ok<ItemView>, ProblemHttpResult>> Handle(
        Guid id,
        ItemRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        HttpResponse response,
        IItems items,
        IItemChecks checks,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (ifMatch is null)
        {
            return Problems.PreconditionRequired("Send the ETag of the item you read in If-Match.");
        }

        if (await items.FindAsync(id, cancellationToken) is not { } theItem)
        {
            return Problems.NotFound($"There is no item {id}.");
        }

        if (!ETags.Matches(ifMatch, ItemView.Of(theItem).Tag()))
        {
            return Stale(id);
        }

        var details = request.ToDetails();
        theItem.Change(details, clock.Now());
        switch (await work.SaveAsync(cancellationToken))
        {
            case SaveResult.Saved:
                var view = ItemView.Of(theItem);
                response.SetETag(view.Tag());
                return TypedResults.Ok(view);
            case SaveResult.Duplicate:
                return ItemsProblems.Taken(await checks.TakenAsync(theItem, cancellationToken));
            default:
                return Stale(id);
        }
    }

    private static ProblemHttpResult Stale(Guid id) => Problems.PreconditionFailed($"Item {id} has changed; read it again.");
}
