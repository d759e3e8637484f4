using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shop.Inventory.Domain;
using Shop.Inventory.Features.Ports;
using Shop.ServiceDefaults;

namespace Shop.Inventory.Features.Items;

/// <summary>Removes an item for good.</summary>
internal static class DeleteItem
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/{id:guid}", Handle)
        .WithName(nameof(DeleteItem)).WithSummary("Delete an item")
        .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412)
        .RequirePermission(ItemsPermissions.Admin);

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        IItems items,
        IUnitOfWork work,
        CancellationToken cancellationToken)
    {
        if (await items.FindAsync(id, cancellationToken) is not { } theItem)
        {
            return Problems.NotFound($"There is no item {id}.");
        }

        if (ifMatch is not null && !ETags.Matches(ifMatch, ItemView.Of(theItem).Tag()))
        {
            return Problems.PreconditionFailed($"Item {id} has changed; read it again.");
        }

        items.Remove(theItem);
        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => TypedResults.NoContent(),
            SaveResult.Reference => Problems.Conflict($"Item {id} is still needed by reservations."),
            _ => Problems.Conflict($"Item {id} was changed by somebody else; try again."),
        };
    }
}
