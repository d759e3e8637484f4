using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Store.Reviews.Domain;

namespace Store.Reviews.Adapters.Persistence.Reviews;

internal sealed class ReviewConfiguration : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> builder)
    {
        builder.ToTable("reviews");
        builder.Property(review => review.Id).ValueGeneratedNever();
        builder.Property(review => review.OwnerId).HasMaxLength(255);
        builder.Property(review => review.Version).IsConcurrencyToken();
        builder.HasIndex(review => new { review.OwnerId, review.CreatedAt, review.Id });
    }
}
