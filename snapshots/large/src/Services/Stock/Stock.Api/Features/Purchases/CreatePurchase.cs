using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Depot.Stock.Features.Purchases;

/// <summary>Makes a purchase. The same Idempotency-Key gives the same answer, and one purchase.</summary>
internal static class CreatePurchase
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("", Handle)
        .WithName(nameof(CreatePurchase)).WithSummary("Create a purchase")
        .ProducesValidationProblem().ProducesProblem(409).ProducesProblem(422).ProducesETag()
        .RequirePermission(PurchasesPermissions.Write);

    internal static async Task<Results<Created<PurchaseView>, ProblemHttpResult>> Handle(
        PurchaseRequest request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(128, MinimumLength = 1)] string? idempotencyKey,
        Caller caller,
        HttpResponse response,
        IPurchases purchases,
        IPurchaseChecks checks,
        IIdempotency idempotency,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(request, PurchasesJson.Default.PurchaseRequest);
        var once = IdempotentRequest.Of(caller.Id, nameof(CreatePurchase), idempotencyKey, content);
        if (once is not null && await idempotency.FindAsync(once.Key, cancellationToken) is var (fingerprint, remembered))
        {
            return fingerprint == once.Fingerprint
                ? Created(response, JsonSerializer.Deserialize(remembered, PurchasesJson.Default.PurchaseView)!)
                : Problems.Unprocessable("This Idempotency-Key was used for another request.");
        }

        var details = request.ToDetails();
        if (await checks.MissingAsync(details, caller, cancellationToken) is { Count: > 0 } missing)
        {
            return PurchasesProblems.Missing(missing);
        }

        var purchase = Purchase.Create(details, clock.Now());
        var view = PurchaseView.Of(purchase);
        purchases.Add(purchase);
        if (once is not null)
        {
            idempotency.Remember(once, JsonSerializer.Serialize(view, PurchasesJson.Default.PurchaseView));
        }

        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => Created(response, view),
            SaveResult.Duplicate when await checks.TakenAsync(purchase, cancellationToken) is { Count: > 0 } taken =>
                PurchasesProblems.Taken(taken),
            SaveResult.Reference => PurchasesProblems.Gone(),
            _ => Problems.Conflict("A request with this Idempotency-Key is in progress; try again."),
        };
    }

    private static Created<PurchaseView> Created(HttpResponse response, PurchaseView view)
    {
        response.SetETag(view.Tag());
        return TypedResults.Created($"/api/v1/purchases/{view.Id}", view);
    }
}
