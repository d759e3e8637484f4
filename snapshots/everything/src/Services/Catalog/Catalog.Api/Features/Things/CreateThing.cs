using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Everything.Catalog.Domain;
using Everything.Catalog.Features.Ports;
using Everything.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Everything.Catalog.Features.Things;

/// <summary>Makes a thing. The same Idempotency-Key gives the same answer, and one thing.</summary>
internal static class CreateThing
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("", Handle)
        .WithName(nameof(CreateThing)).WithSummary("Create a thing")
        .ProducesValidationProblem().ProducesProblem(409).ProducesProblem(422).ProducesETag()
        .RequirePermission(ThingsPermissions.Write);

    internal static async Task<Results<Created<ThingView>, ProblemHttpResult>> Handle(
        ThingRequest request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(128, MinimumLength = 1)] string? idempotencyKey,
        Caller caller,
        HttpResponse response,
        IThings things,
        IThingChecks checks,
        IIdempotency idempotency,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(request, ThingsJson.Default.ThingRequest);
        var once = IdempotentRequest.Of(caller.Id, nameof(CreateThing), idempotencyKey, content);
        if (once is not null && await idempotency.FindAsync(once.Key, cancellationToken) is var (fingerprint, remembered))
        {
            return fingerprint == once.Fingerprint
                ? Created(response, JsonSerializer.Deserialize(remembered, ThingsJson.Default.ThingView)!)
                : Problems.Unprocessable("This Idempotency-Key was used for another request.");
        }

        var details = request.ToDetails();
        if (await checks.MissingAsync(details, caller, cancellationToken) is { Count: > 0 } missing)
        {
            return ThingsProblems.Missing(missing);
        }

        var thing = Thing.Create(details, clock.Now());
        var view = ThingView.Of(thing);
        things.Add(thing);
        if (once is not null)
        {
            idempotency.Remember(once, JsonSerializer.Serialize(view, ThingsJson.Default.ThingView));
        }

        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => Created(response, view),
            SaveResult.Duplicate when await checks.TakenAsync(thing, cancellationToken) is { Count: > 0 } taken =>
                ThingsProblems.Taken(taken),
            SaveResult.Reference => ThingsProblems.Gone(),
            _ => Problems.Conflict("A request with this Idempotency-Key is in progress; try again."),
        };
    }

    private static Created<ThingView> Created(HttpResponse response, ThingView view)
    {
        response.SetETag(view.Tag());
        return TypedResults.Created($"/api/v1/things/{view.Id}", view);
    }
}
