using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using A.ServiceDefaults;
using A.SyncWithARatherLongNameToCarryOn.Domain;
using A.SyncWithARatherLongNameToCarryOn.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace A.SyncWithARatherLongNameToCarryOn.Features.People;

/// <summary>Makes a person. The same Idempotency-Key gives the same answer, and one person.</summary>
internal static class CreatePerson
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("", Handle)
        .WithName(nameof(CreatePerson)).WithSummary("Create a person")
        .ProducesValidationProblem().ProducesProblem(409).ProducesProblem(422).ProducesETag()
        .RequirePermission(PeoplePermissions.Write);

    internal static async Task<Results<Created<PersonView>, ProblemHttpResult>> Handle(
        PersonRequest request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(128, MinimumLength = 1)] string? idempotencyKey,
        Caller caller,
        HttpResponse response,
        IPeople people,
        IIdempotency idempotency,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(request, PeopleJson.Default.PersonRequest);
        var once = IdempotentRequest.Of(caller.Id, nameof(CreatePerson), idempotencyKey, content);
        if (once is not null && await idempotency.FindAsync(once.Key, cancellationToken) is var (fingerprint, remembered))
        {
            return fingerprint == once.Fingerprint
                ? Created(response, JsonSerializer.Deserialize(remembered, PeopleJson.Default.PersonView)!)
                : Problems.Unprocessable("This Idempotency-Key was used for another request.");
        }

        var details = request.ToDetails();
        var person = Person.Create(details, clock.Now());
        var view = PersonView.Of(person);
        people.Add(person);
        if (once is not null)
        {
            idempotency.Remember(once, JsonSerializer.Serialize(view, PeopleJson.Default.PersonView));
        }

        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => Created(response, view),
            _ => Problems.Conflict("A request with this Idempotency-Key is in progress; try again."),
        };
    }

    private static Created<PersonView> Created(HttpResponse response, PersonView view)
    {
        response.SetETag(view.Tag());
        return TypedResults.Created($"/api/v1/people/{view.Id}", view);
    }
}
