using Depot.Stock.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Depot.Stock.Adapters.Persistence.Suppliers;

internal sealed class SupplierConfiguration : IEntityTypeConfiguration<Supplier>
{
    public void Configure(EntityTypeBuilder<Supplier> builder)
    {
        builder.ToTable("suppliers");
        builder.Property(supplier => supplier.Id).ValueGeneratedNever();
        builder.Property(supplier => supplier.Code).HasMaxLength(24);
        builder.Property(supplier => supplier.Version).IsConcurrencyToken();
        builder.HasIndex(supplier => new { supplier.CreatedAt, supplier.Id });
        builder.HasIndex(supplier => supplier.Code).IsUnique();
        builder.HasIndex(supplier => new { supplier.Code, supplier.Id });
        builder.HasIndex(supplier => new { supplier.Capacity, supplier.Id });
    }
}
