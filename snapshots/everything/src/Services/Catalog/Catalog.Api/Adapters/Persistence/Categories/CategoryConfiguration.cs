using Everything.Catalog.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Everything.Catalog.Adapters.Persistence.Categories;

internal sealed class CategoryConfiguration : IEntityTypeConfiguration<Category>
{
    public void Configure(EntityTypeBuilder<Category> builder)
    {
        builder.ToTable("categories");
        builder.Property(category => category.Id).ValueGeneratedNever();
        builder.Property(category => category.Code).HasMaxLength(16);
        builder.Property(category => category.Name).HasMaxLength(80);
        builder.Property(category => category.Version).IsConcurrencyToken();
        builder.HasIndex(category => new { category.CreatedAt, category.Id });
        builder.HasIndex(category => category.Code).IsUnique();
        builder.HasIndex(category => new { category.Name, category.Id });
        builder.HasOne<Category>().WithMany().HasForeignKey(category => category.AboveId)
            .OnDelete(DeleteBehavior.SetNull).HasConstraintName("fk_categories_categories_above_id");
    }
}
