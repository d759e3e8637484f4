using Depot.Stock.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Depot.Stock.Adapters.Persistence.Batches;

internal sealed class BatchConfiguration : IEntityTypeConfiguration<Batch>
{
    public void Configure(EntityTypeBuilder<Batch> builder)
    {
        builder.ToTable("batches");
        builder.Property(batch => batch.Id).ValueGeneratedNever();
        builder.Property(batch => batch.Code).HasMaxLength(24);
        builder.ComplexProperty(batch => batch.Price, money => money.Property(part => part.Currency).HasMaxLength(3));
        builder.Property(batch => batch.Version).IsConcurrencyToken();
        builder.HasIndex(batch => new { batch.CreatedAt, batch.Id });
        builder.HasIndex(batch => batch.Code).IsUnique();
        builder.HasIndex(batch => new { batch.Code, batch.Id });
        builder.HasIndex(batch => new { batch.ProductId, batch.CreatedAt, batch.Id });
        builder.HasIndex(batch => new { batch.BookedOn, batch.Id });
        builder.HasOne<Product>().WithMany().HasForeignKey(batch => batch.ProductId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_batches_products_product_id");
    }
}
