using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Suppliers.Domain;

namespace Shop.Suppliers.Adapters.Persistence.Suppliers;

internal sealed class SupplierConfiguration : IEntityTypeConfiguration<Supplier>
{
    public void Configure(EntityTypeBuilder<Supplier> builder)
    {
        builder.ToTable("suppliers");
        builder.Property(supplier => supplier.Id).ValueGeneratedNever();
        builder.Property(supplier => supplier.Name).HasMaxLength(120);
        builder.Property(supplier => supplier.Contact).HasMaxLength(254);
        builder.Property(supplier => supplier.Version).IsConcurrencyToken();
        builder.HasIndex(supplier => new { supplier.CreatedAt, supplier.Id });
        builder.HasIndex(supplier => new { supplier.Rating, supplier.CreatedAt, supplier.Id });
        builder.HasIndex(supplier => new { supplier.Trusted, supplier.CreatedAt, supplier.Id });
    }
}
