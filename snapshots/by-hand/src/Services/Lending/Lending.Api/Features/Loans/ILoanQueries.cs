using Library.Lending.Features.Ports;

namespace Library.Lending.Features.Loans;

/// <summary>The read side of loans.</summary>
internal interface ILoanQueries
{
    Task<LoanView?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Of one owner, or of all when it is null. Null when the cursor is not one of this sort.</summary>
    Task<Page<LoanView>?> ListAsync(ListLoansQuery query, string? ownerId, CancellationToken cancellationToken);
}
