using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Everything.Catalog.Domain;
using Everything.Catalog.Features.Ports;
using Everything.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Everything.Catalog.Features.Bundles;

/// <summary>Makes a bundle. The same Idempotency-Key gives the same answer, and one bundle.</summary>
internal static class CreateBundle
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("", Handle)
        .WithName(nameof(CreateBundle)).WithSummary("Create a bundle")
        .ProducesValidationProblem().ProducesProblem(409).ProducesProblem(422).ProducesETag()
        .RequirePermission(BundlesPermissions.Write);

    internal static async Task<Results<Created<BundleView>, ProblemHttpResult>> Handle(
        BundleRequest request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(128, MinimumLength = 1)] string? idempotencyKey,
        Caller caller,
        HttpResponse response,
        IBundles bundles,
        IIdempotency idempotency,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(request, BundlesJson.Default.BundleRequest);
        var once = IdempotentRequest.Of(caller.Id, nameof(CreateBundle), idempotencyKey, content);
        if (once is not null && await idempotency.FindAsync(once.Key, cancellationToken) is var (fingerprint, remembered))
        {
            return fingerprint == once.Fingerprint
                ? Created(response, JsonSerializer.Deserialize(remembered, BundlesJson.Default.BundleView)!)
                : Problems.Unprocessable("This Idempotency-Key was used for another request.");
        }

        var details = request.ToDetails();
        var bundle = Bundle.Create(details, clock.Now());
        var view = BundleView.Of(bundle);
        bundles.Add(bundle);
        if (once is not null)
        {
            idempotency.Remember(once, JsonSerializer.Serialize(view, BundlesJson.Default.BundleView));
        }

        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => Created(response, view),
            _ => Problems.Conflict("A request with this Idempotency-Key is in progress; try again."),
        };
    }

    private static Created<BundleView> Created(HttpResponse response, BundleView view)
    {
        response.SetETag(view.Tag());
        return TypedResults.Created($"/api/v1/bundles/{view.Id}", view);
    }
}
