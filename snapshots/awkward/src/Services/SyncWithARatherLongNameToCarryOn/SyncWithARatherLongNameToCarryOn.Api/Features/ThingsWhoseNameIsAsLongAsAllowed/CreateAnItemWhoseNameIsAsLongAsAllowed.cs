using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using A.ServiceDefaults;
using A.SyncWithARatherLongNameToCarryOn.Domain;
using A.SyncWithARatherLongNameToCarryOn.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace A.SyncWithARatherLongNameToCarryOn.Features.ThingsWhoseNameIsAsLongAsAllowed;

/// <summary>Makes an an item whose name is as long as allowed. The same Idempotency-Key gives the same answer, and one an item whose name is as long as allowed.</summary>
internal static class CreateAnItemWhoseNameIsAsLongAsAllowed
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("", Handle)
        .WithName(nameof(CreateAnItemWhoseNameIsAsLongAsAllowed)).WithSummary("Create an an item whose name is as long as allowed")
        .ProducesValidationProblem().ProducesProblem(409).ProducesProblem(422).ProducesETag()
        .RequirePermission(ThingsWhoseNameIsAsLongAsAllowedPermissions.Write);

    internal static async Task<Results<Created<AnItemWhoseNameIsAsLongAsAllowedView>, ProblemHttpResult>> Handle(
        AnItemWhoseNameIsAsLongAsAllowedRequest request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(128, MinimumLength = 1)] string? idempotencyKey,
        Caller caller,
        HttpResponse response,
        IThingsWhoseNameIsAsLongAsAllowed thingsWhoseNameIsAsLongAsAllowed,
        IAnItemWhoseNameIsAsLongAsAllowedChecks checks,
        IIdempotency idempotency,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(request, ThingsWhoseNameIsAsLongAsAllowedJson.Default.AnItemWhoseNameIsAsLongAsAllowedRequest);
        var once = IdempotentRequest.Of(caller.Id, nameof(CreateAnItemWhoseNameIsAsLongAsAllowed), idempotencyKey, content);
        if (once is not null && await idempotency.FindAsync(once.Key, cancellationToken) is var (fingerprint, remembered))
        {
            return fingerprint == once.Fingerprint
                ? Created(response, JsonSerializer.Deserialize(remembered, ThingsWhoseNameIsAsLongAsAllowedJson.Default.AnItemWhoseNameIsAsLongAsAllowedView)!)
                : Problems.Unprocessable("This Idempotency-Key was used for another request.");
        }

        var details = request.ToDetails();
        if (await checks.MissingAsync(details, caller, cancellationToken) is { Count: > 0 } missing)
        {
            return ThingsWhoseNameIsAsLongAsAllowedProblems.Missing(missing);
        }

        var anItemWhoseNameIsAsLongAsAllowed = AnItemWhoseNameIsAsLongAsAllowed.Create(details, clock.Now());
        var view = AnItemWhoseNameIsAsLongAsAllowedView.Of(anItemWhoseNameIsAsLongAsAllowed);
        thingsWhoseNameIsAsLongAsAllowed.Add(anItemWhoseNameIsAsLongAsAllowed);
        if (once is not null)
        {
            idempotency.Remember(once, JsonSerializer.Serialize(view, ThingsWhoseNameIsAsLongAsAllowedJson.Default.AnItemWhoseNameIsAsLongAsAllowedView));
        }

        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => Created(response, view),
            SaveResult.Duplicate when await checks.TakenAsync(anItemWhoseNameIsAsLongAsAllowed, cancellationToken) is { Count: > 0 } taken =>
                ThingsWhoseNameIsAsLongAsAllowedProblems.Taken(taken),
            SaveResult.Reference => ThingsWhoseNameIsAsLongAsAllowedProblems.Gone(),
            _ => Problems.Conflict("A request with this Idempotency-Key is in progress; try again."),
        };
    }

    private static Created<AnItemWhoseNameIsAsLongAsAllowedView> Created(HttpResponse response, AnItemWhoseNameIsAsLongAsAllowedView view)
    {
        response.SetETag(view.Tag());
        return TypedResults.Created($"/api/v1/things-whose-name-is-as-long-as-allowed/{view.Id}", view);
    }
}
