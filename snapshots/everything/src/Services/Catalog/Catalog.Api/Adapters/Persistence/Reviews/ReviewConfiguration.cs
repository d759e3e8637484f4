using Everything.Catalog.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Everything.Catalog.Adapters.Persistence.Reviews;

internal sealed class ReviewConfiguration : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> builder)
    {
        builder.ToTable("reviews");
        builder.Property(review => review.Id).ValueGeneratedNever();
        builder.Property(review => review.OwnerId).HasMaxLength(255);
        builder.Property(review => review.Slug).HasMaxLength(40);
        builder.Property(review => review.Version).IsConcurrencyToken();
        builder.HasIndex(review => new { review.OwnerId, review.CreatedAt, review.Id });
        builder.HasIndex(review => new { review.ThingId, review.CreatedAt, review.Id });
        builder.HasIndex(review => new { review.OwnerId, review.Stars, review.Id });
        builder.HasIndex(review => new { review.Stars, review.CreatedAt, review.Id });
        builder.HasIndex(review => new { review.OwnerId, review.Slug }).IsUnique();
        builder.HasOne<Thing>().WithMany().HasForeignKey(review => review.ThingId)
            .OnDelete(DeleteBehavior.Cascade).HasConstraintName("fk_reviews_things_thing_id");
    }
}
