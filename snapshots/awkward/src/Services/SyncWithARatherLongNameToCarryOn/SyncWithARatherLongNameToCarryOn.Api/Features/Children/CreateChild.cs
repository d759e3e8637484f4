using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using A.ServiceDefaults;
using A.SyncWithARatherLongNameToCarryOn.Domain;
using A.SyncWithARatherLongNameToCarryOn.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace A.SyncWithARatherLongNameToCarryOn.Features.Children;

/// <summary>Makes a child. The same Idempotency-Key gives the same answer, and one child.</summary>
internal static class CreateChild
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("", Handle)
        .WithName(nameof(CreateChild)).WithSummary("Create a child")
        .ProducesValidationProblem().ProducesProblem(409).ProducesProblem(422).ProducesETag()
        .RequirePermission(ChildrenPermissions.Write);

    internal static async Task<Results<Created<ChildView>, ProblemHttpResult>> Handle(
        ChildRequest request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(128, MinimumLength = 1)] string? idempotencyKey,
        Caller caller,
        HttpResponse response,
        IChildren children,
        IChildChecks checks,
        IIdempotency idempotency,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(request, ChildrenJson.Default.ChildRequest);
        var once = IdempotentRequest.Of(caller.Id, nameof(CreateChild), idempotencyKey, content);
        if (once is not null && await idempotency.FindAsync(once.Key, cancellationToken) is var (fingerprint, remembered))
        {
            return fingerprint == once.Fingerprint
                ? Created(response, JsonSerializer.Deserialize(remembered, ChildrenJson.Default.ChildView)!)
                : Problems.Unprocessable("This Idempotency-Key was used for another request.");
        }

        var details = request.ToDetails();
        if (await checks.MissingAsync(details, caller, cancellationToken) is { Count: > 0 } missing)
        {
            return ChildrenProblems.Missing(missing);
        }

        var child = Child.Create(details, clock.Now());
        var view = ChildView.Of(child);
        children.Add(child);
        if (once is not null)
        {
            idempotency.Remember(once, JsonSerializer.Serialize(view, ChildrenJson.Default.ChildView));
        }

        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => Created(response, view),
            SaveResult.Reference => ChildrenProblems.Gone(),
            _ => Problems.Conflict("A request with this Idempotency-Key is in progress; try again."),
        };
    }

    private static Created<ChildView> Created(HttpResponse response, ChildView view)
    {
        response.SetETag(view.Tag());
        return TypedResults.Created($"/api/v1/children/{view.Id}", view);
    }
}
