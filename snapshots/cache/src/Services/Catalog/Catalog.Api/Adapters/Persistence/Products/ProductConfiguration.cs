using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Store.Catalog.Domain;

namespace Store.Catalog.Adapters.Persistence.Products;

internal sealed class ProductConfiguration : IEntityTypeConfiguration<Product>
{
    public void Configure(EntityTypeBuilder<Product> builder)
    {
        builder.ToTable("products", table => table.HasCheckConstraint("ck_products_status", "\"status\" IN ('Draft', 'Live')"));
        builder.Property(product => product.Id).ValueGeneratedNever();
        builder.Property(product => product.Name).HasMaxLength(120);
        builder.ComplexProperty(product => product.Price, money => money.Property(part => part.Currency).HasMaxLength(3));
        builder.Property(product => product.Status).HasConversion<string>().HasMaxLength(32);
        builder.Property(product => product.Version).IsConcurrencyToken();
        builder.HasIndex(product => new { product.CreatedAt, product.Id });
        builder.HasIndex(product => new { product.Name, product.Id });
        builder.HasIndex(product => new { product.Status, product.CreatedAt, product.Id });
        builder.HasOne<Brand>().WithMany().HasForeignKey(product => product.BrandId)
            .OnDelete(DeleteBehavior.SetNull).HasConstraintName("fk_products_brands_brand_id");
        builder.OwnsMany(product => product.Pictures, pictures =>
        {
            pictures.ToJson();
        });
    }
}
