using Market.Billing.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Market.Billing.Adapters.Persistence.Invoices;

internal sealed class InvoiceConfiguration : IEntityTypeConfiguration<Invoice>
{
    public void Configure(EntityTypeBuilder<Invoice> builder)
    {
        builder.ToTable("invoices");
        builder.Property(invoice => invoice.Id).ValueGeneratedNever();
        builder.ComplexProperty(invoice => invoice.Amount, money => money.Property(part => part.Currency).HasMaxLength(3));
        builder.Property(invoice => invoice.Version).IsConcurrencyToken();
        builder.HasIndex(invoice => new { invoice.CreatedAt, invoice.Id });
        builder.HasIndex(invoice => invoice.OrderRef).IsUnique();
    }
}
