using Depot.Stock.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Depot.Stock.Adapters.Persistence.Picks;

internal sealed class PickConfiguration : IEntityTypeConfiguration<Pick>
{
    public void Configure(EntityTypeBuilder<Pick> builder)
    {
        builder.ToTable("picks");
        builder.Property(pick => pick.Id).ValueGeneratedNever();
        builder.Property(pick => pick.OwnerId).HasMaxLength(255);
        builder.Property(pick => pick.Code).HasMaxLength(24);
        builder.Property(pick => pick.Version).IsConcurrencyToken();
        builder.HasIndex(pick => new { pick.OwnerId, pick.CreatedAt, pick.Id });
        builder.HasIndex(pick => new { pick.OwnerId, pick.Code }).IsUnique();
        builder.HasIndex(pick => new { pick.OwnerId, pick.Code, pick.Id });
        builder.HasIndex(pick => new { pick.BinId, pick.CreatedAt, pick.Id });
        builder.HasIndex(pick => new { pick.OwnerId, pick.Capacity, pick.Id });
        builder.HasOne<Bin>().WithMany().HasForeignKey(pick => pick.BinId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_picks_bins_bin_id");
    }
}
