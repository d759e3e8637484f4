using Library.Lending.Domain;
using Library.Lending.Features.Ports;
using Library.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Library.Lending.Features.Books;

/// <summary>Removes a book for good.</summary>
internal static class DeleteBook
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/{id:guid}", Handle)
        .WithName(nameof(DeleteBook)).WithSummary("Delete a book")
        .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412)
        .RequirePermission(BooksPermissions.Admin);

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        IBooks books,
        IUnitOfWork work,
        CancellationToken cancellationToken)
    {
        if (await books.FindAsync(id, cancellationToken) is not { } book)
        {
            return Problems.NotFound($"There is no book {id}.");
        }

        if (ifMatch is not null && !ETags.Matches(ifMatch, BookView.Of(book).Tag()))
        {
            return Problems.PreconditionFailed($"Book {id} has changed; read it again.");
        }

        books.Remove(book);
        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => TypedResults.NoContent(),
            SaveResult.Reference => Problems.Conflict($"Book {id} is still needed by loans."),
            _ => Problems.Conflict($"Book {id} was changed by somebody else; try again."),
        };
    }
}
