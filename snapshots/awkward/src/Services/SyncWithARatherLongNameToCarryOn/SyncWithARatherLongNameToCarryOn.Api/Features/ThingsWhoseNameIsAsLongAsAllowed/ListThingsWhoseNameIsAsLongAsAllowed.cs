using System.ComponentModel.DataAnnotations;
using A.ServiceDefaults;
using A.SyncWithARatherLongNameToCarryOn.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace A.SyncWithARatherLongNameToCarryOn.Features.ThingsWhoseNameIsAsLongAsAllowed;

/// <summary>Filters, sort and page of a list; <c>-</c> sorts descending.</summary>
public sealed record ListThingsWhoseNameIsAsLongAsAllowedQuery(
    [property: FromQuery(Name = "recordId"), Uuid] string? RecordId = null,
    [property: FromQuery(Name = "sort"), AllowedValues("createdAt", "-createdAt")] string Sort = "-createdAt",
    [property: FromQuery(Name = "limit"), Range(1, 100)] int Limit = 20,
    [property: FromQuery(Name = "cursor"), Text(1, Paging.MaxCursor)] string? Cursor = null)
{
    internal Paging Paging => new(Sort, Limit, Cursor);
}

/// <summary>Lists things whose name is as long as allowed by keyset: every page costs the same, and none is skipped or repeated.</summary>
internal static class ListThingsWhoseNameIsAsLongAsAllowed
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("", Handle)
            .WithName(nameof(ListThingsWhoseNameIsAsLongAsAllowed)).WithSummary("List things whose name is as long as allowed")
            .ProducesValidationProblem().KnownQueryOnly()
            .RequirePermission(ThingsWhoseNameIsAsLongAsAllowedPermissions.Read);
        api.MapMethods("", [HttpMethods.Head], Handle)
            .ExcludeFromDescription().KnownQueryOnly()
            .RequirePermission(ThingsWhoseNameIsAsLongAsAllowedPermissions.Read);
    }

    internal static async Task<Results<Ok<Page<AnItemWhoseNameIsAsLongAsAllowedView>>, ProblemHttpResult>> Handle(
        [AsParameters] ListThingsWhoseNameIsAsLongAsAllowedQuery query, IAnItemWhoseNameIsAsLongAsAllowedQueries queries, CancellationToken cancellationToken) =>
        await queries.ListAsync(query, cancellationToken) is { } page
            ? TypedResults.Ok(page)
            : Problems.BadRequest("The cursor is not one that this list gave out for this sort.");
}
