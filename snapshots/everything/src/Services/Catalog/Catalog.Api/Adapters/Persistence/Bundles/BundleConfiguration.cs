using Everything.Catalog.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Everything.Catalog.Adapters.Persistence.Bundles;

internal sealed class BundleConfiguration : IEntityTypeConfiguration<Bundle>
{
    public void Configure(EntityTypeBuilder<Bundle> builder)
    {
        builder.ToTable("bundles");
        builder.Property(bundle => bundle.Id).ValueGeneratedNever();
        builder.Property(bundle => bundle.Title).HasMaxLength(80);
        builder.Property(bundle => bundle.Version).IsConcurrencyToken();
        builder.HasIndex(bundle => new { bundle.CreatedAt, bundle.Id });
        builder.HasIndex(bundle => new { bundle.Title, bundle.Id });
        builder.OwnsMany(bundle => bundle.Pieces, pieces =>
        {
            pieces.ToJson();
            pieces.Property(piece => piece.Kind).HasConversion<string>();
            pieces.Property(piece => piece.Finish).HasConversion<string>();
        });
    }
}
