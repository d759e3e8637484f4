using Depot.Stock.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Depot.Stock.Adapters.Persistence.Warehouses;

internal sealed class WarehouseConfiguration : IEntityTypeConfiguration<Warehouse>
{
    public void Configure(EntityTypeBuilder<Warehouse> builder)
    {
        builder.ToTable("warehouses");
        builder.Property(warehouse => warehouse.Id).ValueGeneratedNever();
        builder.Property(warehouse => warehouse.Code).HasMaxLength(24);
        builder.Property(warehouse => warehouse.Version).IsConcurrencyToken();
        builder.HasIndex(warehouse => new { warehouse.CreatedAt, warehouse.Id });
        builder.HasIndex(warehouse => warehouse.Code).IsUnique();
        builder.HasIndex(warehouse => new { warehouse.Code, warehouse.Id });
        builder.HasIndex(warehouse => new { warehouse.Capacity, warehouse.Id });
    }
}
