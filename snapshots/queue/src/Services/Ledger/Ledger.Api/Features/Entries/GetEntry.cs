using Market.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Market.Ledger.Features.Entries;

/// <summary>Reads one entry; answers 304 to a client that has this version.</summary>
internal static class GetEntry
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/{id:guid}", Handle)
            .WithName(nameof(GetEntry)).WithSummary("Read an entry")
            .Produces(304).ProducesProblem(404).ProducesETag()
            .RequirePermission(EntriesPermissions.Read);
        api.MapMethods("/{id:guid}", [HttpMethods.Head], Handle)
            .ExcludeFromDescription() // What GET says, without the body.
            .RequirePermission(EntriesPermissions.Read);
    }

    internal static async Task<Results<Ok<EntryView>, StatusCodeHttpResult, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-None-Match")] string? ifNoneMatch,
        HttpResponse response,
        IEntryQueries queries,
        CancellationToken cancellationToken)
    {
        if (await queries.GetAsync(id, cancellationToken) is not { } view)
        {
            return Problems.NotFound($"There is no entry {id}.");
        }

        response.SetETag(view.Tag());
        return ETags.IsKnown(ifNoneMatch, view.Tag())
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(view);
    }
}
