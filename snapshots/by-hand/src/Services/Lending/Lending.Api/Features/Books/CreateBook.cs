using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Library.Lending.Domain;
using Library.Lending.Features.Ports;
using Library.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Library.Lending.Features.Books;

/// <summary>Makes a book. The same Idempotency-Key gives the same answer, and one book.</summary>
internal static class CreateBook
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("", Handle)
        .WithName(nameof(CreateBook)).WithSummary("Create a book")
        .ProducesValidationProblem().ProducesProblem(409).ProducesProblem(422).ProducesETag()
        .RequirePermission(BooksPermissions.Write);

    internal static async Task<Results<Created<BookView>, ProblemHttpResult>> Handle(
        BookRequest request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(128, MinimumLength = 1)] string? idempotencyKey,
        Caller caller,
        HttpResponse response,
        IBooks books,
        IBookChecks checks,
        IIdempotency idempotency,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(request, BooksJson.Default.BookRequest);
        var once = IdempotentRequest.Of(caller.Id, nameof(CreateBook), idempotencyKey, content);
        if (once is not null && await idempotency.FindAsync(once.Key, cancellationToken) is var (fingerprint, remembered))
        {
            return fingerprint == once.Fingerprint
                ? Created(response, JsonSerializer.Deserialize(remembered, BooksJson.Default.BookView)!)
                : Problems.Unprocessable("This Idempotency-Key was used for another request.");
        }

        var details = request.ToDetails();
        var book = Book.Create(details, clock.Now());
        var view = BookView.Of(book);
        books.Add(book);
        if (once is not null)
        {
            idempotency.Remember(once, JsonSerializer.Serialize(view, BooksJson.Default.BookView));
        }

        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => Created(response, view),
            SaveResult.Duplicate when await checks.TakenAsync(book, cancellationToken) is { Count: > 0 } taken =>
                BooksProblems.Taken(taken),
            _ => Problems.Conflict("A request with this Idempotency-Key is in progress; try again."),
        };
    }

    private static Created<BookView> Created(HttpResponse response, BookView view)
    {
        response.SetETag(view.Tag());
        return TypedResults.Created($"/api/v1/books/{view.Id}", view);
    }
}
