using System.ComponentModel.DataAnnotations;
using A.ServiceDefaults;
using A.SyncWithARatherLongNameToCarryOn.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace A.SyncWithARatherLongNameToCarryOn.Features.People;

/// <summary>Filters, sort and page of a list; <c>-</c> sorts descending.</summary>
public sealed record ListPeopleQuery(
    [property: FromQuery(Name = "nickname"), Text(0, 40)] string? Nickname = null,
    [property: FromQuery(Name = "sort"), AllowedValues("createdAt", "-createdAt", "nickname", "-nickname")] string Sort = "-createdAt",
    [property: FromQuery(Name = "limit"), Range(1, 100)] int Limit = 20,
    [property: FromQuery(Name = "cursor"), Text(1, Paging.MaxCursor)] string? Cursor = null)
{
    internal Paging Paging => new(Sort, Limit, Cursor);
}

/// <summary>Lists people by keyset: every page costs the same, and none is skipped or repeated.</summary>
internal static class ListPeople
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("", Handle)
            .WithName(nameof(ListPeople)).WithSummary("List people")
            .ProducesValidationProblem().KnownQueryOnly()
            .RequirePermission(PeoplePermissions.Read);
        api.MapMethods("", [HttpMethods.Head], Handle)
            .ExcludeFromDescription().KnownQueryOnly()
            .RequirePermission(PeoplePermissions.Read);
    }

    internal static async Task<Results<Ok<Page<PersonView>>, ProblemHttpResult>> Handle(
        [AsParameters] ListPeopleQuery query, IPersonQueries queries, CancellationToken cancellationToken) =>
        await queries.ListAsync(query, cancellationToken) is { } page
            ? TypedResults.Ok(page)
            : Problems.BadRequest("The cursor is not one that this list gave out for this sort.");
}
