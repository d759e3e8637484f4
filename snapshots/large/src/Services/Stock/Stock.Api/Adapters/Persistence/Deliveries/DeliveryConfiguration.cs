using Depot.Stock.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Depot.Stock.Adapters.Persistence.Deliveries;

internal sealed class DeliveryConfiguration : IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Delivery> builder)
    {
        builder.ToTable("deliveries");
        builder.Property(delivery => delivery.Id).ValueGeneratedNever();
        builder.Property(delivery => delivery.Code).HasMaxLength(24);
        builder.ComplexProperty(delivery => delivery.Price, money => money.Property(part => part.Currency).HasMaxLength(3));
        builder.Property(delivery => delivery.Version).IsConcurrencyToken();
        builder.HasIndex(delivery => new { delivery.CreatedAt, delivery.Id });
        builder.HasIndex(delivery => delivery.Code).IsUnique();
        builder.HasIndex(delivery => new { delivery.Code, delivery.Id });
        builder.HasIndex(delivery => new { delivery.PurchaseId, delivery.CreatedAt, delivery.Id });
        builder.HasIndex(delivery => new { delivery.BookedOn, delivery.Id });
        builder.HasOne<Purchase>().WithMany().HasForeignKey(delivery => delivery.PurchaseId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_deliveries_purchases_purchase_id");
    }
}
