using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Orders.Domain;

namespace Shop.Orders.Adapters.Persistence.Orders;

internal sealed class OrderConfiguration : IEntityTypeConfiguration<Order>
{
    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.ToTable("orders", table => table.HasCheckConstraint("ck_orders_status", "\"status\" IN ('Pending', 'Paid', 'Cancelled')"));
        builder.Property(order => order.Id).ValueGeneratedNever();
        builder.Property(order => order.OwnerId).HasMaxLength(255);
        builder.Property(order => order.Number).HasMaxLength(32);
        builder.ComplexProperty(order => order.Total, money => money.Property(part => part.Currency).HasMaxLength(3));
        builder.Property(order => order.Status).HasConversion<string>().HasMaxLength(32);
        builder.Property(order => order.Version).IsConcurrencyToken();
        builder.HasIndex(order => new { order.OwnerId, order.CreatedAt, order.Id });
        builder.HasIndex(order => new { order.OwnerId, order.Number }).IsUnique();
        builder.HasIndex(order => new { order.CustomerId, order.CreatedAt, order.Id });
        builder.HasIndex(order => new { order.OwnerId, order.Status, order.Id });
        builder.HasIndex(order => new { order.Status, order.CreatedAt, order.Id });
        builder.HasIndex(order => new { order.OwnerId, order.PlacedAt, order.Id });
        builder.HasOne<Customer>().WithMany().HasForeignKey(order => order.CustomerId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_orders_customers_customer_id");
        builder.OwnsMany(order => order.Lines, lines =>
        {
            lines.ToJson();
        });
    }
}
