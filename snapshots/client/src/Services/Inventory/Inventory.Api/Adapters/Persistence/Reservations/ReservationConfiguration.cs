using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Inventory.Domain;

namespace Shop.Inventory.Adapters.Persistence.Reservations;

internal sealed class ReservationConfiguration : IEntityTypeConfiguration<Reservation>
{
    public void Configure(EntityTypeBuilder<Reservation> builder)
    {
        builder.ToTable("reservations");
        builder.Property(reservation => reservation.Id).ValueGeneratedNever();
        builder.Property(reservation => reservation.OwnerId).HasMaxLength(255);
        builder.Property(reservation => reservation.Version).IsConcurrencyToken();
        builder.HasIndex(reservation => new { reservation.OwnerId, reservation.CreatedAt, reservation.Id });
        builder.HasIndex(reservation => new { reservation.ItemId, reservation.CreatedAt, reservation.Id });
        builder.HasOne<Item>().WithMany().HasForeignKey(reservation => reservation.ItemId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_reservations_items_item_id");
    }
}
