using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Store.Catalog.Domain;

namespace Store.Catalog.Adapters.Persistence.Brands;

internal sealed class BrandConfiguration : IEntityTypeConfiguration<Brand>
{
    public void Configure(EntityTypeBuilder<Brand> builder)
    {
        builder.ToTable("brands");
        builder.Property(brand => brand.Id).ValueGeneratedNever();
        builder.Property(brand => brand.Name).HasMaxLength(60);
        builder.Property(brand => brand.Version).IsConcurrencyToken();
        builder.HasIndex(brand => new { brand.CreatedAt, brand.Id });
        builder.HasIndex(brand => brand.Name).IsUnique();
    }
}
