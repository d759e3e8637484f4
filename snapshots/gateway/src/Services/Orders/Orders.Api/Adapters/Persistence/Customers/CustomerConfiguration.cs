using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Orders.Domain;

namespace Shop.Orders.Adapters.Persistence.Customers;

internal sealed class CustomerConfiguration : IEntityTypeConfiguration<Customer>
{
    public void Configure(EntityTypeBuilder<Customer> builder)
    {
        builder.ToTable("customers");
        builder.Property(customer => customer.Id).ValueGeneratedNever();
        builder.Property(customer => customer.Name).HasMaxLength(120);
        builder.Property(customer => customer.Email).HasMaxLength(254);
        builder.Property(customer => customer.Version).IsConcurrencyToken();
        builder.HasIndex(customer => new { customer.CreatedAt, customer.Id });
        builder.HasIndex(customer => new { customer.Name, customer.Id });
        builder.HasIndex(customer => customer.Email).IsUnique();
    }
}
