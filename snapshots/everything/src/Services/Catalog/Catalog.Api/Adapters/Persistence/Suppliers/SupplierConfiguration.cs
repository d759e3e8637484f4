using Everything.Catalog.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Everything.Catalog.Adapters.Persistence.Suppliers;

internal sealed class SupplierConfiguration : IEntityTypeConfiguration<Supplier>
{
    public void Configure(EntityTypeBuilder<Supplier> builder)
    {
        builder.ToTable("suppliers");
        builder.Property(supplier => supplier.Id).ValueGeneratedNever();
        builder.Property(supplier => supplier.Name).HasMaxLength(120);
        builder.Property(supplier => supplier.Email).HasMaxLength(254);
        builder.Property(supplier => supplier.Site).HasMaxLength(2048);
        builder.Property(supplier => supplier.Version).IsConcurrencyToken();
        builder.HasIndex(supplier => new { supplier.CreatedAt, supplier.Id });
        builder.HasIndex(supplier => supplier.Name);
        builder.HasIndex(supplier => new { supplier.Name, supplier.Id });
        builder.HasIndex(supplier => supplier.Email).IsUnique();
    }
}
