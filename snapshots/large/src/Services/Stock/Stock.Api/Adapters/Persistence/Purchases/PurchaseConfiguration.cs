using Depot.Stock.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Depot.Stock.Adapters.Persistence.Purchases;

internal sealed class PurchaseConfiguration : IEntityTypeConfiguration<Purchase>
{
    public void Configure(EntityTypeBuilder<Purchase> builder)
    {
        builder.ToTable("purchases", table => table.HasCheckConstraint("ck_purchases_status", "\"status\" IN ('Open', 'Closed')"));
        builder.Property(purchase => purchase.Id).ValueGeneratedNever();
        builder.Property(purchase => purchase.Code).HasMaxLength(24);
        builder.Property(purchase => purchase.Status).HasConversion<string>().HasMaxLength(32);
        builder.Property(purchase => purchase.Version).IsConcurrencyToken();
        builder.HasIndex(purchase => new { purchase.CreatedAt, purchase.Id });
        builder.HasIndex(purchase => purchase.Code).IsUnique();
        builder.HasIndex(purchase => new { purchase.Code, purchase.Id });
        builder.HasIndex(purchase => new { purchase.SupplierId, purchase.CreatedAt, purchase.Id });
        builder.HasIndex(purchase => new { purchase.Status, purchase.CreatedAt, purchase.Id });
        builder.HasOne<Supplier>().WithMany().HasForeignKey(purchase => purchase.SupplierId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_purchases_suppliers_supplier_id");
    }
}
