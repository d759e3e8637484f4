using Depot.Stock.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Depot.Stock.Adapters.Persistence.Aisles;

internal sealed class AisleConfiguration : IEntityTypeConfiguration<Aisle>
{
    public void Configure(EntityTypeBuilder<Aisle> builder)
    {
        builder.ToTable("aisles", table => table.HasCheckConstraint("ck_aisles_status", "\"status\" IN ('Open', 'Closed')"));
        builder.Property(aisle => aisle.Id).ValueGeneratedNever();
        builder.Property(aisle => aisle.Code).HasMaxLength(24);
        builder.Property(aisle => aisle.Status).HasConversion<string>().HasMaxLength(32);
        builder.Property(aisle => aisle.Version).IsConcurrencyToken();
        builder.HasIndex(aisle => new { aisle.CreatedAt, aisle.Id });
        builder.HasIndex(aisle => aisle.Code).IsUnique();
        builder.HasIndex(aisle => new { aisle.Code, aisle.Id });
        builder.HasIndex(aisle => new { aisle.WarehouseId, aisle.CreatedAt, aisle.Id });
        builder.HasIndex(aisle => new { aisle.Status, aisle.CreatedAt, aisle.Id });
        builder.HasOne<Warehouse>().WithMany().HasForeignKey(aisle => aisle.WarehouseId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_aisles_warehouses_warehouse_id");
    }
}
