using Library.Lending.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Library.Lending.Adapters.Persistence.Books;

internal sealed class BookConfiguration : IEntityTypeConfiguration<Book>
{
    public void Configure(EntityTypeBuilder<Book> builder)
    {
        builder.ToTable("books");
        builder.Property(book => book.Id).ValueGeneratedNever();
        builder.Property(book => book.Isbn).HasMaxLength(13);
        builder.Property(book => book.Title).HasMaxLength(200);
        builder.Property(book => book.Version).IsConcurrencyToken();
        builder.HasIndex(book => new { book.CreatedAt, book.Id });
        builder.HasIndex(book => book.Isbn).IsUnique();
        builder.HasIndex(book => new { book.Title, book.Id });
    }
}
