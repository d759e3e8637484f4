using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shop.Inventory.Domain;
using Shop.Inventory.Features.Ports;
using Shop.ServiceDefaults;

namespace Shop.Inventory.Features.Items;

/// <summary>Makes an item. The same Idempotency-Key gives the same answer, and one item.</summary>
internal static class CreateItem
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("", Handle)
        .WithName(nameof(CreateItem)).WithSummary("Create an item")
        .ProducesValidationProblem().ProducesProblem(409).ProducesProblem(422).ProducesETag()
        .RequirePermission(ItemsPermissions.Write);

    internal static async Task<Results<Created<ItemView>, ProblemHttpResult>> Handle(
        ItemRequest request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(128, MinimumLength = 1)] string? idempotencyKey,
        Caller caller,
        HttpResponse response,
        IItems items,
        IItemChecks checks,
        IIdempotency idempotency,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(request, ItemsJson.Default.ItemRequest);
        var once = IdempotentRequest.Of(caller.Id, nameof(CreateItem), idempotencyKey, content);
        if (once is not null && await idempotency.FindAsync(once.Key, cancellationToken) is var (fingerprint, remembered))
        {
            return fingerprint == once.Fingerprint
                ? Created(response, JsonSerializer.Deserialize(remembered, ItemsJson.Default.ItemView)!)
                : Problems.Unprocessable("This Idempotency-Key was used for another request.");
        }

        var details = request.ToDetails();
        var theItem = Item.Create(details, clock.Now());
        var view = ItemView.Of(theItem);
        items.Add(theItem);
        if (once is not null)
        {
            idempotency.Remember(once, JsonSerializer.Serialize(view, ItemsJson.Default.ItemView));
        }

        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => Created(response, view),
            SaveResult.Duplicate when await checks.TakenAsync(theItem, cancellationToken) is { Count: > 0 } taken =>
                ItemsProblems.Taken(taken),
            _ => Problems.Conflict("A request with this Idempotency-Key is in progress; try again."),
        };
    }

    private static Created<ItemView> Created(HttpResponse response, ItemView view)
    {
        response.SetETag(view.Tag());
        return TypedResults.Created($"/api/v1/items/{view.Id}", view);
    }
}
