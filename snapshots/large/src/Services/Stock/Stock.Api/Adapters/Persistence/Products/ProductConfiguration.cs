using Depot.Stock.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Depot.Stock.Adapters.Persistence.Products;

internal sealed class ProductConfiguration : IEntityTypeConfiguration<Product>
{
    public void Configure(EntityTypeBuilder<Product> builder)
    {
        builder.ToTable("products", table => table.HasCheckConstraint("ck_products_status", "\"status\" IN ('Open', 'Closed')"));
        builder.Property(product => product.Id).ValueGeneratedNever();
        builder.Property(product => product.Code).HasMaxLength(24);
        builder.Property(product => product.Status).HasConversion<string>().HasMaxLength(32);
        builder.Property(product => product.Version).IsConcurrencyToken();
        builder.HasIndex(product => new { product.CreatedAt, product.Id });
        builder.HasIndex(product => product.Code).IsUnique();
        builder.HasIndex(product => new { product.Code, product.Id });
        builder.HasIndex(product => new { product.Status, product.CreatedAt, product.Id });
    }
}
