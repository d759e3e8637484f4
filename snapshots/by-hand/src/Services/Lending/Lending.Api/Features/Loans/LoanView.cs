using Library.Lending.Domain;

namespace Library.Lending.Features.Loans;

/// <summary>A loan.</summary>
internal sealed record LoanView(
    Guid Id,
    string OwnerId,
    Guid BookId,
    DateOnly DueOn,
    DateTimeOffset? ReturnedAt,
    LoanState State,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static LoanView Of(Loan loan) => new(
        loan.Id,
        loan.OwnerId,
        loan.BookId,
        loan.DueOn,
        loan.ReturnedAt,
        loan.State,
        loan.CreatedAt,
        loan.UpdatedAt,
        loan.Version);

    /// <summary>Its entity tag.</summary>
    public string Tag() => $"{Version}";
}
