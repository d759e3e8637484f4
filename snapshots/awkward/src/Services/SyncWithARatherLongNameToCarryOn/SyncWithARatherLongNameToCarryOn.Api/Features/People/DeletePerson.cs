using A.ServiceDefaults;
using A.SyncWithARatherLongNameToCarryOn.Domain;
using A.SyncWithARatherLongNameToCarryOn.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace A.SyncWithARatherLongNameToCarryOn.Features.People;

/// <summary>Removes a person for good.</summary>
internal static class DeletePerson
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/{id:guid}", Handle)
        .WithName(nameof(DeletePerson)).WithSummary("Delete a person")
        .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412)
        .RequirePermission(PeoplePermissions.Admin);

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        IPeople people,
        IUnitOfWork work,
        CancellationToken cancellationToken)
    {
        if (await people.FindAsync(id, cancellationToken) is not { } person)
        {
            return Problems.NotFound($"There is no person {id}.");
        }

        if (ifMatch is not null && !ETags.Matches(ifMatch, PersonView.Of(person).Tag()))
        {
            return Problems.PreconditionFailed($"Person {id} has changed; read it again.");
        }

        people.Remove(person);
        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => TypedResults.NoContent(),
            _ => Problems.Conflict($"Person {id} was changed by somebody else; try again."),
        };
    }
}
