using Depot.Stock.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Depot.Stock.Adapters.Persistence.Shipments;

internal sealed class ShipmentConfiguration : IEntityTypeConfiguration<Shipment>
{
    public void Configure(EntityTypeBuilder<Shipment> builder)
    {
        builder.ToTable("shipments", table => table.HasCheckConstraint("ck_shipments_status", "\"status\" IN ('Open', 'Closed')"));
        builder.Property(shipment => shipment.Id).ValueGeneratedNever();
        builder.Property(shipment => shipment.Code).HasMaxLength(24);
        builder.Property(shipment => shipment.Status).HasConversion<string>().HasMaxLength(32);
        builder.Property(shipment => shipment.Version).IsConcurrencyToken();
        builder.HasIndex(shipment => new { shipment.CreatedAt, shipment.Id });
        builder.HasIndex(shipment => shipment.Code).IsUnique();
        builder.HasIndex(shipment => new { shipment.Code, shipment.Id });
        builder.HasIndex(shipment => new { shipment.CarrierId, shipment.CreatedAt, shipment.Id });
        builder.HasIndex(shipment => new { shipment.Status, shipment.CreatedAt, shipment.Id });
        builder.HasOne<Carrier>().WithMany().HasForeignKey(shipment => shipment.CarrierId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_shipments_carriers_carrier_id");
        builder.OwnsMany(shipment => shipment.Parcels, parcels =>
        {
            parcels.ToJson();
        });
        builder.OwnsMany(shipment => shipment.Picks, picks =>
        {
            picks.ToTable("shipment_picks");
            picks.HasKey("ShipmentId", nameof(ShipmentPick.PickId));
            picks.WithOwner().HasForeignKey("ShipmentId").HasConstraintName("fk_shipment_picks_shipments_shipment_id");
            picks.HasOne<Pick>().WithMany().HasForeignKey(link => link.PickId)
                .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_shipment_picks_picks_pick_id");
        });
    }
}
