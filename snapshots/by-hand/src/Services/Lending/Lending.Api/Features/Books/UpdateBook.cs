using Library.Lending.Domain;
using Library.Lending.Features.Ports;
using Library.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Library.Lending.Features.Books;

/// <summary>Replaces a book, if the client has seen its current version.</summary>
internal static class UpdateBook
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/{id:guid}", Handle)
        .WithName(nameof(UpdateBook)).WithSummary("Replace a book")
        .ProducesValidationProblem().ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(428).ProducesETag()
        .RequirePermission(BooksPermissions.Write);

    internal static async Task<Results<Ok<BookView>, ProblemHttpResult>> Handle(
        Guid id,
        BookRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        HttpResponse response,
        IBooks books,
        IBookChecks checks,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (ifMatch is null)
        {
            return Problems.PreconditionRequired("Send the ETag of the book you read in If-Match.");
        }

        if (await books.FindAsync(id, cancellationToken) is not { } book)
        {
            return Problems.NotFound($"There is no book {id}.");
        }

        if (!ETags.Matches(ifMatch, BookView.Of(book).Tag()))
        {
            return Stale(id);
        }

        var details = request.ToDetails();
        book.Change(details, clock.Now());
        switch (await work.SaveAsync(cancellationToken))
        {
            case SaveResult.Saved:
                var view = BookView.Of(book);
                response.SetETag(view.Tag());
                return TypedResults.Ok(view);
            case SaveResult.Duplicate:
                return BooksProblems.Taken(await checks.TakenAsync(book, cancellationToken));
            default:
                return Stale(id);
        }
    }

    private static ProblemHttpResult Stale(Guid id) => Problems.PreconditionFailed($"Book {id} has changed; read it again.");
}
