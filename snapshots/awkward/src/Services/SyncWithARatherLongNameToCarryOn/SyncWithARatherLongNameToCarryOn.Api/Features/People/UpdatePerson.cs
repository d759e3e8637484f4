using A.ServiceDefaults;
using A.SyncWithARatherLongNameToCarryOn.Domain;
using A.SyncWithARatherLongNameToCarryOn.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace A.SyncWithARatherLongNameToCarryOn.Features.People;

/// <summary>Replaces a person, if the client has seen its current version.</summary>
internal static class UpdatePerson
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/{id:guid}", Handle)
        .WithName(nameof(UpdatePerson)).WithSummary("Replace a person")
        .ProducesValidationProblem().ProducesProblem(404).ProducesProblem(412).ProducesProblem(428).ProducesETag()
        .RequirePermission(PeoplePermissions.Write);

    internal static async Task<Results<Ok<PersonView>, ProblemHttpResult>> Handle(
        Guid id,
        PersonRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        HttpResponse response,
        IPeople people,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (ifMatch is null)
        {
            return Problems.PreconditionRequired("Send the ETag of the person you read in If-Match.");
        }

        if (await people.FindAsync(id, cancellationToken) is not { } person)
        {
            return Problems.NotFound($"There is no person {id}.");
        }

        if (!ETags.Matches(ifMatch, PersonView.Of(person).Tag()))
        {
            return Stale(id);
        }

        var details = request.ToDetails();
        person.Change(details, clock.Now());
        switch (await work.SaveAsync(cancellationToken))
        {
            case SaveResult.Saved:
                var view = PersonView.Of(person);
                response.SetETag(view.Tag());
                return TypedResults.Ok(view);
            default:
                return Stale(id);
        }
    }

    private static ProblemHttpResult Stale(Guid id) => Problems.PreconditionFailed($"Person {id} has changed; read it again.");
}
