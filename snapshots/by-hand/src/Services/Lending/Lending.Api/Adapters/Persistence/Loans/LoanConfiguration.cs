using Library.Lending.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Library.Lending.Adapters.Persistence.Loans;

internal sealed class LoanConfiguration : IEntityTypeConfiguration<Loan>
{
    public void Configure(EntityTypeBuilder<Loan> builder)
    {
        builder.ToTable("loans", table => table.HasCheckConstraint("ck_loans_state", "\"state\" IN ('Out', 'Returned', 'Lost')"));
        builder.Property(loan => loan.Id).ValueGeneratedNever();
        builder.Property(loan => loan.OwnerId).HasMaxLength(255);
        builder.Property(loan => loan.State).HasConversion<string>().HasMaxLength(32);
        builder.Property(loan => loan.Version).IsConcurrencyToken();
        builder.HasIndex(loan => new { loan.OwnerId, loan.CreatedAt, loan.Id });
        builder.HasIndex(loan => new { loan.BookId, loan.CreatedAt, loan.Id });
        builder.HasIndex(loan => new { loan.OwnerId, loan.DueOn, loan.Id });
        builder.HasIndex(loan => new { loan.State, loan.CreatedAt, loan.Id });
        builder.HasOne<Book>().WithMany().HasForeignKey(loan => loan.BookId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_loans_books_book_id");
    }
}
