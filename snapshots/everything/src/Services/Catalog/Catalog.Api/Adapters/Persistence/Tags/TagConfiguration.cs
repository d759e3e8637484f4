using Everything.Catalog.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Everything.Catalog.Adapters.Persistence.Tags;

internal sealed class TagConfiguration : IEntityTypeConfiguration<Tag>
{
    public void Configure(EntityTypeBuilder<Tag> builder)
    {
        builder.ToTable("tags");
        builder.Property(theTag => theTag.Id).ValueGeneratedNever();
        builder.Property(theTag => theTag.Label).HasMaxLength(40);
        builder.Property(theTag => theTag.Version).IsConcurrencyToken();
        builder.HasIndex(theTag => new { theTag.CreatedAt, theTag.Id });
        builder.HasIndex(theTag => theTag.Label).IsUnique();
        builder.HasIndex(theTag => new { theTag.Label, theTag.Id });
    }
}
