using System.ComponentModel.DataAnnotations;
using A.ServiceDefaults;
using A.SyncWithARatherLongNameToCarryOn.Domain;
using A.SyncWithARatherLongNameToCarryOn.Features.Ports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace A.SyncWithARatherLongNameToCarryOn.Features.Records;

/// <summary>Filters, sort and page of a list; <c>-</c> sorts descending.</summary>
public sealed record ListRecordsQuery(
    [property: FromQuery(Name = "type"), Text(0, 10)] string? Type = null,
    [property: FromQuery(Name = "item"), NameOf<RecordItem>] string? Item = null,
    [property: FromQuery(Name = "anIdentifierOfExactlyFortyCharLong"), Whole(int.MinValue, int.MaxValue)] string? AnIdentifierOfExactlyFortyCharLong = null,
    [property: FromQuery(Name = "sort"), AllowedValues("createdAt", "-createdAt", "value", "-value", "key", "-key", "anIdentifierOfExactlyFortyCharLong", "-anIdentifierOfExactlyFortyCharLong")] string Sort = "-createdAt",
    [property: FromQuery(Name = "limit"), Range(1, 100)] int Limit = 20,
    [property: FromQuery(Name = "cursor"), Text(1, Paging.MaxCursor)] string? Cursor = null)
{
    internal Paging Paging => new(Sort, Limit, Cursor);
}

/// <summary>Lists records by keyset: every page costs the same, and none is skipped or repeated.</summary>
internal static class ListRecords
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("", Handle)
            .WithName(nameof(ListRecords)).WithSummary("List records")
            .ProducesValidationProblem().KnownQueryOnly()
            .RequirePermission(RecordsPermissions.Read);
        api.MapMethods("", [HttpMethods.Head], Handle)
            .ExcludeFromDescription().KnownQueryOnly()
            .RequirePermission(RecordsPermissions.Read);
    }

    internal static async Task<Results<Ok<Page<RecordView>>, ProblemHttpResult>> Handle(
        [AsParameters] ListRecordsQuery query, IRecordQueries queries, CancellationToken cancellationToken) =>
        await queries.ListAsync(query, cancellationToken) is { } page
            ? TypedResults.Ok(page)
            : Problems.BadRequest("The cursor is not one that this list gave out for this sort.");
}
