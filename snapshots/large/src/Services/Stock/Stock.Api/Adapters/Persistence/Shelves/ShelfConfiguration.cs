using Depot.Stock.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Depot.Stock.Adapters.Persistence.Shelves;

internal sealed class ShelfConfiguration : IEntityTypeConfiguration<Shelf>
{
    public void Configure(EntityTypeBuilder<Shelf> builder)
    {
        builder.ToTable("shelves");
        builder.Property(shelf => shelf.Id).ValueGeneratedNever();
        builder.Property(shelf => shelf.Code).HasMaxLength(24);
        builder.ComplexProperty(shelf => shelf.Price, money => money.Property(part => part.Currency).HasMaxLength(3));
        builder.Property(shelf => shelf.Version).IsConcurrencyToken();
        builder.HasIndex(shelf => new { shelf.CreatedAt, shelf.Id });
        builder.HasIndex(shelf => shelf.Code).IsUnique();
        builder.HasIndex(shelf => new { shelf.Code, shelf.Id });
        builder.HasIndex(shelf => new { shelf.AisleId, shelf.CreatedAt, shelf.Id });
        builder.HasIndex(shelf => new { shelf.BookedOn, shelf.Id });
        builder.HasOne<Aisle>().WithMany().HasForeignKey(shelf => shelf.AisleId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_shelves_aisles_aisle_id");
    }
}
