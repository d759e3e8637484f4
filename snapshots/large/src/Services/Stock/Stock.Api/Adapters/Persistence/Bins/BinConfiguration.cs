using Depot.Stock.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Depot.Stock.Adapters.Persistence.Bins;

internal sealed class BinConfiguration : IEntityTypeConfiguration<Bin>
{
    public void Configure(EntityTypeBuilder<Bin> builder)
    {
        builder.ToTable("bins");
        builder.Property(bin => bin.Id).ValueGeneratedNever();
        builder.Property(bin => bin.Code).HasMaxLength(24);
        builder.Property(bin => bin.Version).IsConcurrencyToken();
        builder.HasIndex(bin => new { bin.CreatedAt, bin.Id });
        builder.HasIndex(bin => bin.Code).IsUnique();
        builder.HasIndex(bin => new { bin.Code, bin.Id });
        builder.HasIndex(bin => new { bin.ShelfId, bin.CreatedAt, bin.Id });
        builder.HasIndex(bin => new { bin.Capacity, bin.Id });
        builder.HasOne<Shelf>().WithMany().HasForeignKey(bin => bin.ShelfId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_bins_shelves_shelf_id");
    }
}
