using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Orders.Domain;

namespace Shop.Orders.Adapters.Persistence.Orders;

internal sealed class OrderConfiguration : IEntityTypeConfiguration<Order>
{
    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.ToTable("orders");
        builder.Property(order => order.Id).ValueGeneratedNever();
        builder.Property(order => order.OwnerId).HasMaxLength(255);
        builder.Property(order => order.Number).HasMaxLength(32);
        builder.ComplexProperty(order => order.Total, money => money.Property(part => part.Currency).HasMaxLength(3));
        builder.Property(order => order.Version).IsConcurrencyToken();
        builder.HasIndex(order => new { order.OwnerId, order.CreatedAt, order.Id });
        builder.HasIndex(order => new { order.OwnerId, order.Number }).IsUnique();
    }
}
